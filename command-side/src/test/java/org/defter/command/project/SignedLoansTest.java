package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.platform.LoanContracts;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** A loan under contract counts against the debt limit before the finances have it, and once it is there, once (I14). */
class SignedLoansTest {

    private static final LoanContracts.Loan LOAN = new LoanContracts.Loan(Projects.PROJECT, Projects.LOAN);
    private static final LocalDate DAY = Projects.SIGNED_ON.plusDays(1);
    private static final List<ProjectEvent> AWARDED = List.of(
            Projects.conceived(Projects.card()),
            Projects.authorised(),
            Projects.applied(
                    Projects.LOAN,
                    new FundingCard(
                            FundingKind.LOAN,
                            FundingOrigin.DOMESTIC,
                            "Kredi",
                            "Banka",
                            Finance.lira("9000000"),
                            false)),
            Projects.awarded(Projects.LOAN, Finance.lira("9000000")));
    private static final ContractSigned SIGNED = Projects.signed(Projects.LOAN, Finance.lira("9000000"), true);

    private final FinancesYear year = Finance.year2024(Municipalities.METROPOLITAN, "20000000");

    @Test
    void aLoanUnderContractIsNoted() {
        assertThat(SignedLoans.among(List.of(SIGNED), ProjectActs.after(AWARDED)))
                .containsExactly(LOAN);
        assertThat(SignedLoans.among(
                        List.of(Projects.signed(Projects.GRANT, Projects.euro("1000"), true)),
                        ProjectActs.after(AWARDED)))
                .isEmpty();
        assertThat(SignedLoans.among(List.of(), ProjectActs.after(AWARDED))).isEmpty();
    }

    @Test
    void itCountsBeforeItIsRecordedAndNotTwiceAfterwards() {
        List<FinancesYear.Borrowing> signed = SignedLoans.borrowings(List.of(LOAN), _ -> record());
        List<FinancesYear> with = FinancesYear.including(List.of(year), signed);

        assertThat(DebtPosition.on(DAY, List.of(year)).borrowed()).isEqualByComparingTo("0");
        assertThat(DebtPosition.on(DAY, with).borrowed()).isEqualByComparingTo("9000000");
        assertThat(DebtPosition.on(DAY, with).borrowedDomestically()).isEqualByComparingTo("9000000");
        assertThat(FinancesYear.including(with, signed)).isEqualTo(with);
        assertThat(SignedLoans.unrecorded(List.of(LOAN), List.of(year))).containsExactly(LOAN);
        assertThat(SignedLoans.unrecorded(List.of(LOAN), with)).isEmpty();
        assertThat(FinancesYear.including(List.of(year), List.of())).containsExactly(year);
    }

    private static ProjectRecord record() {
        List<ProjectEvent> history = Projects.and(AWARDED, SIGNED);
        return ((Project.Known) ProjectActs.after(history)).file();
    }
}
