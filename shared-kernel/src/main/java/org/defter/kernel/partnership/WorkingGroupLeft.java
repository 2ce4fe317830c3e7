package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.WorkingGroupId;

/**
 * The municipality left a working group within a membership.
 *
 * @param partnershipId the partnership
 * @param groupId the working group
 * @param reason why
 * @param occurredOn day it left
 */
@Revision("1")
public record WorkingGroupLeft(PartnershipId partnershipId, WorkingGroupId groupId, String reason, LocalDate occurredOn)
        implements PartnershipEvent {}
