package org.defter.kernel.partnership;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * The partnership is active; a membership, because the body accepted it.
 *
 * @param partnershipId the partnership
 * @param reference letter or minutes that say so
 * @param ruleset the ruleset of the day
 * @param explanation why the law allowed it, step by step
 * @param occurredOn day it became active
 */
@Revision("1")
public record PartnershipActivated(
        PartnershipId partnershipId,
        @Nullable String reference,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements PartnershipEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PartnershipActivated {
        explanation = List.copyOf(explanation);
    }
}
