package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The loans a municipality has signed for, on a real database. */
class JdbcLoanContractsIT {

    private static final DataSource DATABASE = TestPostgres.fresh().application();

    private final MunicipalityId municipality = new MunicipalityId(UUID.randomUUID());
    private final LoanContracts.Loan loan = new LoanContracts.Loan(ProjectId.random(), FundingId.random());
    private final JdbcClient client = JdbcClient.create(DATABASE);
    private final LoanContracts loans = new JdbcLoanContracts(client);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @Test
    void keepsWhatWasSignedForEachMunicipality() {
        assertThat(signed()).isEmpty();
        transactions.executeWithoutResult(_ -> loans.signed(municipality, loan));

        assertThat(signed()).containsExactly(loan);
        assertThat(transactions.<List<LoanContracts.Loan>>execute(_ -> loans.of(new MunicipalityId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasNotRecorded() {
        signed();
        transactions.executeWithoutResult(status -> {
            loans.signed(municipality, loan);
            status.setRollbackOnly();
        });

        assertThat(signed()).isEmpty();
    }

    /** Of two that sign at once the second waits for the first: here it may not wait, and is turned away. */
    @Test
    void letsOneSignAtATime() {
        signed();
        TransactionTemplate another = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transactions.executeWithoutResult(_ -> {
            loans.of(municipality);
            assertThatThrownBy(() -> another.executeWithoutResult(_ -> {
                        client.sql("set local lock_timeout = '100ms'").update();
                        loans.of(municipality);
                    }))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("lock timeout");
        });
    }

    private List<LoanContracts.Loan> signed() {
        return Objects.requireNonNull(transactions.execute(_ -> loans.of(municipality)));
    }
}
