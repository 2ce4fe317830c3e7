package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who asked last for an authority, on a real database. */
class JdbcAuthorityRequestsIT {

    private static final DataSource DATABASE = TestPostgres.fresh().application();

    private final UUID plan = UUID.randomUUID();
    private final ProposalId first = ProposalId.random();
    private final ProposalId second = ProposalId.random();
    private final AuthorityRequests requests = new JdbcAuthorityRequests(JdbcClient.create(DATABASE));
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @Test
    void tellsWhoAskedBefore() {
        assertThat(ask(first)).isEmpty();
        assertThat(ask(second)).contains(first);
        assertThat(ask(first)).contains(second);
        assertThat(requests.ask(UUID.randomUUID(), second)).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnRival() {
        ask(first);

        assertThat(ask(first)).isEmpty();
    }

    @Test
    void forgetsWhoWasRefused() {
        ask(first);
        transactions.executeWithoutResult(status -> {
            requests.ask(plan, second);
            status.setRollbackOnly();
        });

        assertThat(ask(second)).contains(first);
    }

    private Optional<ProposalId> ask(ProposalId proposal) {
        return transactions.execute(_ -> requests.ask(plan, proposal));
    }
}
