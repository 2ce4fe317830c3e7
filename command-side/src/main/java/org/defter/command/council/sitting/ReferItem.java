package org.defter.command.council.sitting;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Send an item to one or several commissions.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param mode separate or joint
 * @param commissions where to, the first-named first
 */
public record ReferItem(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        ReferralMode mode,
        List<CommissionId> commissions)
        implements SittingCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReferItem {
        commissions = List.copyOf(commissions);
    }
}
