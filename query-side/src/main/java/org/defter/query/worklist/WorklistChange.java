package org.defter.query.worklist;

import java.time.LocalDate;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.DayKind;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to the worklist.
 *
 * <p>Keys are paths that end in a slash, so that a whole branch can be moved or closed at once.
 */
sealed interface WorklistChange {

    /**
     * A task is to be done. The same key again opens it again; a deadline already known stays if the new one is open.
     *
     * @param key path of the task
     * @param task what is to be done
     * @param subject kind of stream it is about
     * @param subjectId the stream
     * @param title what the stream is about
     * @param detail number of the item or decision, where the stream has several
     * @param who who is to do it, beside the role
     * @param dueOn last day the law gives
     * @param rule the rule the task and its day follow from
     * @param since the day that made it due
     * @param counted how the days up to the last day are counted; calendar days where the law gives a day and no period
     */
    record Open(
            String key,
            WorklistTask task,
            WorklistSubject subject,
            String subjectId,
            String title,
            @Nullable String detail,
            Who who,
            @Nullable LocalDate dueOn,
            @Nullable String rule,
            LocalDate since,
            DayKind counted)
            implements WorklistChange {

        Open(
                String key,
                WorklistTask task,
                WorklistSubject subject,
                String subjectId,
                String title,
                @Nullable String detail,
                Who who,
                @Nullable LocalDate dueOn,
                @Nullable String rule,
                LocalDate since) {
            this(key, task, subject, subjectId, title, detail, who, dueOn, rule, since, DayKind.CALENDAR);
        }

        /** The same, its days counted like that. */
        Open counted(DayKind unit) {
            return new Open(key, task, subject, subjectId, title, detail, who, dueOn, rule, since, unit);
        }
    }

    /** All open tasks below the path are done. */
    record Close(String path, LocalDate day) implements WorklistChange {}

    /** All open tasks below the path get another last day. */
    record Move(String path, LocalDate dueOn, DayKind counted) implements WorklistChange {

        /** To the last day of a period. */
        static Move to(String path, Clock clock) {
            return new Move(path, clock.lastDay(), clock.unit());
        }
    }

    /** What later events will need to know of this one. */
    record Keep(String id, WorklistNote note) implements WorklistChange {

        static Keep of(Object id, WorklistNote note) {
            return new Keep(id.toString(), note);
        }
    }

    /**
     * Who is to do a task, beside its role.
     *
     * @param unit the unit
     * @param commission the commission
     * @param person the person
     */
    record Who(
            @Nullable UnitId unit,
            @Nullable CommissionId commission,
            @Nullable PersonId person) {

        static final Who OFFICE = new Who(null, null, null);

        static Who unit(UnitId unit) {
            return new Who(unit, null, null);
        }

        static Who commission(CommissionId commission) {
            return new Who(null, commission, null);
        }

        static Who person(PersonId person) {
            return new Who(null, null, person);
        }
    }
}
