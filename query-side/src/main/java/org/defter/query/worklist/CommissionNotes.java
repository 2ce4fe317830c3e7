package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.query.worklist.WorklistChange.Keep;

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
                        Keep.of(e.commissionId(), new WorklistNote.OfCommission(List.of())));
            case CommissionMemberElected e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionVacancyFilled e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionSeatVacated e ->
                seats(
                        e.commissionId(),
                        seat -> seat.personId().equals(e.personId()),
                        e.occurredOn().minusDays(1));
            case CommissionEnded e -> seats(e.commissionId(), seat -> true, e.occurredOn());
            case CommissionChairElected _, CommissionDeputyElected _ -> List.of();
        };
    }

    private List<WorklistChange> seat(CommissionId id, PersonId person, String name, LocalDate from, LocalDate until) {
        List<WorklistNote.Seat> seats = new ArrayList<>(memory.commission(id).seats());
        seats.add(new WorklistNote.Seat(person, from, until));
        return List.of(Keep.of(person, new WorklistNote.Name(name)), Keep.of(id, new WorklistNote.OfCommission(seats)));
    }

    private List<WorklistChange> seats(CommissionId id, Predicate<WorklistNote.Seat> whose, LocalDate lastDay) {
        return List.of(Keep.of(
                id,
                new WorklistNote.OfCommission(memory.commission(id).seats().stream()
                        .map(seat -> whose.test(seat) && seat.until().isAfter(lastDay)
                                ? new WorklistNote.Seat(seat.personId(), seat.from(), lastDay)
                                : seat)
                        .toList())));
    }
}
