package org.defter.command.project;

/** What can be asked of the fundings of a project. */
public sealed interface ProjectFundingCommand extends ProjectCommand
        permits ApplyForFunding,
                RecordAward,
                RecordRefusal,
                WithdrawApplication,
                RecordTreasuryPermission,
                RecordBorrowingApproval,
                AuthoriseBorrowing,
                SignContract {}
