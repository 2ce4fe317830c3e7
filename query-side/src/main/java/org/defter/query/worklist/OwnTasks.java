package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a login, for who tells it of them: the same as its worklist shows, by its roles and what its account is tied to. */
@Component
public class OwnTasks {

    private static final int MOST = 500;

    private final WorklistRepository tasks;
    private final WorklistQueries worklist;

    OwnTasks(WorklistRepository tasks, WorklistQueries worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /**
     * An open task.
     *
     * @param key which task it is, the same as long as it is the same
     * @param opened the place in the record of the event that opened it
     * @param subject kind of the stream it is about
     * @param subjectId that stream
     * @param title what it is about
     * @param dueOn last day; none if it has none
     * @param rule the rule the day follows from; none where no rule gives it
     */
    public record Task(
            String key,
            long opened,
            WorklistTask task,
            String subject,
            UUID subjectId,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable String rule) {

        /** What is to be done, in words. */
        public String text(Locale language) {
            return Codes.in(language).text(task);
        }
    }

    /** Those that were opened by events after one place of the record and up to another, at most 500, the earliest first. */
    @Transactional(readOnly = true)
    public List<Task> opened(LoginId login, Set<Role> roles, long after, long upTo) {
        return find(
                login,
                roles,
                (root, query, cb) -> cb.and(cb.gt(root.get("opened"), after), cb.le(root.get("opened"), upTo)),
                "opened");
    }

    /** Those whose last day is one of some days, at most 500, the earliest first. */
    @Transactional(readOnly = true)
    public List<Task> due(LoginId login, Set<Role> roles, LocalDate from, LocalDate to) {
        return find(login, roles, (root, query, cb) -> cb.between(root.get("dueOn"), from, to), "dueOn");
    }

    /** Those of some that are still open and still the login's. */
    @Transactional(readOnly = true)
    public List<Task> still(LoginId login, Set<Role> roles, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : find(login, roles, (root, query, cb) -> root.get("key").in(keys), "key");
    }

    private List<Task> find(LoginId login, Set<Role> roles, Specification<WorklistEntry> which, String order) {
        Specification<WorklistEntry> open = (root, query, cb) -> cb.isNull(root.get("doneOn"));
        return tasks
                .findAll(
                        worklist.of(login, roles, Moment.NOW)
                                .<WorklistEntry>tasks()
                                .and(open)
                                .and(which),
                        PageRequest.of(0, MOST, Sort.by(order, "since", "key")))
                .stream()
                .map(entry -> new Task(
                        entry.key,
                        entry.opened,
                        entry.task,
                        entry.subject.name(),
                        entry.subjectId,
                        entry.title,
                        entry.dueOn,
                        entry.rule))
                .toList();
    }
}
