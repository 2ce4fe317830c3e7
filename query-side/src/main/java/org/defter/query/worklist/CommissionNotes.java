package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;

/** What the events of a commission leave to be known: who has a seat, and from when to when. They ask nothing of anybody. Pure. */
final class CommissionNotes {

    private final WorklistMemory memory;

    CommissionNotes(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(CommissionEvent event) {
        return switch (event) {
            case CommissionFormed e ->
                List.of(
                        Keep.of(e.commissionId(), new WorklistNote.Name(e.name())),
                        Keep.of(e.commissionId(), new WorklistNote.OfCommission(List.of(), Set.of())));
            case CommissionMemberElected e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionVacancyFilled e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionSeatVacated e ->
                seats(
                        e.commissionId(),
                        seat -> seat.personId().equals(e.personId()),
                        e.occurredOn().minusDays(1));
            case CommissionSeatLost e ->
                seats(e.commissionId(), seat -> seat.personId().equals(e.personId()), e.occurredOn());
            case CommissionEnded e -> ended(e);
            case CommissionChairElected _,
                    CommissionDeputyElected _,
                    CommissionAttendanceRecorded _,
                    CommissionAbsenceExcused _ -> List.of();
        };
    }

    /** The reviews it leaves behind go to a successor or lapse; somebody has to say which. */
    private List<WorklistChange> ended(CommissionEnded e) {
        List<WorklistChange> changes = new ArrayList<>(seats(e.commissionId(), seat -> true, e.occurredOn()));
        for (ReviewId review : memory.commission(e.commissionId()).reviews()) {
            changes.add(new Open(
                    "review/" + review + "/succession/" + e.commissionId() + "/",
                    WorklistTask.PASS_ON_REVIEW,
                    WorklistSubject.REVIEW,
                    review.toString(),
                    memory.review(review).title(),
                    null,
                    Who.OFFICE,
                    memory.review(review).lastDay(),
                    "C01",
                    e.occurredOn(),
                    memory.review(review).days()));
        }
        return changes;
    }

    private List<WorklistChange> seat(CommissionId id, PersonId person, String name, LocalDate from, LocalDate until) {
        List<WorklistNote.Seat> seats = new ArrayList<>(memory.commission(id).seats());
        seats.add(new WorklistNote.Seat(person, from, until));
        return List.of(
                Keep.of(person, new WorklistNote.Name(name)),
                Keep.of(id, memory.commission(id).seated(seats)));
    }

    private List<WorklistChange> seats(CommissionId id, Predicate<WorklistNote.Seat> whose, LocalDate lastDay) {
        return List.of(Keep.of(
                id,
                memory.commission(id)
                        .seated(memory.commission(id).seats().stream()
                                .map(seat -> whose.test(seat) && seat.until().isAfter(lastDay)
                                        ? new WorklistNote.Seat(seat.personId(), seat.from(), lastDay)
                                        : seat)
                                .toList())));
    }
}
