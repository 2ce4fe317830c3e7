package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * Another member took the chair (A08); votes from here on name this chair, who signs the decisions.
 *
 * @param sittingId the sitting
 * @param from who chaired before
 * @param chair who chairs from here on
 * @param change why
 * @param itemNumber the item it is for; only where the chair is recused
 * @param time when
 * @param ruleset the ruleset of the day
 * @param explanation the order of A08 among those able to chair
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ChairChanged(
        SittingId sittingId,
        PersonId from,
        PersonId chair,
        ChairChange change,
        @Nullable Integer itemNumber,
        LocalTime time,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ChairChanged {
        explanation = List.copyOf(explanation);
    }
}
