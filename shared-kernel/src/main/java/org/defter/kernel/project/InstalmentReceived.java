package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectId;

/**
 * An instalment of a funding came in.
 *
 * @param projectId the project
 * @param instalmentId the instalment: the planned one it settles, or one of its own
 * @param fundingId the funding
 * @param amount amount received
 * @param reference the receipt
 * @param occurredOn day it was received
 */
@Revision("1")
public record InstalmentReceived(
        ProjectId projectId,
        InstalmentId instalmentId,
        FundingId fundingId,
        Money amount,
        String reference,
        LocalDate occurredOn)
        implements ProjectBudgetEvent {}
