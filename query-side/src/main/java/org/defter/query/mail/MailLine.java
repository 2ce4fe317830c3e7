package org.defter.query.mail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.query.worklist.OwnTasks;

/**
 * What a mail is to tell of: a pointer. The words are asked for when the mail goes out.
 *
 * @param kind what kind of thing it is
 * @param key what it is about, the same as long as it is the same: a login is told of a key once
 * @param subjectId the stream it is about
 * @param position its place in the record; 0 for a day that came
 */
record MailLine(NoticeKind kind, String key, UUID subjectId, long position) {

    /** How many days before the last one somebody is told of it. */
    static final int DAYS_NEAR = 3;

    /** How long somebody is told that a day was missed. What was missed longer ago is in the worklist. */
    static final int DAYS_MISSED = 7;

    private static final String NEAR = "near";
    private static final String MISSED = "missed";
    private static final char BETWEEN = '@';

    static MailLine task(OwnTasks.Task task) {
        return new MailLine(NoticeKind.TASK, task.key() + BETWEEN + task.opened(), task.subjectId(), task.opened());
    }

    /** The last day of a task as it is seen on a day; nothing if it is far away, or long over, or there is none. */
    static Optional<MailLine> deadline(OwnTasks.Task task, LocalDate today) {
        LocalDate due = task.dueOn();
        if (due == null || due.isAfter(today.plusDays(DAYS_NEAR)) || due.isBefore(today.minusDays(DAYS_MISSED))) {
            return Optional.empty();
        }
        String how = due.isBefore(today) ? MISSED : NEAR;
        return Optional.of(
                new MailLine(NoticeKind.DEADLINE, task.key() + BETWEEN + due + BETWEEN + how, task.subjectId(), 0));
    }

    static MailLine sitting(UUID sitting, long position) {
        return new MailLine(NoticeKind.SITTING, sitting.toString(), sitting, position);
    }

    /**
     * A decision that was announced.
     *
     * @param decision which of the proposal, from 1
     */
    static MailLine decision(UUID proposal, int decision, long position) {
        return new MailLine(NoticeKind.DECISION, proposal + "/" + decision, proposal, position);
    }

    /** Something that was recorded in a dossier. */
    static MailLine dossier(UUID dossier, long position) {
        return new MailLine(NoticeKind.DOSSIER, dossier.toString() + BETWEEN + position, dossier, position);
    }

    /** The key of the task it is about; for tasks and their last days. */
    String taskKey() {
        return key.substring(0, key.indexOf(BETWEEN));
    }

    /** Whether the task is still as this pointer has it: opened by that event, or with that last day, near or missed. */
    boolean isStill(OwnTasks.Task task, LocalDate today) {
        return kind == NoticeKind.TASK
                ? task(task).key().equals(key)
                : deadline(task, today).filter(line -> line.key().equals(key)).isPresent();
    }

    /** Which decision of the proposal; for decisions. */
    int decisionNumber() {
        return Integer.parseInt(key.substring(key.indexOf('/') + 1));
    }
}
