package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.RulesetRef;

/**
 * Members were notified and the agenda was announced (A04); it is frozen from here on.
 *
 * @param sittingId the sitting
 * @param itemNumbers the items announced
 * @param ruleset ruleset the notice was checked under
 * @param occurredOn day of the announcement
 */
@Revision("1")
public record AgendaPublished(SittingId sittingId, List<Integer> itemNumbers, RulesetRef ruleset, LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public AgendaPublished {
        itemNumbers = List.copyOf(itemNumbers);
    }
}
