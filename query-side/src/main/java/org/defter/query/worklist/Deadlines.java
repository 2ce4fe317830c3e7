package org.defter.query.worklist;

import java.time.LocalDate;
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

/** The last days of what a login has to do, for its calendar and its notices: the worklist of that login, told elsewhere. */
@Component
public class Deadlines {

    private static final int MOST = 500;

    private final WorklistRepository tasks;
    private final WorklistQueries worklist;

    Deadlines(WorklistRepository tasks, WorklistQueries worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /**
     * A task with a last day.
     *
     * @param key which task it is, the same as long as it is the same
     * @param text what is to be done
     * @param title what it is about
     * @param subject kind of the stream it is about
     * @param subjectId that stream
     * @param dueOn last day
     * @param rule the rule the day follows from; none where no rule gives it
     * @param done whether it has been done
     * @param position of the event that changed it last
     */
    public record Deadline(
            String key,
            String text,
            String title,
            String subject,
            UUID subjectId,
            LocalDate dueOn,
            @Nullable String rule,
            boolean done,
            long position) {}

    /**
     * Of a login: what is open, and what was done since a day. The earliest last day first, at most 500.
     *
     * @param doneSince what was done before is left out
     */
    @Transactional(readOnly = true)
    public List<Deadline> of(LoginId login, Set<Role> roles, LocalDate doneSince, Locale language) {
        Specification<WorklistEntry> dated = (root, query, cb) -> cb.and(
                cb.isNotNull(root.get("dueOn")),
                cb.or(cb.isNull(root.get("doneOn")), cb.greaterThanOrEqualTo(root.get("doneOn"), doneSince)));
        return tasks
                .findAll(
                        worklist.of(login, roles, Moment.NOW)
                                .<WorklistEntry>tasks()
                                .and(dated),
                        PageRequest.of(0, MOST, Sort.by("dueOn", "since", "key")))
                .stream()
                .map(entry -> new Deadline(
                        entry.key,
                        Codes.in(language).text(entry.task),
                        entry.title,
                        entry.subject.name(),
                        entry.subjectId,
                        entry.dueOn == null ? LocalDate.MAX : entry.dueOn,
                        entry.rule,
                        entry.doneOn != null,
                        entry.position))
                .toList();
    }
}
