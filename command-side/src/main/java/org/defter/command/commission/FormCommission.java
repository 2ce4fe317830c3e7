package org.defter.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.jspecify.annotations.Nullable;

/**
 * Form a commission of the council.
 *
 * @param commissionId the commission
 * @param councilId the council
 * @param name official name
 * @param kind its field
 * @param size number of members n
 * @param occurredOn day it happened; none = today
 */
public record FormCommission(
        @TargetAggregateIdentifier CommissionId commissionId,
        CouncilId councilId,
        String name,
        CommissionKind kind,
        int size,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {}
