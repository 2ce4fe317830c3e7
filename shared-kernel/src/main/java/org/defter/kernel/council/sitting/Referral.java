package org.defter.kernel.council.sitting;

import java.util.List;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;

/**
 * One review that a referral opens.
 *
 * @param reviewId the review
 * @param commissions the commission, or in a joint referral all of them, the first-named first
 */
public record Referral(ReviewId reviewId, List<CommissionId> commissions) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public Referral {
        commissions = List.copyOf(commissions);
    }
}
