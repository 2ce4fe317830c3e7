package org.defter.query.register;

import org.springframework.data.jpa.repository.JpaRepository;

/** The numbers under which decisions stood wrongly. */
interface RegisterFormerNumberRepository extends JpaRepository<RegisterFormerNumberEntry, String> {}
