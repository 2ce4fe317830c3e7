package org.defter.kernel.project;

import java.math.BigDecimal;
import java.util.Optional;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A funding of a project.
 *
 * @param application the application
 * @param stage how far it has come
 * @param award what was awarded
 * @param borrowing the council's decision to borrow, for a loan
 * @param treasury the Treasury's permission, for a foreign loan (I13)
 * @param approval the ministry's approval, for a domestic loan (I14)
 * @param contract the contract
 * @param writtenOff what will not come any more, not negative
 */
public record FundingRecord(
        FundingApplied application,
        FundingStage stage,
        @Nullable FundingAwarded award,
        @Nullable BorrowingAuthority borrowing,
        @Nullable TreasuryPermissionRecorded treasury,
        @Nullable BorrowingApprovalRecorded approval,
        @Nullable ContractSigned contract,
        BigDecimal writtenOff) {

    /** The funding of an application. */
    static FundingRecord of(FundingApplied e) {
        return new FundingRecord(e, FundingStage.APPLIED, null, null, null, null, null, BigDecimal.ZERO);
    }

    /** The funding. */
    public FundingId fundingId() {
        return application.fundingId();
    }

    /** What it was applied for. */
    public FundingCard card() {
        return application.card();
    }

    /** Whether it is a loan that is neither contracted nor given up. */
    public boolean openLoan() {
        return card().kind() == FundingKind.LOAN && (stage == FundingStage.APPLIED || stage == FundingStage.AWARDED);
    }

    /** What may come in: the amount of the contract, else of the award; empty before. */
    public Optional<Money> promised() {
        if (contract != null) {
            return Optional.of(contract.contract().amount());
        }
        return Optional.ofNullable(award).map(FundingAwarded::amount);
    }

    /** The funding after one more of its events. */
    FundingRecord evolve(ProjectFundingEvent event) {
        return switch (event) {
            case FundingApplied _ -> this;
            case FundingAwarded e ->
                new FundingRecord(
                        application,
                        stage == FundingStage.APPLIED ? FundingStage.AWARDED : stage,
                        e,
                        borrowing,
                        treasury,
                        approval,
                        contract,
                        writtenOff);
            case FundingRefused _ -> at(FundingStage.REFUSED);
            case FundingWithdrawn _ -> at(FundingStage.WITHDRAWN);
            case TreasuryPermissionRecorded e ->
                new FundingRecord(application, stage, award, borrowing, e, approval, contract, writtenOff);
            case BorrowingApprovalRecorded e ->
                new FundingRecord(application, stage, award, borrowing, treasury, e, contract, writtenOff);
            case BorrowingAuthorised e -> with(new BorrowingAuthority(e, AuthorityStanding.STANDS));
            case ContractSigned e ->
                new FundingRecord(
                        application, FundingStage.CONTRACTED, award, borrowing, treasury, approval, e, writtenOff);
        };
    }

    /** With what a court made of the decision on that proposal. */
    FundingRecord standing(ProposalId proposal, AuthorityStanding now) {
        return borrowing == null ? this : with(borrowing.after(proposal, now));
    }

    /** With an amount written off. */
    FundingRecord writtenOff(AwardWrittenOff e) {
        return new FundingRecord(
                application,
                stage,
                award,
                borrowing,
                treasury,
                approval,
                contract,
                writtenOff.add(e.amount().amount()));
    }

    private FundingRecord with(BorrowingAuthority authority) {
        return new FundingRecord(application, stage, award, authority, treasury, approval, contract, writtenOff);
    }

    private FundingRecord at(FundingStage next) {
        return new FundingRecord(application, next, award, borrowing, treasury, approval, contract, writtenOff);
    }
}
