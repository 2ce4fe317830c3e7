package org.defter.command.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.command.platform.LoanContracts;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;

/** Loans between the signature of their contract and their record among the finances (I14). */
final class SignedLoans {

    private SignedLoans() {}

    /** The loans whose contracts are about to be recorded. */
    static List<LoanContracts.Loan> among(List<ProjectEvent> signing, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> List.of();
            case Project.Known known ->
                signing.stream()
                        .flatMap(event -> event instanceof ContractSigned signed ? Stream.of(signed) : Stream.empty())
                        .filter(signed -> loan(known.file(), signed).isPresent())
                        .map(signed -> new LoanContracts.Loan(signed.projectId(), signed.fundingId()))
                        .toList();
        };
    }

    /** Those of the loans that the finances do not have yet. */
    static List<LoanContracts.Loan> unrecorded(List<LoanContracts.Loan> loans, List<FinancesYear> years) {
        return loans.stream()
                .filter(loan -> years.stream()
                        .allMatch(year ->
                                year.borrowing(BorrowingId.of(loan.fundingId())).isEmpty()))
                .toList();
    }

    /**
     * What was borrowed by contracts that were signed for.
     *
     * @param projects where each project stands
     */
    static List<FinancesYear.Borrowing> borrowings(
            List<LoanContracts.Loan> loans, Function<ProjectId, ProjectRecord> projects) {
        return loans.stream()
                .flatMap(loan -> projects.apply(loan.projectId()).funding(loan.fundingId()).stream())
                .flatMap(funding -> borrowing(funding).stream())
                .toList();
    }

    private static Optional<FinancesYear.Borrowing> borrowing(FundingRecord funding) {
        return Optional.ofNullable(funding.contract())
                .flatMap(signed -> signed.contract()
                        .inLira()
                        .map(lira -> new FinancesYear.Borrowing(
                                BorrowingId.of(signed.fundingId()),
                                funding.card().origin(),
                                funding.card().funder(),
                                lira,
                                signed.projectId(),
                                signed.fundingId(),
                                signed.occurredOn())));
    }

    private static Optional<FundingRecord> loan(ProjectRecord file, ContractSigned signed) {
        return file.funding(signed.fundingId()).filter(funding -> funding.card().kind() == FundingKind.LOAN);
    }
}
