package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record what was spent from a line.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param code code of the line
 * @param amount amount
 * @param document the invoice or receipt; no personal data
 * @param occurredOn day it happened; none = today
 */
public record RecordSpending(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String code,
        Money amount,
        Evidence document,
        @Nullable LocalDate occurredOn)
        implements ProjectBudgetCommand {}
