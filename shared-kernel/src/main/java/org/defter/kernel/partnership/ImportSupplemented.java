package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * A decision or permission that the source of an imported partnership did not give was found. What was known stays.
 *
 * @param partnershipId the partnership
 * @param decision the council decision found, none if none was found
 * @param permission the permission found, none if none was found
 * @param source where it was found
 * @param occurredOn day it was entered
 */
@Revision("1")
public record ImportSupplemented(
        PartnershipId partnershipId,
        @Nullable RegisterPaper decision,
        @Nullable RegisterPaper permission,
        String source,
        LocalDate occurredOn)
        implements PartnershipEvent {}
