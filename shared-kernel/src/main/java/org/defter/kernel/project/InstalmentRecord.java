package org.defter.kernel.project;

import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.jspecify.annotations.Nullable;

/**
 * An instalment of a funding.
 *
 * @param instalmentId the instalment
 * @param fundingId the funding
 * @param planned as it was planned; none if it came unplanned
 * @param received as it came in; none while it has not
 */
public record InstalmentRecord(
        InstalmentId instalmentId,
        FundingId fundingId,
        @Nullable InstalmentPlanned planned,
        @Nullable InstalmentReceived received) {}
