package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.query.worklist.OwnTasks;
import org.defter.query.worklist.WorklistTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told of a task and its last day, and of what twice and of what not. */
class MailLineTest {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 1);
    private static final UUID PROPOSAL = UUID.fromString("704d0f0e-0000-4000-8000-000000000001");

    private static OwnTasks.Task task(@Nullable LocalDate due, long opened) {
        return new OwnTasks.Task(
                "proposal/" + PROPOSAL + "/sending",
                opened,
                WorklistTask.SEND_DECISION,
                "PROPOSAL",
                PROPOSAL,
                "A proposal",
                due,
                "D06");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-26, ''",
        "2024-02-27, near",
        "2024-02-28, near",
        "2024-03-01, near",
        "2024-03-02, missed",
        "2024-03-08, missed",
        "2024-03-09, ''",
    })
    void aLastDayIsToldFromThreeDaysBeforeAndForAWeekAfter(LocalDate today, String how) {
        assertThat(MailLine.deadline(task(DUE, 7), today)
                        .map(line -> line.key().replaceFirst(".*@", ""))
                        .orElse(""))
                .isEqualTo(how);
        assertThat(MailLine.deadline(task(null, 7), today)).isEmpty();
    }

    /** The key is what keeps somebody from being told twice. */
    @Test
    void aMovedLastDayIsAnotherThingAndTheSameDayIsNot() {
        LocalDate today = DUE.minusDays(1);
        MailLine line = MailLine.deadline(task(DUE, 7), today).orElseThrow();
        assertThat(MailLine.deadline(task(DUE, 9), today.plusDays(1))).contains(line);
        assertThat(MailLine.deadline(task(DUE.plusDays(1), 7), today)
                        .orElseThrow()
                        .key())
                .isNotEqualTo(line.key());
        assertThat(MailLine.deadline(task(DUE, 7), DUE.plusDays(1))
                        .orElseThrow()
                        .key())
                .isNotEqualTo(line.key());
    }

    @Test
    void aTaskIsAnotherWhenItIsOpenedAgain() {
        MailLine line = MailLine.task(task(DUE, 7));
        assertThat(line.kind()).isEqualTo(NoticeKind.TASK);
        assertThat(line.isStill(task(DUE.plusDays(3), 7), DUE)).isTrue();
        assertThat(line.isStill(task(DUE, 8), DUE)).isFalse();
        assertThat(line.taskKey()).isEqualTo(task(DUE, 7).key());
    }

    @Test
    void aDayThatCameNearIsNotToldOnceItIsMissedOrMoved() {
        MailLine near = MailLine.deadline(task(DUE, 7), DUE).orElseThrow();
        assertThat(near.isStill(task(DUE, 7), DUE)).isTrue();
        assertThat(near.isStill(task(DUE, 7), DUE.plusDays(1))).isFalse();
        assertThat(near.isStill(task(DUE.plusDays(10), 7), DUE)).isFalse();
        assertThat(near.isStill(task(null, 7), DUE)).isFalse();
        assertThat(near.taskKey()).isEqualTo(task(DUE, 7).key());
    }
}
