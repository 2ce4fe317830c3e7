package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.command.PersonalAct;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Record the position of a member on the draft (C08).
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param commissionId the commission whose seat it is
 * @param personId the member
 * @param stance signed, dissented or absent
 * @param reason the written reason of a dissent
 * @param occurredOn day it happened; none = today
 */
public record TakePosition(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        CommissionId commissionId,
        PersonId personId,
        Stance stance,
        @Nullable String reason,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand, PersonalAct {
    @Override
    public PersonId actingPerson() {
        return personId;
    }
}
