package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Something was done together.
 *
 * @param partnershipId the partnership
 * @param title what was done
 * @param result what came of it
 * @param projectId the project it belongs to
 * @param occurredOn day it was done
 */
@Revision("1")
public record PartnershipActivityRecorded(
        PartnershipId partnershipId,
        String title,
        String result,
        @Nullable ProjectId projectId,
        LocalDate occurredOn) implements PartnershipEvent {}
