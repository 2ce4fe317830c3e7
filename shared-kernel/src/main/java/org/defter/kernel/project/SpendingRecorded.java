package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.id.ProjectId;

/**
 * Money was spent from a line of the budget.
 *
 * @param projectId the project
 * @param code code of the line
 * @param amount amount
 * @param document the invoice or receipt; no personal data
 * @param occurredOn day of the document
 */
@Revision("1")
public record SpendingRecorded(ProjectId projectId, String code, Money amount, Evidence document, LocalDate occurredOn)
        implements ProjectBudgetEvent {}
