package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;

/**
 * The commission ended.
 *
 * @param commissionId the commission
 * @param reason why, as recorded
 * @param occurredOn last day
 */
@Revision("1")
public record CommissionEnded(CommissionId commissionId, String reason, LocalDate occurredOn)
        implements CommissionEvent {}
