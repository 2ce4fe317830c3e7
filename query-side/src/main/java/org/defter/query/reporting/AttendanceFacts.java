package org.defter.query.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/** Who came, counted, of commissions and of the council. Pure. */
final class AttendanceFacts {

    private AttendanceFacts() {}

    /** The facts of a commission, from its beginning. */
    static List<Record> ofCommission(List<Streams.Recorded> stream) {
        List<Record> facts = new ArrayList<>();
        @Nullable UUID municipality = null;
        for (Streams.Recorded recorded : stream) {
            LocalDate day = recorded.event().occurredOn();
            switch (recorded.event()) {
                case CommissionFormed e -> {
                    municipality = e.municipalityId().value();
                    facts.add(new Facts.CommissionFact(
                            e.commissionId().value(),
                            municipality,
                            e.councilId().value(),
                            e.name()));
                }
                case CommissionAttendanceRecorded e ->
                    facts.add(new Facts.AttendanceFact(
                            recorded.stamp().position(),
                            Facts.Body.COMMISSION,
                            e.commissionId().value(),
                            municipality,
                            e.reviewId().value(),
                            day,
                            true,
                            e.attendees().size(),
                            e.absent().size(),
                            0,
                            recorded.stamp().eventId()));
                case CommissionAbsenceExcused e ->
                    facts.add(new Facts.AttendanceFact(
                            recorded.stamp().position(),
                            Facts.Body.COMMISSION,
                            e.commissionId().value(),
                            municipality,
                            e.commissionId().value(),
                            e.meetingDay(),
                            false,
                            0,
                            0,
                            1,
                            recorded.stamp().eventId()));
                default -> {
                    // Who sits in it is no figure of its meetings.
                }
            }
        }
        return facts;
    }

    /** The facts of a sitting of the council, from its beginning. */
    static List<Record> ofSitting(List<Streams.Recorded> stream) {
        List<Record> facts = new ArrayList<>();
        @Nullable SittingScheduled scheduled = null;
        for (Streams.Recorded recorded : stream) {
            switch (recorded.event()) {
                case SittingScheduled e -> scheduled = e;
                case SittingOpened e ->
                    facts.add(council(scheduled, true, e.present().size(), e.fullMembership(), recorded));
                case RollCallFailed e ->
                    facts.add(council(scheduled, false, e.present().size(), e.fullMembership(), recorded));
                default -> {
                    // What the sitting did is told by the streams it did it to.
                }
            }
        }
        return facts;
    }

    private static Facts.AttendanceFact council(
            @Nullable SittingScheduled scheduled, boolean held, int present, int members, Streams.Recorded recorded) {
        UUID sitting = UUID.fromString(recorded.event().streamId());
        return new Facts.AttendanceFact(
                recorded.stamp().position(),
                Facts.Body.COUNCIL,
                scheduled == null ? sitting : scheduled.councilId().value(),
                scheduled == null ? null : scheduled.municipalityId().value(),
                sitting,
                recorded.event().occurredOn(),
                held,
                present,
                Math.max(0, members - present),
                0,
                recorded.stamp().eventId());
    }
}
