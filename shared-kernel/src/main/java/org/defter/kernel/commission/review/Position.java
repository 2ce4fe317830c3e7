package org.defter.kernel.commission.review;

import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The position one member took on the draft as it stood.
 *
 * @param personId the member
 * @param capacity in which capacity
 * @param stance signed, dissented or absent
 * @param reason the written reason of a dissent
 */
public record Position(
        PersonId personId,
        CommissionCapacity capacity,
        Stance stance,
        @Nullable String reason) {}
