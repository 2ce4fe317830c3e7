package org.defter.query.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The decisions. */
interface DecisionRegisterRepository
        extends JpaRepository<DecisionRegisterEntry, Long>, JpaSpecificationExecutor<DecisionRegisterEntry> {

    /** The decision with this number. */
    Optional<DecisionRegisterEntry> findByCouncilIdAndYearAndNumber(UUID councilId, int year, int number);
}
