package org.defter.query.register;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The proposals. */
interface RegisterProposalRepository extends JpaRepository<RegisterProposalEntry, UUID> {}
