package org.defter.command.council.sitting;

import java.util.List;
import org.defter.command.NumberSource;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.SittingEvent;

/**
 * The numbers that the acts of a sitting give to decisions of the past. A decision is recorded after the vote, by a policy
 * that nobody can answer; so its number is set aside with the vote or the lot, where a number that is taken is still
 * refused to somebody who can give another one.
 */
final class DecisionNumbers {

    private DecisionNumbers() {}

    /**
     * Sets aside what numbers the resolutions among the events name for decisions.
     *
     * @param events what is about to be recorded
     * @param numbers the decisions of the council, drawn in the name of the item
     * @return the events
     * @throws org.defter.command.Rejected with {@link org.defter.command.CommonRejection#NUMBER_TAKEN}
     */
    static List<SittingEvent> setAside(List<SittingEvent> events, NumberSource numbers) {
        for (SittingEvent event : events) {
            if (event instanceof Resolution resolution && resolution.decides() && resolution.decisionNumber() != null) {
                numbers.draw(resolution.occurredOn().getYear(), resolution.decisionNumber());
            }
        }
        return events;
    }
}
