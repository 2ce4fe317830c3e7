package org.defter.query.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The decisions. */
interface DecisionRegisterRepository
        extends JpaRepository<DecisionRegisterEntry, Long>, JpaSpecificationExecutor<DecisionRegisterEntry> {

    /** The decision with this number. */
    Optional<DecisionRegisterEntry> findByCouncilIdAndYearAndNumber(UUID councilId, int year, int number);

    /** Identifier of the event at a place in the record. */
    @Query(nativeQuery = true, value = "select event_id from history where position = :position")
    Optional<String> eventAt(@Param("position") long position);
}
