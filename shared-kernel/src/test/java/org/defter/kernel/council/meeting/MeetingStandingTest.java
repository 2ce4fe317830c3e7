package org.defter.kernel.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.junit.jupiter.api.Test;

class MeetingStandingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);

    private final Meetings called = Meetings.metropolitan(MeetingKind.BUDGET, FIRST);
    private final NextSitting next = Sittings.metropolitan(FIRST).next(3, 1);

    @Test
    void beginsWithItsCall() {
        assertThat(called.standing())
                .isEqualTo(
                        new MeetingStanding(Sittings.MEETING, MeetingKind.BUDGET, FIRST, List.of(), List.of(), false));
        assertThat(Meetings.extraordinary(FIRST, PROPOSAL).standing())
                .isEqualTo(new MeetingStanding(
                        Sittings.MEETING, MeetingKind.EXTRAORDINARY, FIRST, List.of(PROPOSAL), List.of(), false));
    }

    @Test
    void beginsWithNothingElse() {
        MeetingEvent opened = called.opened().events().getLast();

        assertThatThrownBy(() -> MeetingStanding.initial(opened)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheDaysOfItsSittingsAndThoseThatGoOn() {
        MeetingStanding standing = called.sitting(FIRST)
                .postponed(AdjournmentCause.NO_QUORUM, next, FIRST)
                .opened()
                .standing();

        assertThat(standing.days()).containsExactly(FIRST, FIRST.plusDays(3));
        assertThat(standing.lapsed()).isFalse();
    }

    @Test
    void lapsesForGood() {
        assertThat(called.sitting(FIRST).lapsed(FIRST).closed(FIRST).standing().lapsed())
                .isTrue();
    }
}
