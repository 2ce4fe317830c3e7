package org.defter.kernel.proposal;

import java.util.List;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;

/**
 * Where a proposal was sent last, and where it goes if it is sent back.
 *
 * @param mode separate or joint
 * @param commissions the commissions, in the order they were named
 */
public record LastReferral(ReferralMode mode, List<CommissionId> commissions) {

    /** Copies the commissions. */
    public LastReferral {
        commissions = List.copyOf(commissions);
    }

    static LastReferral of(ReferredToCommissions e) {
        return new LastReferral(
                e.mode(),
                e.referrals().stream()
                        .map(Referral::commissions)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }
}
