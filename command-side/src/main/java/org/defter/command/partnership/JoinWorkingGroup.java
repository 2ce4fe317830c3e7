package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/**
 * Join a working group within a membership.
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param groupId the working group
 * @param name what the group is called
 * @param occurredOn day it happened; none = today
 */
public record JoinWorkingGroup(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        WorkingGroupId groupId,
        String name,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
