package org.defter.query.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.DayKind;
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

    /** How the days up to the last day are counted; none in rows older than the question, until the view is built anew. */
    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "day_kind")
    DayKind counted;

    @Nullable
    String rule;

    LocalDate since = LocalDate.EPOCH;

    @Nullable
    LocalDate doneOn;

    long position;

    /** The place of the event that opened it; 0 for what was opened before that was kept. */
    long opened;

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
        counted = change.dueOn() == null && stillOpen ? counted : change.counted();
        rule = change.rule();
        since = stillOpen ? since : change.since();
        opened = stillOpen ? opened : at;
        doneOn = null;
        position = at;
    }

    void move(WorklistChange.Move move, long at) {
        dueOn = move.dueOn();
        counted = move.counted();
        position = at;
    }

    void done(LocalDate day, long at) {
        doneOn = day;
        position = at;
    }
}
