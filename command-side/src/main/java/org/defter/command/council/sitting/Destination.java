package org.defter.command.council.sitting;

import java.util.List;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.proposal.LastReferral;

/**
 * Where an item is sent.
 *
 * @param mode separate or joint
 * @param commissions where to, the first-named first
 */
public record Destination(ReferralMode mode, List<CommissionId> commissions) {
    /** Copies the list, so that the record cannot change afterwards. */
    public Destination {
        commissions = List.copyOf(commissions);
    }

    /** Where it was sent before. */
    static Destination of(LastReferral last) {
        return new Destination(last.mode(), last.commissions());
    }
}
