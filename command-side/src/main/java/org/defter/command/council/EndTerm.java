package org.defter.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CouncilId;
import org.jspecify.annotations.Nullable;

/**
 * End the term.
 *
 * @param councilId the council
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record EndTerm(
        @TargetAggregateIdentifier CouncilId councilId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {}
