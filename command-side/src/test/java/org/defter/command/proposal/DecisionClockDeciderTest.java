package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.RulesetTexts;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Running periods of a decision after a change of the law in force (D01, D02, D06, D08). */
class DecisionClockDeciderTest {

    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 20));

    @ParameterizedTest
    @CsvSource({"METROPOLITAN, 2024-03-22, 2024-03-25", "ORDINARY, 2024-03-20, 2024-03-21"})
    void theMayorsPeriodRollsOverALeaveOnItsLastDay(MunicipalityKind kind, LocalDate leave, LocalDate lastDay) {
        Cases accepted = Cases.accepted(kind);

        DecisionClockExtended extended = (DecisionClockExtended)
                extend(accepted, leave(kind, leave), leave).getFirst();

        assertThat(extended.before()).isEqualTo(accepted.clock(ClockKind.MAYOR_RETURN, DECIDED_ON));
        assertThat(extended.clock().lastDay()).isEqualTo(lastDay);
        assertThat(extended.clock().length()).isEqualTo(extended.before().length());
        assertThat(extended.decision()).isEqualTo(1);
        assertThat(extended.cause()).isEqualTo(LawChange.calendar(leave, "İdari izin"));
        assertThat(extended.explanation()).extracting(Explanation::step).contains("rollOver");
        assertThat(extended.occurredOn()).isEqualTo(leave);
        assertThat(extend(accepted.with(extended), leave(kind, leave), leave)).isEmpty();
    }

    @Test
    void everyRunningPeriodIsCountedAgainAndNoneThatIsOver() {
        MunicipalityKind kind = MunicipalityKind.METROPOLITAN;
        LocalDate leave = LocalDate.of(2024, 3, 29);
        Cases finalised = Cases.accepted(kind).signed(DECIDED_ON).finalised();

        assertThat(extend(finalised, leave(kind, leave), leave))
                .extracting(event -> ((DecisionClockExtended) event).clock().kind())
                .containsExactly(ClockKind.SENDING, ClockKind.ANNOUNCEMENT);
        assertThat(extend(finalised.sent(leave.minusDays(2)), leave(kind, leave), leave))
                .extracting(event -> ((DecisionClockExtended) event).clock().kind())
                .containsExactly(ClockKind.ANNOUNCEMENT);
    }

    @ParameterizedTest
    @CsvSource({"9, 2024-03-25", "3, "})
    void aRulesetOfItsDayLengthensAndNeverShortens(int days, @Nullable LocalDate lastDay) {
        LawInForce law = LawInForce.initial(MunicipalityKind.METROPOLITAN);
        LawInForce changed = law.withRuleset(RulesetTexts.with(law, "D01.days", days, LocalDate.of(2024, 3, 1)));

        List<ProposalEvent> events = extend(Cases.accepted(MunicipalityKind.METROPOLITAN), changed, DECIDED_ON);

        if (lastDay == null) {
            assertThat(events).isEmpty();
        } else {
            assertThat(((DecisionClockExtended) events.getFirst()).clock().lastDay())
                    .isEqualTo(lastDay);
            assertThat(((DecisionClockExtended) events.getFirst()).clock().ruleset())
                    .isEqualTo(changed.on(DECIDED_ON).ruleset().ref());
        }
    }

    @Test
    void aRulesetOfALaterDayLeavesWhatBeganBefore() {
        LawInForce law = LawInForce.initial(MunicipalityKind.METROPOLITAN);
        LawInForce changed = law.withRuleset(RulesetTexts.with(law, "D01.days", 9, DECIDED_ON.plusDays(1)));

        assertThat(extend(Cases.accepted(MunicipalityKind.METROPOLITAN), changed, DECIDED_ON))
                .isEmpty();
    }

    @Test
    void theMayorsPeriodIsCountedFromTheDeliveryIfThatWasChosenMeanwhile() {
        LawInForce law = LawInForce.initial(MunicipalityKind.METROPOLITAN);
        Cases delivered =
                Cases.accepted(MunicipalityKind.METROPOLITAN).signed(DECIDED_ON).delivered(LocalDate.of(2024, 3, 18));

        DecisionClockExtended extended =
                (DecisionClockExtended) extend(delivered, law, DECIDED_ON).getFirst();

        assertThat(extended.clock().startedOn()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(extended.clock().lastDay()).isEqualTo(LocalDate.of(2024, 3, 25));
        // not before the day it is counted from
        assertThat(extended.occurredOn()).isEqualTo(LocalDate.of(2024, 3, 18));
    }

    @Test
    void aRetrospectivePeriodStaysSoWhileItsLastDayIsPast() {
        MunicipalityKind kind = MunicipalityKind.METROPOLITAN;
        LocalDate leave = LocalDate.of(2024, 3, 22);
        Cases before = Cases.toBeDecided(kind);
        Cases entered = before.with(before.decision(17))
                .with(new DecisionClockStarted(
                        PROPOSAL, 1, before.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), true, DECIDED_ON));

        for (LocalDate today : List.of(LocalDate.of(2024, 3, 25), LocalDate.of(2026, 1, 5))) {
            DecisionClockExtended extended = (DecisionClockExtended) DecisionClockDecider.extend(
                            extending(leave, leave), entered.state(), leave(kind, leave), Acts.on(today))
                    .getFirst();
            assertThat(extended.retrospective()).isEqualTo(today.getYear() == 2026);
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void beforeADecisionThereIsNothingToCount(ProposalStage stage) {
        LocalDate leave = LocalDate.of(2024, 3, 22);

        assertThat(DecisionClockDecider.extend(
                        extending(leave, leave),
                        Cases.after(Proposals.in(stage)),
                        leave(MunicipalityKind.METROPOLITAN, leave),
                        ACT))
                .isEmpty();
        assertThat(extend(
                        Cases.rejected(MunicipalityKind.METROPOLITAN),
                        leave(MunicipalityKind.METROPOLITAN, leave),
                        leave))
                .isEmpty();
    }

    private static List<ProposalEvent> extend(Cases history, LawInForce law, LocalDate day) {
        return DecisionClockDecider.extend(extending(day, day), history.state(), law, ACT);
    }

    private static ExtendDecisionClocks extending(LocalDate leave, LocalDate changedOn) {
        return new ExtendDecisionClocks(PROPOSAL, LawChange.calendar(leave, "İdari izin"), changedOn);
    }

    private static LawInForce leave(MunicipalityKind kind, LocalDate day) {
        return LawInForce.initial(kind)
                .withCalendarCorrection(new CalendarCorrection(day, false, "İdari izin", "Genelge"));
    }
}
