package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.notice.MailWish;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that are to go out, on PostgreSQL: each thing once, each mail by one process, whatever happens in between. */
class MailOutboxIT {

    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-11-29T05:00:00Z");

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private MailOutbox outbox;

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 6);
        jdbc = new JdbcTemplate(pool);
        outbox = new MailOutbox(jdbc, transaction(), new Random(7));
        outbox.begin(0);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    private MailChoice choice(String subject, NoticeTime time) {
        return new MailChoices(jdbc, transaction(), Clock.fixed(NOW, ZoneOffset.UTC))
                .choose(
                        new LoginId("urn:example", subject),
                        Set.of(),
                        new MailWish(
                                null, "tr", 8, Map.of(NoticeKind.DECISION, time, NoticeKind.SITTING, NoticeTime.OFF)))
                .orElseThrow();
    }

    private static MailLine decision(int number) {
        return MailLine.decision(new UUID(0, number), 1, number);
    }

    @Test
    void aThingIsToldOnceHoweverOftenItIsPutUp() {
        MailChoice choice = choice("a", NoticeTime.AT_ONCE);
        for (int i = 0; i < 3; i++) {
            outbox.putUp(choice, decision(1), NOW.plusSeconds(i));
        }
        MailOutbox.Taken taken = outbox.take(NOW).orElseThrow();
        assertThat(outbox.lines(taken.id())).containsExactly(decision(1));
        outbox.sent(taken, NOW);
        outbox.putUp(choice, decision(1), NOW.plusSeconds(60));
        outbox.putUp(choice("a", NoticeTime.DAILY), decision(1), NOW.plusSeconds(60));
        assertThat(outbox.take(NOW.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void whatIsOffIsNotPutUp() {
        MailChoice choice = choice("a", NoticeTime.AT_ONCE);
        outbox.putUp(choice, MailLine.sitting(new UUID(0, 1), 1), NOW);
        assertThat(outbox.take(NOW)).isEmpty();
    }

    @Test
    void aDigestWaitsForItsHourAndWhatComesAfterItBeganGoesIntoTheNext() {
        MailChoice choice = choice("a", NoticeTime.DAILY);
        outbox.putUp(choice, decision(1), NOW);
        outbox.putUp(choice, decision(2), NOW);
        assertThat(outbox.take(EIGHT.minusSeconds(1))).isEmpty();
        MailOutbox.Taken first = outbox.take(EIGHT).orElseThrow();
        // By the clock of another process it is not eight yet.
        outbox.putUp(choice, decision(3), EIGHT.minusSeconds(1));
        assertThat(outbox.lines(first.id())).containsExactly(decision(1), decision(2));
        outbox.sent(first, EIGHT);
        assertThat(outbox.take(EIGHT.plusSeconds(1))).isEmpty();
        MailOutbox.Taken second = outbox.take(EIGHT.plus(Duration.ofDays(1))).orElseThrow();
        assertThat(outbox.lines(second.id())).containsExactly(decision(3));
    }

    /** The identifier of a mail is what its Message-ID is made of. */
    @Test
    void aProcessThatNeverCameBackLosesItsMailWhichKeepsItsIdentifier() {
        outbox.putUp(choice("a", NoticeTime.AT_ONCE), decision(1), NOW);
        MailOutbox.Taken first = outbox.take(NOW).orElseThrow();
        assertThat(first.lost()).isFalse();
        assertThat(outbox.take(NOW.plus(Duration.ofMinutes(4)))).isEmpty();
        MailOutbox.Taken second = outbox.take(NOW.plus(Duration.ofMinutes(5))).orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.lost()).isTrue();
        // The one that comes back late has nothing to say any more.
        outbox.dropped(first, "late", NOW.plus(Duration.ofMinutes(6)));
        assertThat(outbox.standing(true, NOW).waiting()).isEqualTo(1);
        outbox.sent(second, NOW.plus(Duration.ofMinutes(6)));
        assertThat(outbox.standing(true, NOW).waiting()).isZero();
    }

    @Test
    void severalProcessesNeverTakeTheSame() throws Exception {
        MailChoice choice = choice("a", NoticeTime.AT_ONCE);
        for (int i = 1; i <= 60; i++) {
            outbox.putUp(choice, decision(i), NOW);
        }
        ConcurrentLinkedQueue<UUID> taken = new ConcurrentLinkedQueue<>();
        List<Thread> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(Thread.ofVirtual().start(() -> {
                Optional<MailOutbox.Taken> one = outbox.take(NOW);
                while (one.isPresent()) {
                    taken.add(one.get().id());
                    one = outbox.take(NOW);
                }
            }));
        }
        for (Thread process : processes) {
            process.join();
        }
        assertThat(taken).hasSize(60);
        assertThat(new HashSet<>(taken)).hasSize(60);
    }

    @Test
    void aServerThatIsAwayHoldsUpAllAndNothingIsLost() {
        outbox.putUp(choice("a", NoticeTime.AT_ONCE), decision(1), NOW);
        Instant now = NOW;
        for (int i = 0; i < 12; i++) {
            assertThat(outbox.open(now)).isTrue();
            MailOutbox.Taken taken = outbox.take(now).orElseThrow();
            assertThat(taken.lost()).isFalse();
            outbox.unreachable(taken, "connection refused", now);
            assertThat(outbox.open(now.plusSeconds(29))).isFalse();
            now = now.plus(Duration.ofMinutes(16));
        }
        MailStanding failing = outbox.standing(true, now);
        assertThat(failing.failures()).isEqualTo(12);
        assertThat(failing.failingSince()).isEqualTo(NOW);
        assertThat(failing.reason()).isEqualTo("connection refused");
        outbox.sent(outbox.take(now).orElseThrow(), now);
        assertThat(outbox.standing(true, now).failures()).isZero();
    }

    @Test
    void aMailThatIsRefusedWaitsAloneAndIsGivenUp() {
        MailChoice choice = choice("a", NoticeTime.AT_ONCE);
        outbox.putUp(choice, decision(1), NOW);
        outbox.refused(outbox.take(NOW).orElseThrow(), "550 no such user", NOW);
        outbox.putUp(choice, decision(2), NOW);
        outbox.sent(outbox.take(NOW).orElseThrow(), NOW);
        Instant now = NOW;
        for (int i = 0; i < 4; i++) {
            now = now.plus(Duration.ofHours(1));
            outbox.refused(outbox.take(now).orElseThrow(), "550 no such user", now);
        }
        assertThat(outbox.take(now.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(outbox.standing(true, now).gaveUp()).isEqualTo(1);
    }

    @Test
    void whatWaitedTooLongIsNoNewsAndWhatEndedLongAgoIsForgotten() {
        outbox.putUp(choice("a", NoticeTime.AT_ONCE), decision(1), NOW);
        Instant later = NOW.plus(Duration.ofDays(6));
        outbox.tidy(later.minus(Duration.ofDays(5)), later.minus(Duration.ofDays(30)), later);
        assertThat(outbox.standing(true, later).gaveUp()).isEqualTo(1);
        assertThat(outbox.take(later)).isEmpty();
        Instant muchLater = later.plus(Duration.ofDays(31));
        outbox.tidy(muchLater.minus(Duration.ofDays(5)), muchLater.minus(Duration.ofDays(30)), muchLater);
        assertThat(jdbc.queryForObject("select count(*) from feeds.mail_line", Integer.class))
                .isZero();
    }

    @Test
    void onlyOneProcessLooksAtTheRecordAtATime() {
        transaction().executeWithoutResult(_ -> {
            assertThat(outbox.lockPlace()).isPresent();
            assertThat(elsewhere()).isEmpty();
        });
        assertThat(elsewhere()).isPresent();
    }

    private Optional<MailOutbox.Place> elsewhere() {
        ConcurrentLinkedQueue<Optional<MailOutbox.Place>> found = new ConcurrentLinkedQueue<>();
        Thread thread =
                Thread.ofPlatform().start(() -> transaction().executeWithoutResult(_ -> found.add(outbox.lockPlace())));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return found.remove();
    }
}
