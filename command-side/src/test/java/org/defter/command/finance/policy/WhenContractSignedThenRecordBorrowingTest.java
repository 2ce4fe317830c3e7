package org.defter.command.finance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** A loan of a project becomes a borrowing of the year of its contract, a grant does not (I14). */
class WhenContractSignedThenRecordBorrowingTest {

    @Test
    void recordsALoanInLira() {
        ContractSigned signed = Projects.signed(Projects.LOAN, Projects.lira("5000000"), true);
        assertThat(WhenContractSignedThenRecordBorrowing.commands(signed, Projects.record(Projects.prepared())))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.year()).isEqualTo(2025);
                    assertThat(command.amount()).isEqualTo(Projects.lira("5000000"));
                    assertThat(command.borrowingId().value()).isEqualTo(Projects.LOAN.value());
                    assertThat(command.origin()).isEqualTo(FundingOrigin.DOMESTIC);
                });
    }

    @Test
    void recordsNoGrant() {
        ContractSigned signed = Projects.signed(Projects.GRANT, Projects.euro("90000"), true);
        assertThat(WhenContractSignedThenRecordBorrowing.commands(signed, Projects.record(Projects.prepared())))
                .isEmpty();
    }
}
