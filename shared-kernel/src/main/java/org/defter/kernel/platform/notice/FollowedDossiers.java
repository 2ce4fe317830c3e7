package org.defter.kernel.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dossiers that logins follow, in the database (ADR 0069). */
public final class FollowedDossiers {

    /** Most dossiers a login follows. */
    public static final int MOST = 200;

    /** What can be followed: what has a page and a course of its own. */
    public static final Set<FeedKind> KINDS = Collections.unmodifiableSet(
            EnumSet.of(FeedKind.PROPOSAL, FeedKind.PLAN, FeedKind.PROJECT, FeedKind.PARTNERSHIP));

    private final JdbcTemplate jdbc;
    private final EventCatalogue catalogue;
    private final Clock clock;

    /** Dossiers in the given database. */
    public FollowedDossiers(JdbcTemplate jdbc, EventCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How an attempt to follow ended. */
    public enum Outcome {
        /** It is followed, from now on or already. */
        FOLLOWED,
        /** The login follows as many as it may. */
        TOO_MANY,
        /** There is no such dossier. */
        UNKNOWN
    }

    /** Follows a dossier, if it is in the record; one that is followed stays so. */
    public Outcome follow(LoginId login, UUID id) {
        Optional<FeedKind> kind = kind(id).filter(KINDS::contains);
        if (kind.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        int kept = jdbc.update(
                "insert into feeds.followed_dossier (issuer, subject, stream_id, kind, followed_at) select ?, ?, ?, ?, ?"
                        + " where (select count(*) from feeds.followed_dossier where issuer = ? and subject = ?) < ?"
                        + " on conflict do nothing",
                login.issuer(),
                login.subject(),
                id,
                kind.get().name(),
                clock.instant().atOffset(ZoneOffset.UTC),
                login.issuer(),
                login.subject(),
                MOST);
        return kept == 1 || find(login, id).isPresent() ? Outcome.FOLLOWED : Outcome.TOO_MANY;
    }

    /** What the stream is, by its first event. */
    private Optional<FeedKind> kind(UUID id) {
        return jdbc
                .query(
                        "select payload_type from eventstore.domain_event where aggregate_id = ? and sequence_number = 0",
                        (row, number) -> catalogue.find(row.getString(1)),
                        id.toString())
                .stream()
                .flatMap(Optional::stream)
                .map(EventCatalogue.Entry::kind)
                .findFirst();
    }

    /** Follows it no longer; answers whether the login did. */
    public boolean end(LoginId login, UUID id) {
        return jdbc.update(
                        "delete from feeds.followed_dossier where issuer = ? and subject = ? and stream_id = ?",
                        login.issuer(),
                        login.subject(),
                        id)
                == 1;
    }

    /** One dossier, if the login follows it. */
    public Optional<FollowedDossier> find(LoginId login, UUID id) {
        return jdbc
                .query(
                        "select * from feeds.followed_dossier where issuer = ? and subject = ? and stream_id = ?",
                        (row, _) -> dossier(row),
                        login.issuer(),
                        login.subject(),
                        id)
                .stream()
                .findFirst();
    }

    /** What a login follows, the latest first. */
    public List<FollowedDossier> of(LoginId login) {
        return jdbc.query(
                "select * from feeds.followed_dossier where issuer = ? and subject = ? order by followed_at desc, stream_id",
                (row, _) -> dossier(row),
                login.issuer(),
                login.subject());
    }

    /** Who follows which of these; who follows none of them is absent. */
    public Map<LoginId, Set<UUID>> followers(Collection<UUID> ids) {
        Map<LoginId, Set<UUID>> followers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select issuer, subject, stream_id from feeds.followed_dossier where stream_id = any(?::uuid[])",
                    row -> {
                        followers
                                .computeIfAbsent(
                                        new LoginId(row.getString("issuer"), row.getString("subject")),
                                        _ -> new HashSet<>())
                                .add(row.getObject("stream_id", UUID.class));
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return followers;
    }

    private static FollowedDossier dossier(ResultSet row) throws SQLException {
        return new FollowedDossier(
                row.getObject("stream_id", UUID.class),
                FeedKind.valueOf(row.getString("kind")),
                row.getObject("followed_at", OffsetDateTime.class).toInstant());
    }
}
