package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Set a line of the budget, or set it anew.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param code code of the line within the project
 * @param title what it is for
 * @param amount amount
 * @param occurredOn day it happened; none = today
 */
public record SetBudgetLine(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String code,
        String title,
        Money amount,
        @Nullable LocalDate occurredOn)
        implements ProjectBudgetCommand {}
