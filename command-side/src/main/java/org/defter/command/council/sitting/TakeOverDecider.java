package org.defter.command.council.sitting;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Law;

/**
 * Begins the sitting that goes on where another one was adjourned: with the items that one did not come to, announced when
 * it was adjourned (B03), so that the notice of A04 is not due again. The table of states and commands is in
 * {@link SittingDecider}.
 */
final class TakeOverDecider {

    private TakeOverDecider() {}

    /**
     * Takes over.
     *
     * @param lines the items the adjourned sitting did not come to
     * @param settled proposals that no sitting awaits any more: referred or decided elsewhere, or withdrawn
     */
    static List<SittingEvent> takeOver(
            TakeOverAgenda c, Sitting sitting, List<SittingStanding.Line> lines, List<ProposalId> settled, Law law) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> takenOver(c, lines, settled, law);
            case Sitting.Scheduled _, Sitting.Announced _, Sitting.Adjourned _, Sitting.Open _, Sitting.Closed _ ->
                List.of();
        };
    }

    private static List<SittingEvent> takenOver(
            TakeOverAgenda c, List<SittingStanding.Line> lines, List<ProposalId> settled, Law law) {
        List<SittingEvent> events = new ArrayList<>();
        events.add(new SittingScheduled(
                c.sittingId(),
                c.meetingId(),
                c.councilId(),
                c.municipalityId(),
                c.next().day(),
                c.next().time(),
                c.next().ordinal(),
                c.occurredOn()));
        events.add(new AgendaTakenOver(
                c.sittingId(), c.adjourned(), c.cause(), c.next().postponements(), c.occurredOn()));
        List<Integer> numbers = new ArrayList<>();
        for (SittingStanding.Line line : lines) {
            if (!settled.contains(line.proposalId())) {
                numbers.add(line.itemNumber());
                events.add(new AgendaItemAdded(
                        c.sittingId(),
                        line.itemNumber(),
                        line.proposalId(),
                        line.title(),
                        line.purpose(),
                        c.next().day(),
                        c.occurredOn()));
            }
        }
        events.add(new AgendaPublished(c.sittingId(), numbers, law.ruleset().ref(), c.occurredOn()));
        return events;
    }
}
