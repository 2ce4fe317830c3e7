package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.command.Rejected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.ChairOffice;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Matter;

/**
 * Decides who chairs in the course of a sitting: the first in the order of A08 among those present who are able to. The
 * table of states and commands is in {@link SittingDecider}.
 */
final class ChairDecider {

    private ChairDecider() {}

    static List<SittingEvent> change(ChangeChair c, Sitting sitting, Roster roster, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        LocalDate day = open.frame().day();
        PersonId before = open.officiants().chair();
        if (c.chair().equals(before)) {
            return List.of();
        }
        if (open.officiants().clerks().contains(c.chair())) {
            throw Rejected.because(SittingRejection.CHAIR_NOT_ENTITLED, "person", c.chair());
        }
        if ((c.itemNumber() != null) != (c.change() == ChairChange.RECUSED)) {
            throw Rejected.because(SittingRejection.RECUSAL_NAMES_ITEM);
        }
        Map<ChairOffice, PersonId> able = able(c, open, roster, day);
        Computation<Boolean> may = mayChair(c.chair(), able, c.change() == ChairChange.ACTIVITY_REPORT, law);
        ChairChanged changed = new ChairChanged(
                c.sittingId(),
                before,
                c.chair(),
                c.change(),
                c.itemNumber(),
                c.time(),
                law.ruleset().ref(),
                may.steps(),
                day);
        return switch (c.change()) {
            case LEFT -> List.of(changed, new MemberDeparted(c.sittingId(), before, c.time(), day));
            case ACTIVITY_REPORT, RECUSED, RETURNED -> List.of(changed);
        };
    }

    /** Those present who could chair, without the one whose chair it no longer is. */
    private static Map<ChairOffice, PersonId> able(ChangeChair c, Sitting.Open open, Roster roster, LocalDate day) {
        Set<PersonId> without = new HashSet<>();
        switch (c.change()) {
            case LEFT -> without.add(open.officiants().chair());
            case RECUSED -> without.addAll(recused(c, open));
            case ACTIVITY_REPORT, RETURNED -> {}
        }
        Map<ChairOffice, PersonId> able = new EnumMap<>(ChairOffice.class);
        roster.eligibleChairs(day).forEach((office, person) -> {
            if (open.present().contains(person) && !without.contains(person)) {
                able.put(office, person);
            }
        });
        return able;
    }

    private static Set<PersonId> recused(ChangeChair c, Sitting.Open open) {
        Integer number = c.itemNumber();
        Item item = number == null ? null : open.agenda().items().get(number);
        if (item == null || !item.recused().contains(open.officiants().chair())) {
            throw Rejected.because(SittingRejection.CHAIR_IS_NOT_RECUSED);
        }
        return item.recused();
    }

    private static Computation<Boolean> mayChair(
            PersonId chair, Map<ChairOffice, PersonId> able, boolean activityReport, Law law) {
        ChairOffice own = able.entrySet().stream()
                .filter(entry -> entry.getValue().equals(chair))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Rejected.because(SittingRejection.CHAIR_NOT_ENTITLED, "person", chair));
        Computation<Boolean> may = law.mayChair(own, able.keySet(), activityReport);
        Rejected.unless(may, SittingRejection.CHAIR_NOT_ENTITLED, "person", chair);
        return may;
    }

    /** The yearly activity report is not voted on with the mayor in the chair (A08). */
    static void requireAbleTo(Matter matter, Sitting.Open open, Roster roster, Law law) {
        switch (matter) {
            case ACTIVITY_REPORT -> {
                PersonId chair = open.officiants().chair();
                roster.eligibleChairs(open.frame().day()).forEach((office, person) -> {
                    if (person.equals(chair)) {
                        Rejected.unless(
                                law.mayChair(office, Set.of(office), true),
                                SittingRejection.MAYOR_CHAIRS_REPORT,
                                "person",
                                chair);
                    }
                });
            }
            case ZONING, BUDGET, OTHER -> {}
        }
    }
}
