package org.defter.kernel.partnership;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The ministry gave its permission (I03).
 *
 * @param partnershipId the partnership
 * @param permission the permission
 * @param ruleset the ruleset of the day
 * @param explanation why it was needed, and which ministry gives it, step by step
 * @param occurredOn day of the permission
 */
@Revision("1")
public record PartnershipPermitted(
        PartnershipId partnershipId,
        Permission permission,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements PartnershipEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PartnershipPermitted {
        explanation = List.copyOf(explanation);
    }
}
