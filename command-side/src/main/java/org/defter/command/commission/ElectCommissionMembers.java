package org.defter.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record the election of members to the commission.
 *
 * @param commissionId the commission
 * @param expectedVersion version the caller saw; none = no check
 * @param personIds members of the council
 * @param until last day of the mandates, at most a year after the first (C01)
 * @param occurredOn day it happened; none = today
 */
public record ElectCommissionMembers(
        @TargetAggregateIdentifier CommissionId commissionId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<PersonId> personIds,
        LocalDate until,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ElectCommissionMembers {
        personIds = List.copyOf(personIds);
    }
}
