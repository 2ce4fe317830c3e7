package org.defter.kernel.partnership;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.proposal.DecisionRef;

/**
 * The extension was signed, by whom the decision on it names (I09).
 *
 * @param partnershipId the partnership
 * @param decision the decision on the renewal
 * @param signature who signed what, where
 * @param ruleset the ruleset of the day
 * @param explanation why the law allowed it, step by step
 * @param occurredOn day of the signature
 */
@Revision("1")
public record PartnershipRenewed(
        PartnershipId partnershipId,
        DecisionRef decision,
        Signature signature,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements PartnershipEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PartnershipRenewed {
        explanation = List.copyOf(explanation);
    }
}
