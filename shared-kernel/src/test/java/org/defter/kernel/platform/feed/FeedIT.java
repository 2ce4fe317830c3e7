package org.defter.kernel.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record as others read it: complete, in order, settled, and no more of it than they may be told. */
class FeedIT {

    private static final String INSERT = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata)"
            + " values (?, 'Any', ?, ?, ?, '1', ?, '{}'::text::bytea)";

    private HikariDataSource pool;
    private SettledWatermark watermark;
    private JdbcTemplate jdbc;
    private Feed feed;

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 5);
        watermark = new SettledWatermark(pool, Duration.ofHours(1), new SimpleMeterRegistry());
        jdbc = new JdbcTemplate(pool);
        feed = new Feed(jdbc, watermark, new EventCatalogue(EventRegistry.defter()), URI.create("urn:defter:test"));
    }

    @AfterEach
    void close() {
        watermark.close();
        pool.close();
    }

    private Object[] row(UUID stream, long version, String type, String payload) {
        return new Object[] {
            UUID.randomUUID(), stream.toString(), version, type, payload.getBytes(StandardCharsets.UTF_8)
        };
    }

    private void record(UUID stream, long version, String type, String payload) {
        jdbc.update(INSERT, row(stream, version, type, payload));
    }

    private List<String> told(FeedSelection selection) {
        List<String> told = new ArrayList<>();
        long after = 0;
        FeedPage page;
        do {
            page = feed.read(selection, after, 3);
            page.events().forEach(event -> told.add(event.type().name()));
            assertThat(page.next()).isGreaterThanOrEqualTo(after);
            after = page.next();
        } while (page.more());
        return told;
    }

    @Test
    void tellsThePublicWhatCourtsDoToADecisionOnceItWasAnnounced() {
        UUID announced = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        record(announced, 0, "ProposalDrafted", "{}");
        record(announced, 1, "DecisionStayed", "{\"decision\":1}");
        record(announced, 2, "DecisionAnnounced", "{\"decision\":1}");
        record(announced, 3, "DecisionStayLifted", "{\"decision\":1}");
        record(announced, 4, "DecisionAnnulled", "{\"decision\":2}");
        record(unknown, 0, "DecisionAnnulled", "{\"decision\":1}");
        UUID sitting = UUID.randomUUID();
        record(sitting, 0, "SittingClosed", "{}");
        record(sitting, 1, "AgendaPublished", "{}");
        record(sitting, 2, "SittingAdjourned", "{}");
        feed.settle();

        assertThat(told(FeedSelection.all(FeedReader.PUBLIC)))
                .containsExactly("DecisionAnnounced", "DecisionStayLifted", "AgendaPublished", "SittingAdjourned");
        assertThat(told(FeedSelection.all(FeedReader.HOUSE))).hasSize(9);
    }

    @Test
    void tellsNobodyWhatIsClosed() {
        UUID sitting = UUID.randomUUID();
        record(sitting, 0, "AgendaPublished", "{}");
        record(sitting, 1, "ClosedSessionBegan", "{}");
        feed.settle();

        assertThat(told(FeedSelection.all(FeedReader.login(Set.of(org.defter.kernel.access.Role.values())))))
                .containsExactly("AgendaPublished");
    }

    @Test
    void narrowsByTypeKindAndStream() {
        UUID plan = UUID.randomUUID();
        record(plan, 0, "PlanProposed", "{}");
        record(plan, 1, "PlanAdopted", "{}");
        record(UUID.randomUUID(), 0, "PlanAdopted", "{}");
        record(UUID.randomUUID(), 0, "ProjectConceived", "{}");
        feed.settle();

        assertThat(told(new FeedSelection(FeedReader.HOUSE, Set.of("PlanAdopted"), Set.of(), Set.of())))
                .containsExactly("PlanAdopted", "PlanAdopted");
        assertThat(told(new FeedSelection(FeedReader.HOUSE, Set.of(), Set.of(FeedKind.PROJECT), Set.of())))
                .containsExactly("ProjectConceived");
        assertThat(told(new FeedSelection(FeedReader.HOUSE, Set.of(), Set.of(), Set.of(plan))))
                .containsExactly("PlanProposed", "PlanAdopted");
    }

    @Test
    void aPieceEndsWhereItIsLargeEnoughAndNothingIsLeftOut() {
        UUID plan = UUID.randomUUID();
        for (int version = 0; version < 5; version++) {
            record(plan, version, "PlanProposed", "{\"a\":\"" + "x".repeat(version == 2 ? 900 : 90) + "\"}");
        }
        feed.settle();
        FeedSelection selection = FeedSelection.all(FeedReader.HOUSE);

        List<List<Long>> pieces = new ArrayList<>();
        long after = 0;
        FeedPage page;
        do {
            page = feed.read(selection, after, 10, 150);
            pieces.add(page.events().stream().map(FeedEvent::position).toList());
            after = page.next();
        } while (page.more());

        assertThat(pieces.stream().map(List::size)).containsExactly(2, 1, 2, 0);
        assertThat(pieces.stream().flatMap(List::stream)).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void comesToTheEndAlsoWhereNothingIsWanted() {
        record(UUID.randomUUID(), 0, "PlanProposed", "{}");
        long settled = feed.settle();

        FeedPage page = feed.read(FeedSelection.all(FeedReader.PUBLIC), 0, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.next()).isEqualTo(settled);
        assertThat(page.more()).isFalse();
    }

    @Test
    void doesNotPassAnEventThatMayStillCommit() throws SQLException {
        try (Connection slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.prepareStatement(INSERT)) {
                Object[] values = row(UUID.randomUUID(), 0, "PlanAdopted", "{}");
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
            record(UUID.randomUUID(), 0, "PlanRepealed", "{}");
            FeedPage before = feed.read(FeedSelection.all(FeedReader.PUBLIC), 0, 10);
            assertThat(before.events()).isEmpty();
            assertThat(before.next()).isZero();
            slow.commit();
        }
        feed.settle();

        assertThat(feed.read(FeedSelection.all(FeedReader.PUBLIC), 0, 10).events())
                .extracting(event -> event.type().name())
                .containsExactly("PlanAdopted", "PlanRepealed");
    }

    @Test
    void findsAnEventByItsPosition() {
        record(UUID.randomUUID(), 0, "PlanProposed", "{}");
        long position = feed.settle();

        assertThat(feed.at(position)).map(FeedEvent::subject).get().asString().startsWith("plan/");
        assertThat(feed.at(position + 1)).isEmpty();
    }
}
