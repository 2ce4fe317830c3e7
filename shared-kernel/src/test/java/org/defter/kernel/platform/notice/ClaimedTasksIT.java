package org.defter.kernel.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.notice.ClaimedTasks.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has taken on which task, on PostgreSQL. */
class ClaimedTasksIT {

    private static final LoginId ONE = new LoginId("urn:example", "one");
    private static final LoginId OTHER = new LoginId("urn:example", "other");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private ClaimedTasks tasks;
    private String key;

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 4);
        jdbc = new JdbcTemplate(pool);
        tasks = new ClaimedTasks(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        UUID stream = UUID.randomUUID();
        jdbc.update(
                "insert into eventstore.domain_event (event_id, aggregate_id, aggregate_type, sequence_number, payload_type,"
                        + " payload_revision, payload, metadata) values (?, ?, 'any', 0, 'ProposalDrafted', '1', '{}'::bytea, '{}'::bytea)",
                UUID.randomUUID(),
                stream.toString());
        key = "proposal/" + stream + "/send/";
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private Outcome claim(LoginId login, long opened) {
        return tasks.claim(login, key, opened, Role.COUNCIL_OFFICE, null);
    }

    @Test
    void oneHasATaskUntilItIsGivenBack() {
        assertThat(claim(ONE, 7)).isEqualTo(Outcome.CLAIMED);
        assertThat(claim(ONE, 7)).isEqualTo(Outcome.CLAIMED);
        assertThat(claim(OTHER, 7)).isEqualTo(Outcome.TAKEN);
        assertThat(tasks.release(OTHER, key)).isFalse();
        assertThat(tasks.release(ONE, key)).isTrue();
        assertThat(tasks.release(ONE, key)).isFalse();
        assertThat(claim(OTHER, 7)).isEqualTo(Outcome.CLAIMED);
    }

    /** Nobody takes over from somebody they did not know of. */
    @Test
    void aTaskIsTakenOverFromWhomWasSeenToHaveItAndNobodyElse() {
        claim(ONE, 7);
        assertThat(tasks.claim(OTHER, key, 7, Role.COUNCIL_OFFICE, OTHER.accountId()))
                .isEqualTo(Outcome.TAKEN);
        assertThat(tasks.claim(OTHER, key, 7, Role.COUNCIL_OFFICE, ONE.accountId()))
                .isEqualTo(Outcome.CLAIMED);
        assertThat(claim(ONE, 7)).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aTaskThatIsOpenedOnceMoreIsNobodysAndTheFormerOpeningCannotBeTakenOnAnyMore() {
        claim(ONE, 7);
        assertThat(claim(OTHER, 9)).isEqualTo(Outcome.CLAIMED);
        assertThat(claim(ONE, 7)).isEqualTo(Outcome.OUTDATED);
        assertThat(tasks.claim(ONE, key, 7, Role.COUNCIL_OFFICE, OTHER.accountId()))
                .isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void whatIsAboutNothingThereIsCannotBeTakenOn() {
        for (String unknown :
                List.of("proposal/" + UUID.randomUUID() + "/send/", "proposal", key.replace("/send/", ""))) {
            assertThat(tasks.claim(ONE, unknown, 7, Role.COUNCIL_OFFICE, null))
                    .as(unknown)
                    .isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(jdbc.queryForObject("select count(*) from feeds.claimed_task", Long.class))
                .isZero();
    }

    @Test
    void ofManyWhoAskInTheSameMomentOneHasIt() throws Exception {
        List<Callable<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            LoginId login = new LoginId("urn:example", "login-" + i);
            asked.add(() -> claim(login, 7));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> answer : many.invokeAll(asked)) {
                outcomes.add(answer.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.CLAIMED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.TAKEN::equals).hasSize(15);
    }
}
