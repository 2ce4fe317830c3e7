package org.defter.query.worklist;

import static org.defter.query.platform.Filters.atMost;
import static org.defter.query.platform.Filters.contains;
import static org.defter.query.platform.Filters.equal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.DaysLeft;
import org.defter.query.law.LeftInWords;
import org.defter.query.municipality.TownCalendar;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastList;
import org.defter.query.platform.past.PastLists;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tasks and names those who have to do them. */
@Component
class WorklistQueries {

    private static final PastList<WorklistColumns, WorklistEntry, WorklistPastEntry> TASKS =
            new PastList<>(WorklistEntry.class, WorklistPastEntry.class, List.of("key"));

    private final PastLists lists;
    private final WorklistNotes notes;
    private final TownCalendar calendar;
    private final Claims claims;
    private final EntityManager entities;

    WorklistQueries(
            PastLists lists, WorklistNotes notes, TownCalendar calendar, Claims claims, EntityManager entities) {
        this.claims = claims;
        this.entities = entities;
        this.lists = lists;
        this.notes = notes;
        this.calendar = calendar;
    }

    /**
     * One page of tasks, the earliest last day first, those without one at the end, as of a moment.
     *
     * @param which those of them that are wanted: somebody's own, or those that were taken on; none for all
     * @param reader who looks at them, and what it has to do itself; none for nobody in particular
     * @param today the day of the moment, which "overdue" is measured by
     */
    @Transactional(readOnly = true)
    Page<WorklistView> find(
            FindWorklist query,
            @Nullable Specification<WorklistColumns> which,
            @Nullable Reader reader,
            Paging paging,
            Moment moment,
            LocalDate today,
            Locale locale) {
        Specification<WorklistColumns> wanted = Specification.allOf(
                state(query.state() == null ? FindWorklist.State.OPEN : query.state()),
                equal("role", query.role()),
                equal("unitId", query.unit()),
                equal("commissionId", query.commission()),
                equal("personId", query.person()),
                equal("task", query.task()),
                equal("rule", query.rule()),
                equal("subjectId", query.subject()),
                atMost("dueOn", query.dueUntil()),
                contains("title", query.q()));
        return lists.find(
                TASKS,
                moment,
                which == null ? wanted : wanted.and(which),
                null,
                paging,
                rows -> {
                    Map<String, String> names = names(
                            moment,
                            rows.stream()
                                    .flatMap(entry -> Stream.of(entry.unitId, entry.commissionId, entry.personId))
                                    .filter(id -> id != null)
                                    .map(UUID::toString)
                                    .toList());
                    Map<String, WorklistView.Claim> held = moment instanceof Moment.Now
                            ? claims.on(rows, reader == null ? null : reader.login())
                            : Map.of();
                    Predicate<LocalDate> workingDay = calendar.workingDays(today);
                    return rows.stream()
                            .map(entry -> view(
                                    entry,
                                    names,
                                    held.get(entry.key),
                                    moment instanceof Moment.Now && reader != null ? reader.work() : null,
                                    today,
                                    workingDay,
                                    locale))
                            .toList();
                },
                "dueOn",
                "since",
                "key");
    }

    /**
     * Who looks at tasks.
     *
     * @param login the login
     * @param work what it has to do itself
     */
    record Reader(LoginId login, OwnWork work) {}

    /** How many tasks are open today, for each role and unit that has any. */
    @Transactional(readOnly = true)
    List<WorklistLoadView> load() {
        return entities
                .createQuery(
                        "select t.role, t.unitId, count(t) from WorklistEntry t where t.doneOn is null"
                                + " group by t.role, t.unitId order by t.role, t.unitId",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new WorklistLoadView(((Role) row[0]).claim(), (UUID) row[1], (Long) row[2]))
                .toList();
    }

    private Map<String, String> names(Moment moment, List<String> ids) {
        return switch (moment) {
            case Moment.Now _ -> notes.names(ids);
            case Moment.Past past -> notes.names(ids, lists.mark(past));
        };
    }

    /**
     * What a login has to do; at a moment of the past what it would have had to do with the roles it has today, by what it was tied to then.
     */
    OwnWork of(LoginId login, Collection<Role> roles, Moment moment) {
        String account = login.accountId().toString();
        Optional<WorklistNote.OfAccount> tied = switch (moment) {
            case Moment.Now _ -> notes.recall(WorklistNote.OfAccount.class, account);
            case Moment.Past past -> notes.recall(WorklistNote.OfAccount.class, account, lists.mark(past));
        };
        return OwnWork.of(roles, tied.orElse(new WorklistNote.OfAccount(null, null, List.of())));
    }

    private static Specification<WorklistColumns> state(FindWorklist.State state) {
        return switch (state) {
            case OPEN -> (root, query, cb) -> cb.isNull(root.get("doneOn"));
            case DONE -> (root, query, cb) -> cb.isNotNull(root.get("doneOn"));
            case ALL -> Specification.unrestricted();
        };
    }

    private static WorklistView view(
            WorklistColumns entry,
            Map<String, String> names,
            WorklistView.@Nullable Claim claim,
            @Nullable OwnWork reader,
            LocalDate today,
            Predicate<LocalDate> workingDay,
            Locale locale) {
        return new WorklistView(
                entry.task,
                Codes.in(locale).text(entry.task),
                entry.role.claim(),
                named(entry.unitId, names),
                named(entry.commissionId, names),
                named(entry.personId, names),
                entry.subject,
                entry.subjectId,
                entry.title,
                entry.detail,
                entry.dueOn,
                entry.rule,
                entry.since,
                left(entry, today, workingDay, locale),
                entry.doneOn == null && entry.dueOn != null && today.isAfter(entry.dueOn),
                entry.doneOn,
                entry.key,
                entry.opened,
                claim,
                reader == null || entry.doneOn != null
                        ? null
                        : reader.office(entry).map(Role::claim).orElse(null));
    }

    private static @Nullable String left(
            WorklistColumns entry, LocalDate today, Predicate<LocalDate> workingDay, Locale locale) {
        if (entry.doneOn != null || entry.dueOn == null) {
            return null;
        }
        DayKind unit = entry.counted == null ? DayKind.CALENDAR : entry.counted;
        return LeftInWords.of(DaysLeft.of(today, entry.dueOn, unit, workingDay), locale);
    }

    private static WorklistView.@Nullable Named named(@Nullable UUID id, Map<String, String> names) {
        return id == null ? null : new WorklistView.Named(id, names.get(id.toString()));
    }
}
