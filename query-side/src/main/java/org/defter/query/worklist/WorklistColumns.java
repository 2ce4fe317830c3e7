package org.defter.query.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/** What is said of a task, today or at a moment of the past. */
@MappedSuperclass
abstract class WorklistColumns {

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

    void open(WorklistChange.Open opened, long at) {
        boolean stillOpen = position > 0 && doneOn == null;
        task = opened.task();
        role = opened.task().role();
        unitId = opened.who().unit() == null ? null : opened.who().unit().value();
        commissionId = opened.who().commission() == null
                ? null
                : opened.who().commission().value();
        personId = opened.who().person() == null ? null : opened.who().person().value();
        subject = opened.subject();
        subjectId = UUID.fromString(opened.subjectId());
        title = opened.title();
        detail = opened.detail();
        dueOn = opened.dueOn() == null && stillOpen ? dueOn : opened.dueOn();
        rule = opened.rule();
        since = stillOpen ? since : opened.since();
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
