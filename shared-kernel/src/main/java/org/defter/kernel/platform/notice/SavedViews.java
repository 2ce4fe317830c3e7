package org.defter.kernel.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The saved views of logins, in the database. */
public final class SavedViews {

    /** Most views a login has, on all pages together. */
    public static final int MOST = 50;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Views in the given database. */
    public SavedViews(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How an attempt to keep a view ended. */
    public enum Kept {
        /** It is kept. */
        YES,
        /** The login has another view of that name on that page. */
        NAME_TAKEN,
        /** The login has as many as it may. */
        TOO_MANY,
        /** The login has no such view. */
        UNKNOWN
    }

    /** Keeps a new view. If it is to be the standard, the former standard of the page is one no longer. */
    public Kept create(LoginId login, SavedView view) {
        return keeping(() -> {
            if (view.standard()) {
                noStandard(login, view.page());
            }
            int made = jdbc.update(
                    "insert into feeds.saved_view (id, issuer, subject, page, name, query, standard, created_at)"
                            + " select ?, ?, ?, ?, ?, ?, ?, ? where (select count(*) from feeds.saved_view"
                            + " where issuer = ? and subject = ?) < ?",
                    view.id(),
                    login.issuer(),
                    login.subject(),
                    view.page(),
                    view.name(),
                    view.query(),
                    view.standard(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    login.issuer(),
                    login.subject(),
                    MOST);
            return made == 1 ? Kept.YES : Kept.TOO_MANY;
        });
    }

    /** Gives a view of that login a name, and makes it the standard of its page or a view like the others. */
    public Kept change(LoginId login, UUID id, String name, boolean standard) {
        return keeping(() -> {
            List<@Nullable String> pages = jdbc.queryForList(
                    "select page from feeds.saved_view where id = ? and issuer = ? and subject = ? for update",
                    String.class,
                    id,
                    login.issuer(),
                    login.subject());
            if (pages.isEmpty()) {
                return Kept.UNKNOWN;
            }
            if (standard) {
                noStandard(login, Objects.requireNonNull(pages.getFirst()));
            }
            jdbc.update("update feeds.saved_view set name = ?, standard = ? where id = ?", name, standard, id);
            return Kept.YES;
        });
    }

    /** Forgets a view of that login; answers whether it had it. */
    public boolean remove(LoginId login, UUID id) {
        return jdbc.update(
                        "delete from feeds.saved_view where id = ? and issuer = ? and subject = ?",
                        id,
                        login.issuer(),
                        login.subject())
                == 1;
    }

    /**
     * The views of a login, by page, the oldest first.
     *
     * @param page only those of this page; of all pages if there is none
     */
    public List<SavedView> of(LoginId login, @Nullable String page) {
        return jdbc.query(
                "select * from feeds.saved_view where issuer = ? and subject = ? and (?::text is null or page = ?)"
                        + " order by page, created_at, id",
                (row, _) -> view(row),
                login.issuer(),
                login.subject(),
                page,
                page);
    }

    /** A view of a login; none if the login has no such view. */
    public @Nullable SavedView find(LoginId login, UUID id) {
        return of(login, null).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Kept keeping(Supplier<Kept> work) {
        try {
            Kept kept = transaction.execute(status -> {
                Kept done = work.get();
                if (done != Kept.YES) {
                    status.setRollbackOnly();
                }
                return done;
            });
            return Objects.requireNonNull(kept);
        } catch (DuplicateKeyException e) {
            return Kept.NAME_TAKEN;
        }
    }

    private void noStandard(LoginId login, String page) {
        jdbc.update(
                "update feeds.saved_view set standard = false where issuer = ? and subject = ? and page = ? and standard",
                login.issuer(),
                login.subject(),
                page);
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("page"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("standard"));
    }
}
