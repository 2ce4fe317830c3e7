package org.defter.query.pages.platform.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The logins, in the table {@code pages.visit}. An identifier is known to its browser only; here stands its hash. */
final class VisitStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Box box;
    private final Duration idle;
    private final Duration longest;

    VisitStore(JdbcClient jdbc, TransactionTemplate transaction, Box box, SessionProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.box = box;
        this.idle = properties.idle();
        this.longest = properties.longest();
    }

    /** A login as it stands there, and the place in the record of its last act. */
    record Stored(LoggedIn login, @Nullable Long position) {}

    /** A form that waits. */
    record KeptForm(String path, Map<String, List<String>> fields) {}

    /** Begins a login under a new identifier, and forgets those that are over. */
    String begin(LoggedIn login) {
        jdbc.sql("""
                        delete from pages.visit
                        where ends_at < clock_timestamp() or used_at < clock_timestamp() - make_interval(secs => :idle)""").param("idle", idle.toSeconds()).update();
        String id = box.secret();
        byte[] hash = hash(id);
        jdbc.sql("""
                        insert into pages.visit (id_hash, content, login_hash, provider_session, ends_at)
                        values (:id, :content, :login, :session, clock_timestamp() + make_interval(secs => :longest))""")
                .param("id", hash)
                .param("content", sealed(login, hash))
                .param("login", hash(login.login()))
                .param("session", session(login))
                .param("longest", longest.toSeconds())
                .update();
        return id;
    }

    private static @Nullable String session(LoggedIn login) {
        return login.tokens() == null ? null : login.tokens().session();
    }

    /** A login that is not over; using it prolongs it, noted once a minute. */
    Optional<Stored> find(String id) {
        byte[] hash = hash(id);
        return jdbc.sql("""
                        select content, position, used_at < clock_timestamp() - interval '1 minute' as unused
                        from pages.visit
                        where id_hash = :id and ends_at > clock_timestamp()
                          and used_at > clock_timestamp() - make_interval(secs => :idle)""")
                .param("id", hash)
                .param("idle", idle.toSeconds())
                .query((row, _) -> {
                    if (row.getBoolean("unused")) {
                        used(hash);
                    }
                    Long position = row.getObject("position", Long.class);
                    return opened(row.getBytes("content"), hash).map(login -> new Stored(login, position));
                })
                .optional()
                .flatMap(found -> found);
    }

    private void used(byte[] hash) {
        jdbc.sql("update pages.visit set used_at = clock_timestamp() where id_hash = :id")
                .param("id", hash)
                .update();
    }

    /**
     * Changes a login while nobody else does: of two pages that find its token at its end, one gets the next and the other finds it.
     *
     * @return the login as it is then; empty if it is over
     */
    Optional<LoggedIn> change(String id, UnaryOperator<LoggedIn> change) {
        byte[] hash = hash(id);
        Optional<LoggedIn> changed =
                transaction.execute(_ -> jdbc.sql("select content from pages.visit where id_hash = :id for update")
                        .param("id", hash)
                        .query((row, _) -> row.getBytes(1))
                        .optional()
                        .flatMap(content -> opened(content, hash))
                        .map(login -> {
                            LoggedIn next = change.apply(login);
                            if (!next.equals(login)) {
                                jdbc.sql("""
                                        update pages.visit set content = :content, provider_session = :session
                                        where id_hash = :id""")
                                        .param("content", sealed(next, hash))
                                        .param("session", session(next))
                                        .param("id", hash)
                                        .update();
                            }
                            return next;
                        }));
        return changed == null ? Optional.empty() : changed;
    }

    void end(String id) {
        jdbc.sql("delete from pages.visit where id_hash = :id")
                .param("id", hash(id))
                .update();
    }

    /** Ends what the provider says is over: one of its sessions, or all of a login. */
    int endAt(LoginId login, @Nullable String session) {
        return session == null
                ? jdbc.sql("delete from pages.visit where login_hash = :login")
                        .param("login", hash(login))
                        .update()
                : jdbc.sql("delete from pages.visit where provider_session = :session and login_hash = :login")
                        .param("session", session)
                        .param("login", hash(login))
                        .update();
    }

    void position(String id, @Nullable Long position) {
        jdbc.sql("update pages.visit set position = :position where id_hash = :id")
                .param("position", position)
                .param("id", hash(id))
                .update();
    }

    void keep(String id, KeptForm form) {
        byte[] hash = hash(id);
        jdbc.sql("update pages.visit set kept = :kept where id_hash = :id")
                .param("kept", box.seal(JSON.writeValueAsBytes(form), purpose("kept", hash)))
                .param("id", hash)
                .update();
    }

    /** The form that waits; it is handed out once. */
    Optional<KeptForm> takeKept(String id) {
        byte[] hash = hash(id);
        return jdbc.sql("""
                        with waiting as (select id_hash, kept from pages.visit where id_hash = :id for update)
                        update pages.visit v set kept = null from waiting w where v.id_hash = w.id_hash
                        returning w.kept""")
                .param("id", hash)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(kept -> kept)
                .flatMap(kept -> box.open(kept, purpose("kept", hash)))
                .map(content -> JSON.readValue(content, KeptForm.class));
    }

    private byte[] sealed(LoggedIn login, byte[] hash) {
        return box.seal(JSON.writeValueAsBytes(login), purpose("login", hash));
    }

    /** Nothing if it was sealed with another key, or by a release that kept something else: then whoever it was logs in again. */
    private Optional<LoggedIn> opened(byte[] content, byte[] hash) {
        return box.open(content, purpose("login", hash)).flatMap(VisitStore::parsed);
    }

    private static Optional<LoggedIn> parsed(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, new TypeReference<LoggedIn>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A row's content fits no other row. */
    private static String purpose(String what, byte[] hash) {
        return what + " " + HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(LoginId login) {
        return hash(login.issuer() + "\n" + login.subject());
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
