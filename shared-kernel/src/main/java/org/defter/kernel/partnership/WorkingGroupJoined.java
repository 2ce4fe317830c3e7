package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.WorkingGroupId;

/**
 * The municipality joined a working group within a membership.
 *
 * @param partnershipId the partnership
 * @param groupId the working group
 * @param name what the group is called
 * @param occurredOn day it joined
 */
@Revision("1")
public record WorkingGroupJoined(PartnershipId partnershipId, WorkingGroupId groupId, String name, LocalDate occurredOn)
        implements PartnershipEvent {}
