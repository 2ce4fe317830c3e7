package org.defter.command.council.meeting.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.command.council.meeting.OpenMeeting;
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
}
