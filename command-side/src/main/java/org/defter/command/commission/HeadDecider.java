package org.defter.command.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.Headship;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.PersonId;

/** Decides on chair and deputy of a commission; see the table at {@link CommissionDecider}. */
final class HeadDecider {

    private HeadDecider() {}

    /** A member becomes chair, in place of the one before. */
    static List<CommissionEvent> electChair(ElectChair c, Commission state, Roster council, ActContext act) {
        Mandates mandates = CommissionDecider.working(state);
        act.requireCommission(List.of(c.commissionId()));
        LocalDate day = CommissionDecider.dayInTerm(c.occurredOn(), mandates, council, act);
        if (mandates.chairOn(day).filter(c.personId()::equals).isPresent()) {
            return List.of();
        }
        return elected(new CommissionChairElected(c.commissionId(), c.personId(), day), c.personId(), mandates);
    }

    /** A member becomes deputy chair, in place of the one before. */
    static List<CommissionEvent> electDeputy(ElectDeputy c, Commission state, Roster council, ActContext act) {
        Mandates mandates = CommissionDecider.working(state);
        act.requireCommission(List.of(c.commissionId()));
        LocalDate day = CommissionDecider.dayInTerm(c.occurredOn(), mandates, council, act);
        if (mandates.deputyOn(day).filter(c.personId()::equals).isPresent()) {
            return List.of();
        }
        return elected(new CommissionDeputyElected(c.commissionId(), c.personId(), day), c.personId(), mandates);
    }

    private static List<CommissionEvent> elected(CommissionEvent event, PersonId person, Mandates mandates) {
        LocalDate day = event.occurredOn();
        if (!mandates.isMemberOn(person, day)) {
            throw Rejected.because(CommissionRejection.NOT_COMMISSION_MEMBER, "person", person, "day", day);
        }
        Mandates after = mandates.evolve(event);
        // An election entered late must not make one person both on any of the days that follow.
        Stream.concat(
                        Stream.of(day),
                        after.headships().stream().map(Headship::from).filter(day::isBefore))
                .filter(each ->
                        after.chairOn(each).isPresent() && after.chairOn(each).equals(after.deputyOn(each)))
                .findFirst()
                .ifPresent(each -> {
                    throw Rejected.because(CommissionRejection.CHAIR_IS_DEPUTY, "person", person, "day", each);
                });
        return List.of(event);
    }
}
