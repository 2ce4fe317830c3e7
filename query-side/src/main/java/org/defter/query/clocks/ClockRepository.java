package org.defter.query.clocks;

import java.util.List;
import java.util.UUID;
import org.defter.kernel.law.ClockKind;
import org.defter.query.law.ClockStanding;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The periods. */
interface ClockRepository extends JpaRepository<ClockEntry, Long>, JpaSpecificationExecutor<ClockEntry> {

    /** The periods of a kind that a stream has in this standing. */
    List<ClockEntry> findBySubjectIdAndKindAndStanding(UUID subjectId, ClockKind kind, ClockStanding standing);

    /** The periods of one decision of a proposal. */
    List<ClockEntry> findBySubjectIdAndNumber(UUID subjectId, String number);
}
