package org.defter.kernel.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.notice.FollowedDossiers.Outcome;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which dossiers a login follows, on PostgreSQL. */
class FollowedDossiersIT {

    private static final LoginId LOGIN = new LoginId("urn:example", "someone");
    private static final LoginId OTHER = new LoginId("urn:example", "other");
    private static final String BEGUN =
            "insert into eventstore.domain_event (event_id, aggregate_id, aggregate_type, sequence_number, payload_type,"
                    + " payload_revision, payload, metadata) values (?, ?, ?, 0, ?, '1', '{}'::bytea, '{}'::bytea)";

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private FollowedDossiers dossiers;

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 2);
        jdbc = new JdbcTemplate(pool);
        dossiers = new FollowedDossiers(
                jdbc,
                new EventCatalogue(EventRegistry.defter()),
                Clock.fixed(Instant.parse("2026-11-29T09:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private UUID begun(String type) {
        UUID id = UUID.randomUUID();
        jdbc.update(BEGUN, UUID.randomUUID(), id.toString(), "any", type);
        return id;
    }

    @Test
    void whatHasACourseOfItsOwnIsFollowedAndNothingElse() {
        List<UUID> courses = List.of(
                begun("ProposalDrafted"),
                begun("PlanProposed"),
                begun("ProjectConceived"),
                begun("PartnershipProposed"),
                begun("PartnershipImported"));
        for (UUID course : courses) {
            assertThat(dossiers.follow(LOGIN, course)).isEqualTo(Outcome.FOLLOWED);
            assertThat(dossiers.follow(LOGIN, course)).isEqualTo(Outcome.FOLLOWED);
        }
        for (UUID other :
                List.of(begun("MeetingCalled"), begun("AccountLinked"), begun("CouncilConvened"), UUID.randomUUID())) {
            assertThat(dossiers.follow(LOGIN, other)).isEqualTo(Outcome.UNKNOWN);
        }

        assertThat(dossiers.of(LOGIN)).extracting(FollowedDossier::id).containsExactlyInAnyOrderElementsOf(courses);
        assertThat(dossiers.of(LOGIN))
                .extracting(FollowedDossier::kind)
                .containsOnly(FeedKind.PROPOSAL, FeedKind.PLAN, FeedKind.PROJECT, FeedKind.PARTNERSHIP);
        assertThat(dossiers.of(OTHER)).isEmpty();
    }

    @Test
    void whoFollowsWhatIsToldForManyAtOnceUntilItEnds() {
        UUID plan = begun("PlanProposed");
        UUID project = begun("ProjectConceived");
        dossiers.follow(LOGIN, plan);
        dossiers.follow(LOGIN, project);
        dossiers.follow(OTHER, plan);

        assertThat(dossiers.followers(Set.of(plan, project, UUID.randomUUID())))
                .containsOnly(
                        org.assertj.core.api.Assertions.entry(LOGIN, Set.of(plan, project)),
                        org.assertj.core.api.Assertions.entry(OTHER, Set.of(plan)));
        assertThat(dossiers.end(LOGIN, plan)).isTrue();
        assertThat(dossiers.end(LOGIN, plan)).isFalse();
        assertThat(dossiers.find(LOGIN, plan)).isEmpty();
        assertThat(dossiers.find(OTHER, plan))
                .isEqualTo(dossiers.of(OTHER).stream().findFirst());
        assertThat(dossiers.followers(Set.of())).isEmpty();
    }

    @Test
    void aLoginFollowsSoManyAtMostAndKeepsThose() {
        UUID first = begun("PlanProposed");
        dossiers.follow(LOGIN, first);
        for (int i = 1; i < FollowedDossiers.MOST; i++) {
            assertThat(dossiers.follow(LOGIN, begun("PlanProposed"))).isEqualTo(Outcome.FOLLOWED);
        }

        assertThat(dossiers.follow(LOGIN, begun("PlanProposed"))).isEqualTo(Outcome.TOO_MANY);
        assertThat(dossiers.follow(LOGIN, first)).isEqualTo(Outcome.FOLLOWED);
        assertThat(dossiers.follow(OTHER, first)).isEqualTo(Outcome.FOLLOWED);
        assertThat(dossiers.of(LOGIN)).hasSize(FollowedDossiers.MOST);
    }
}
