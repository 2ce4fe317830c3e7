package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.NUMBER;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Material errors of the record are put right by an event that says what was wrong. */
class RectificationDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 5, 6));
    private static final Cases ACCEPTED = Cases.accepted(MunicipalityKind.METROPOLITAN);
    private static final Cases SIGNED = ACCEPTED.signed(DECIDED_ON);
    private static final Misprint MISPRINT = new Misprint("2024-2092", "2024–2029");

    private final List<Integer> drawn = new ArrayList<>();

    @Test
    void givesTheRightNumberAndKeepsTheWrongOneTaken() {
        assertThat(rectify(SIGNED, 21, null, null)).containsExactly(rectified(21, null, null));
        assertThat(drawn)
                .as("drawn from the series, so that nobody else gets it")
                .containsExactly(2024, 21);
    }

    @Test
    void refusesANumberThatWasGiven() {
        NumberSource taken = (_, number) -> {
            throw Rejected.because(CommonRejection.NUMBER_TAKEN, "number", number, "year", 2024);
        };

        assertRefused(
                CommonRejection.NUMBER_TAKEN,
                () -> RectificationDecider.rectify(
                        command(13, null, null, DAY), SIGNED.state(), SIGNED.law(), _ -> taken, ACT));
    }

    @Test
    void isPossibleWhateverBecameOfTheDecision() {
        for (Cases history : List.of(
                Cases.rejected(MunicipalityKind.METROPOLITAN),
                ACCEPTED,
                ACCEPTED.returned(),
                ACCEPTED.lapsed(),
                SIGNED.finalised(),
                SIGNED.finalised().stayed(false, DAY),
                SIGNED.finalised().annulled(false, DAY))) {
            assertThat(rectify(history, null, null, MISPRINT)).containsExactly(rectified(null, null, MISPRINT));
        }
        assertRefused(
                ProposalRejection.NOT_DECIDED,
                () -> rectify(Cases.toBeDecided(MunicipalityKind.METROPOLITAN), 21, null, null));
    }

    @Test
    void isWhatTheActsAfterItSay() {
        Cases rectified = SIGNED.finalised().with(rectified(21, null, null)).sent(LocalDate.of(2024, 3, 25));

        assertThat(DecisionDecider.acknowledge(Cases.acknowledging(LocalDate.of(2024, 3, 26)), rectified.state(), ACT)
                        .getLast())
                .isInstanceOfSatisfying(
                        DecisionEnteredIntoForce.class,
                        inForce -> assertThat(inForce.number())
                                .isEqualTo(new DecisionNumber(Councils.METROPOLITAN, 2024, 21)));
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN, 2024-03-14, 2024-03-21",
        "METROPOLITAN, 2024-03-19, 2024-03-26",
        "ORDINARY,     2024-03-14, 2024-03-19",
    })
    void aRightDayStartsTheMayorsPeriodAnewWhileItRunsFromTheDecision(
            MunicipalityKind kind, LocalDate right, LocalDate lastDay) {
        Cases before = Cases.accepted(kind);

        List<ProposalEvent> events = rectify(before, null, right, null);

        DecisionClockRestarted restarted =
                new DecisionClockRestarted(PROPOSAL, 1, before.clock(ClockKind.MAYOR_RETURN, right), true, right);
        assertThat(events).containsExactly(rectified(null, right, null), restarted);
        assertThat(restarted.clock().lastDay()).isEqualTo(lastDay);
    }

    @Test
    void aRightDayMovesNoPeriodThatHasEndedOrRunsFromTheDelivery() {
        LocalDate right = DECIDED_ON.minusDays(1);
        Cases finalised = SIGNED.finalised();

        assertThat(rectify(finalised, null, right, null)).hasSize(1);
        assertThat(rectify(SIGNED.delivered(DECIDED_ON), null, right, null)).hasSize(1);
        assertThat(finalised.with(rectified(null, right, null)).state())
                .isInstanceOfSatisfying(Proposal.Final.class, state -> {
                    assertThat(state.finalOn()).isEqualTo(finalised.finalOn());
                    assertThat(state.decision().decidedOn()).isEqualTo(right);
                });
    }

    @Test
    void refusesADayAfterWhatFollowedFromTheDecision() {
        LocalDate signed = LocalDate.of(2024, 3, 18);

        assertThat(rectify(ACCEPTED.signed(signed), null, signed, null)).hasSize(2);
        assertRefused(
                ProposalRejection.RECTIFIED_DAY_IMPOSSIBLE,
                () -> rectify(ACCEPTED.signed(signed), null, signed.plusDays(1), null));
        assertRefused(
                ProposalRejection.RECTIFIED_DAY_IMPOSSIBLE,
                () -> rectify(ACCEPTED.signed(signed).delivered(signed), null, LocalDate.of(2024, 3, 19), null));
    }

    @Test
    void aDayInAnotherYearNeedsANumberOfThatYear() {
        LocalDate right = LocalDate.of(2023, 12, 29);

        assertRefused(ProposalRejection.YEAR_NEEDS_ITS_NUMBER, () -> rectify(SIGNED, null, right, null));
        assertThat(rectify(SIGNED, 12, right, null)).first().isEqualTo(rectified(12, right, null));
        assertThat(drawn).containsExactly(2023, 12);
    }

    @Test
    void saysSomethingNew() {
        assertRefused(ProposalRejection.NOTHING_RECTIFIED, () -> rectify(SIGNED, null, null, null));
        assertRefused(ProposalRejection.NOTHING_RECTIFIED, () -> rectify(SIGNED, NUMBER.number(), null, null));
        assertRefused(ProposalRejection.NOTHING_RECTIFIED, () -> rectify(SIGNED, null, DECIDED_ON, null));
        assertRefused(
                ProposalRejection.NOTHING_RECTIFIED, () -> rectify(SIGNED, null, null, new Misprint("aynı", "aynı")));
        assertThat(drawn).isEmpty();
    }

    @Test
    void isNotBeforeTheDecision() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> RectificationDecider.rectify(
                        command(21, null, null, DECIDED_ON.minusDays(1)),
                        SIGNED.state(),
                        SIGNED.law(),
                        _ -> this::draw,
                        ACT));
    }

    @Test
    void leavesWhatIsOpenOpen() {
        Cases rectified = SIGNED.with(rectified(21, null, null));

        assertThat(DecisionDecider.send(sending(LocalDate.of(2024, 3, 25)), rectified.state(), rectified.law(), ACT))
                .isNotEmpty();
        assertThat(rectify(rectified, 22, null, null))
                .containsExactly(new DecisionRectified(
                        PROPOSAL,
                        1,
                        new DecisionNumber(Councils.METROPOLITAN, 2024, 21),
                        new DecisionNumber(Councils.METROPOLITAN, 2024, 22),
                        DECIDED_ON,
                        null,
                        null,
                        "Yanlış yazılmış (örnek)",
                        "Tutanak 2024/45",
                        DAY));
        assertThat(Proposals.PROPOSAL).isEqualTo(rectified.state().subject().proposalId());
    }

    private List<ProposalEvent> rectify(
            Cases history, @Nullable Integer number, @Nullable LocalDate day, @Nullable Misprint misprint) {
        return RectificationDecider.rectify(
                command(number, day, misprint, DAY), history.state(), history.law(), _ -> this::draw, ACT);
    }

    private int draw(int year, @Nullable Integer number) {
        drawn.add(year);
        int given = number == null ? 99 : number;
        drawn.add(given);
        return given;
    }

    private static RectifyDecision command(
            @Nullable Integer number, @Nullable LocalDate day, @Nullable Misprint misprint, LocalDate occurredOn) {
        return new RectifyDecision(
                PROPOSAL, null, number, day, misprint, "Yanlış yazılmış (örnek)", "Tutanak 2024/45", occurredOn);
    }

    private static DecisionRectified rectified(
            @Nullable Integer number, @Nullable LocalDate day, @Nullable Misprint misprint) {
        int year = (day == null ? DECIDED_ON : day).getYear();
        return new DecisionRectified(
                PROPOSAL,
                1,
                NUMBER,
                number == null ? null : new DecisionNumber(Councils.METROPOLITAN, year, number),
                DECIDED_ON,
                day,
                misprint,
                "Yanlış yazılmış (örnek)",
                "Tutanak 2024/45",
                DAY);
    }
}
