package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.RegisterPaper;
import org.jspecify.annotations.Nullable;

/**
 * Add to an imported partnership the decision or permission that its source did not give.
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param decision the council decision found, none if none was found
 * @param permission the permission found, none if none was found
 * @param source where it was found
 * @param occurredOn day it happened; none = today
 */
public record SupplementImport(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable RegisterPaper decision,
        @Nullable RegisterPaper permission,
        String source,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
