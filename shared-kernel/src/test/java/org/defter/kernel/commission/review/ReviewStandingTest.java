package org.defter.kernel.commission.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

class ReviewStandingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final CommissionId SUCCESSOR = new CommissionId(Identifiers.derived("example", "commission", 10));
    private static final Clock CLOCK = Sittings.law(Municipalities.METROPOLITAN, DAY)
            .clock(ClockKind.COMMISSION_REVIEW, DAY)
            .result();
    private static final ReviewStanding OPENED = ReviewStanding.initial(new ReviewOpened(
            Proposals.REVIEW,
            Proposals.PROPOSAL,
            "Örnek",
            Municipalities.METROPOLITAN,
            Sittings.MEETING,
            Sittings.SITTING,
            56,
            ReferralMode.JOINT,
            List.of(Commissions.PLAN_AND_BUDGET, Commissions.ZONING),
            ClockKind.COMMISSION_REVIEW,
            DAY));

    @Test
    void isOpenWithoutAPeriodAtFirst() {
        assertThat(OPENED.open()).isTrue();
        assertThat(OPENED.running()).isNull();
        assertThat(OPENED.meetingId()).isEqualTo(Sittings.MEETING);
    }

    @Test
    void knowsThePeriodWhileItRuns() {
        ReviewStanding started = OPENED.evolve(new ReviewClockStarted(Proposals.REVIEW, CLOCK, false, DAY));
        Clock longer = new Clock(
                CLOCK.kind(),
                CLOCK.rule(),
                DAY,
                CLOCK.length(),
                CLOCK.unit(),
                CLOCK.lastDay().plusDays(1),
                "later",
                CLOCK.ruleset());

        assertThat(started.running()).isEqualTo(CLOCK);
        assertThat(started.evolve(new ReviewClockExtended(
                                Proposals.REVIEW,
                                CLOCK,
                                longer,
                                LawChange.calendar(DAY, "izin"),
                                false,
                                List.of(),
                                DAY))
                        .running())
                .isEqualTo(longer);
        assertThat(started.evolve(new ReviewClockRanOut(Proposals.REVIEW, Proposals.PROPOSAL, CLOCK, CLOCK.lastDay()))
                        .running())
                .isNull();
        assertThat(started.evolve(new ReviewClockStopped(Proposals.REVIEW, CLOCK, DAY))
                        .running())
                .isNull();
    }

    @Test
    void putsASuccessorInThePlaceOfTheCommissionThatEnded() {
        assertThat(OPENED.evolve(new ReviewPassedOn(Proposals.REVIEW, Commissions.PLAN_AND_BUDGET, SUCCESSOR, DAY))
                        .commissions())
                .containsExactly(SUCCESSOR, Commissions.ZONING);
    }

    @Test
    void isNotOpenOnceLapsed() {
        assertThat(OPENED.evolve(new ReviewLapsed(
                                Proposals.REVIEW, Proposals.PROPOSAL, LapseReason.PROPOSAL_WITHDRAWN, null, DAY))
                        .open())
                .isFalse();
    }
}
