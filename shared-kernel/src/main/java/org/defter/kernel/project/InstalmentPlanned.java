package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectId;

/**
 * An instalment of an awarded funding was planned.
 *
 * @param projectId the project
 * @param instalmentId the instalment
 * @param fundingId the funding
 * @param due when it is due
 * @param amount amount
 * @param occurredOn day it happened
 */
@Revision("1")
public record InstalmentPlanned(
        ProjectId projectId,
        InstalmentId instalmentId,
        FundingId fundingId,
        LocalDate due,
        Money amount,
        LocalDate occurredOn)
        implements ProjectBudgetEvent {}
