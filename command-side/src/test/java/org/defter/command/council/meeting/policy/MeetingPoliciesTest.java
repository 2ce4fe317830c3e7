package org.defter.command.council.meeting.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.command.council.meeting.LapseMonth;
import org.defter.command.council.meeting.OpenMeeting;
import org.defter.command.council.meeting.PostponeSitting;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.Sittings;
import org.junit.jupiter.api.Test;

/** What a sitting did, carried to its meeting. */
class MeetingPoliciesTest {

    @Test
    void anOpenedSittingOpensItsMeetingOnThatDay() {
        SittingOpened opened = (SittingOpened) Sittings.metropolitan(Sittings.DAY)
                .announced()
                .opened(31, 17)
                .events()
                .getLast();

        assertThat(WhenSittingOpenedThenOpenMeeting.commands(opened))
                .containsExactly(new OpenMeeting(Sittings.MEETING, Sittings.DAY));
    }

    @Test
    void anAdjournedSittingGoesOnAtTheNextOne() {
        Sittings announced = Sittings.metropolitan(Sittings.DAY).announced();
        NextSitting next = announced.next(3, 1);
        SittingAdjourned adjourned =
                (SittingAdjourned) announced.failed(31, 15, next).events().getLast();

        assertThat(WhenSittingAdjournedThenPostponeItOrLapse.commands(adjourned))
                .containsExactly(new PostponeSitting(
                        Sittings.MEETING, Sittings.SITTING, AdjournmentCause.NO_QUORUM, next, Sittings.DAY));
    }

    @Test
    void aSittingThatFailsAgainLetsTheMonthLapse() {
        SittingAdjourned adjourned = (SittingAdjourned) Sittings.metropolitan(Sittings.DAY)
                .announced()
                .failed(31, 7, null)
                .events()
                .getLast();

        assertThat(WhenSittingAdjournedThenPostponeItOrLapse.commands(adjourned))
                .containsExactly(
                        new LapseMonth(Sittings.MEETING, Sittings.SITTING, adjourned.explanation(), Sittings.DAY));
    }
}
