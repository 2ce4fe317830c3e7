package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record something that was done together.
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param title what was done
 * @param result what came of it
 * @param projectId the project it belongs to
 * @param occurredOn day it happened; none = today
 */
public record RecordActivity(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String title,
        String result,
        @Nullable ProjectId projectId,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
