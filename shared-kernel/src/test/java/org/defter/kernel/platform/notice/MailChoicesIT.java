package org.defter.kernel.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may have mails sent where, on PostgreSQL, at a time that is told. */
class MailChoicesIT {

    private static final LoginId LOGIN = new LoginId("urn:example", "someone");
    private static final Duration MONTH = Duration.ofDays(30);

    private Instant now = Instant.parse("2026-11-29T09:00:00Z");
    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private MailChoices choices;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 2);
        jdbc = new JdbcTemplate(pool);
        choices = new MailChoices(jdbc, new TransactionTemplate(new DataSourceTransactionManager(pool)), clock);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private MailChoice choose(String address) {
        return choices.choose(LOGIN, Set.of(Role.CLERK), wish(address)).orElseThrow();
    }

    private static MailWish wish(String address) {
        return new MailWish(address, "tr", 8, Map.of(NoticeKind.TASK, NoticeTime.DAILY));
    }

    private int questions() {
        Integer count =
                jdbc.queryForObject("select count(*) from feeds.mail where form = 'CONFIRMATION'", Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void anAddressCountsOnceItsLinkWasUsedAndTheFormerOneUntilThen() {
        MailChoice asked = choose("a@b.tr");
        assertThat(asked.address()).isNull();
        assertThat(choices.wanting(MONTH)).isEmpty();
        String link = choices.drawLink(asked.id()).orElseThrow();
        assertThat(choices.askedBy(link).orElseThrow().askedAddress()).isEqualTo("a@b.tr");
        assertThat(choices.confirm(link)).isTrue();
        assertThat(choices.confirm(link)).isFalse();
        assertThat(choices.wanting(MONTH)).hasSize(1);

        choose("c@d.tr");
        MailChoice between = choices.of(LOGIN).orElseThrow();
        assertThat(between.address()).isEqualTo("a@b.tr");
        assertThat(between.askedAddress()).isEqualTo("c@d.tr");
        assertThat(choices.confirm(choices.drawLink(between.id()).orElseThrow()))
                .isTrue();
        assertThat(choices.of(LOGIN).orElseThrow().address()).isEqualTo("c@d.tr");
    }

    @Test
    void aLinkWorksForTwoDaysAndUntilTheNextIsDrawn() {
        UUID id = choose("a@b.tr").id();
        String first = choices.drawLink(id).orElseThrow();
        String second = choices.drawLink(id).orElseThrow();
        assertThat(choices.confirm(first)).isFalse();
        now = now.plus(MailChoices.ASKED_LASTS);
        assertThat(choices.confirm(second)).isFalse();
        assertThat(choices.drawLink(id)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from feeds.mail_choice where row_to_json(mail_choice)::text like '%' || ? || '%'",
                        Integer.class, second))
                .as("the link itself is not kept")
                .isZero();
    }

    @Test
    void anAddressIsAskedOncePerHourAndFiveADay() {
        choose("a@b.tr");
        choose("a@b.tr");
        assertThat(questions()).isEqualTo(1);
        now = now.plus(Duration.ofHours(2));
        choose("a@b.tr");
        assertThat(questions()).isEqualTo(2);
        for (int i = 0; i < 3; i++) {
            choose("a" + i + "@b.tr");
        }
        assertThat(choices.choose(LOGIN, Set.of(), wish("last@b.tr"))).isEmpty();
        MailChoice kept = choices.of(LOGIN).orElseThrow();
        assertThat(kept.askedAddress()).isEqualTo("a2@b.tr");
        assertThat(kept.roles()).as("nothing of what was refused is kept").containsExactly(Role.CLERK);
        assertThat(questions()).isEqualTo(5);
        now = now.plus(Duration.ofDays(1));
        assertThat(choose("last@b.tr").askedAddress()).isEqualTo("last@b.tr");
    }

    @Test
    void rolesAreThoseOfTheLastProofAndDoubtEndsThem() {
        UUID id = choose("a@b.tr").id();
        choices.confirm(choices.drawLink(id).orElseThrow());
        choices.proved(LOGIN, List.of(Role.COUNCIL_OFFICE, Role.ADMIN));
        assertThat(choices.of(LOGIN).orElseThrow().roles()).containsExactlyInAnyOrder(Role.COUNCIL_OFFICE, Role.ADMIN);

        now = now.plus(MONTH);
        assertThat(choices.wanting(MONTH)).isEmpty();
        choices.proved(LOGIN, List.of(Role.COUNCIL_OFFICE));
        assertThat(choices.wanting(MONTH)).hasSize(1);

        choices.doubt(LOGIN.accountId().value());
        assertThat(choices.wanting(MONTH)).isEmpty();
        assertThat(choices.of(LOGIN).orElseThrow().isProved(now, MONTH)).isFalse();
        choices.proved(LOGIN, List.of(Role.COUNCIL_OFFICE));
        assertThat(choices.wanting(MONTH)).hasSize(1);

        choices.proved(new LoginId("urn:example", "another"), List.of(Role.CLERK));
        assertThat(choices.of(new LoginId("urn:example", "another"))).isEmpty();
    }

    @Test
    void aStopHoldsUntilTheLoginChoosesAgain() {
        MailChoice asked = choose("a@b.tr");
        choices.confirm(choices.drawLink(asked.id()).orElseThrow());
        assertThat(choices.stop("another")).isFalse();
        assertThat(choices.stop(asked.stopToken())).isTrue();
        assertThat(choices.stop(asked.stopToken())).isTrue();
        assertThat(choices.wanting(MONTH)).isEmpty();
        MailChoice stopped = choices.of(LOGIN).orElseThrow();
        assertThat(stopped.stoppedAt()).isEqualTo(now);
        assertThat(stopped.times().values()).containsOnly(NoticeTime.OFF);

        choose("a@b.tr");
        assertThat(choices.wanting(MONTH)).hasSize(1);
        assertThat(choices.of(LOGIN).orElseThrow().stoppedAt()).isNull();
    }
}
