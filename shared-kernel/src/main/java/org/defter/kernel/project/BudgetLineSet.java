package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.ProjectId;

/**
 * A line of the budget was set, or set anew.
 *
 * @param projectId the project
 * @param code code of the line within the project
 * @param title what it is for
 * @param amount amount of the line
 * @param occurredOn day it happened
 */
@Revision("1")
public record BudgetLineSet(ProjectId projectId, String code, String title, Money amount, LocalDate occurredOn)
        implements ProjectBudgetEvent {}
