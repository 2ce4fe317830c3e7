package org.defter.query.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/** One task, open or done. */
@Entity
@Table(name = "worklist")
class WorklistEntry {

    @Id
    @Column(name = "task_key")
    String key = "";

    @Enumerated(EnumType.STRING)
    WorklistTask task = WorklistTask.SETTLE_CLOCK;

    @Enumerated(EnumType.STRING)
    Role role = Role.SYSTEM;

    @Nullable
    UUID unitId;

    @Nullable
    UUID commissionId;

    @Nullable
    UUID personId;

    @Enumerated(EnumType.STRING)
    WorklistSubject subject = WorklistSubject.PROPOSAL;

    UUID subjectId = new UUID(0, 0);

    String title = "";

    @Nullable
    String detail;

    @Nullable
    LocalDate dueOn;

    @Nullable
    String rule;

    LocalDate since = LocalDate.EPOCH;

    @Nullable
    LocalDate doneOn;

    long position;

    /** The place of the event that opened it; 0 for what was opened before that was kept. */
    long opened;

    /** For the persistence provider. */
    protected WorklistEntry() {}

    WorklistEntry(String key) {
        this.key = key;
    }

    void open(WorklistChange.Open change, long at) {
        boolean stillOpen = position > 0 && doneOn == null;
        task = change.task();
        role = change.task().role();
        unitId = change.who().unit() == null ? null : change.who().unit().value();
        commissionId = change.who().commission() == null
                ? null
                : change.who().commission().value();
        personId = change.who().person() == null ? null : change.who().person().value();
        subject = change.subject();
        subjectId = UUID.fromString(change.subjectId());
        title = change.title();
        detail = change.detail();
        dueOn = change.dueOn() == null && stillOpen ? dueOn : change.dueOn();
        rule = change.rule();
        since = stillOpen ? since : change.since();
        opened = stillOpen ? opened : at;
        doneOn = null;
        position = at;
    }

    void move(LocalDate day, long at) {
        dueOn = day;
        position = at;
    }

    void done(LocalDate day, long at) {
        doneOn = day;
        position = at;
    }
}
