package org.defter.command.council;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CouncilId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the council is in recess for a month (A01).
 *
 * @param councilId the council
 * @param expectedVersion version the caller saw; none = no check
 * @param month the month
 * @param occurredOn day it was decided; none = today
 */
public record DecideRecess(
        @TargetAggregateIdentifier CouncilId councilId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        YearMonth month,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {}
