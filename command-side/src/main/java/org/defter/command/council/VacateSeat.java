package org.defter.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a seat became vacant.
 *
 * @param councilId the council
 * @param expectedVersion version the caller saw; none = no check
 * @param personId who left
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record VacateSeat(
        @TargetAggregateIdentifier CouncilId councilId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {}
