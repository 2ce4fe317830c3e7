package org.defter.kernel.project;

import org.defter.kernel.id.FundingId;

/**
 * What happened to the fundings of a project: applications, awards, loans, contracts.
 */
public sealed interface ProjectFundingEvent extends ProjectEvent
        permits FundingApplied,
                FundingAwarded,
                FundingRefused,
                FundingWithdrawn,
                TreasuryPermissionRecorded,
                BorrowingApprovalRecorded,
                BorrowingAuthorised,
                ContractSigned {

    /** The funding. */
    FundingId fundingId();
}
