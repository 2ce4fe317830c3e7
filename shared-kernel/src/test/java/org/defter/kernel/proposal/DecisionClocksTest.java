package org.defter.kernel.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.decided;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class DecisionClocksTest {

    private static final Clock MAYOR = clock(ClockKind.MAYOR_RETURN);
    private static final Clock SENDING = clock(ClockKind.SENDING);

    @Test
    void areThoseThatRun() {
        DecisionClocks clocks = after(
                new DecisionClockStarted(PROPOSAL, 1, MAYOR, false, DECIDED_ON),
                new DecisionClockStarted(PROPOSAL, 1, SENDING, false, DECIDED_ON));

        assertThat(clocks.municipalityId()).isEqualTo(Municipalities.METROPOLITAN);
        assertThat(clocks.decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(clocks.running()).containsOnlyKeys(ClockKind.MAYOR_RETURN, ClockKind.SENDING);
        assertThat(clocks.evolve(new DecisionClockRanOut(PROPOSAL, 1, MAYOR, MAYOR.lastDay()))
                        .running())
                .containsOnlyKeys(ClockKind.SENDING);
        assertThat(clocks.evolve(new DecisionClockStopped(PROPOSAL, 1, SENDING, DECIDED_ON))
                        .running())
                .containsOnlyKeys(ClockKind.MAYOR_RETURN);
    }

    @Test
    void rememberTheDeliveryOfTheLatestDecision() {
        DecisionClocks delivered = after(new DecisionDelivered(PROPOSAL, 1, DECIDED_ON.plusDays(1)));
        assertThat(delivered.deliveredOn()).isEqualTo(DECIDED_ON.plusDays(1));

        DecisionClocks decidedAgain = delivered.evolve(decided().getLast());
        assertThat(decidedAgain.deliveredOn()).isNull();
        assertThat(decidedAgain.running()).isEmpty();
    }

    @Test
    void areThoseThatWereExtendedOrBegunAnew() {
        Clock later = clock(ClockKind.MAYOR_RETURN, DECIDED_ON.plusDays(3));
        DecisionClocks clocks = after(new DecisionClockStarted(PROPOSAL, 1, MAYOR, false, DECIDED_ON));

        assertThat(clocks.evolve(new DecisionClockExtended(
                                PROPOSAL,
                                1,
                                MAYOR,
                                later,
                                LawChange.calendar(DECIDED_ON, "izin"),
                                false,
                                List.of(),
                                DECIDED_ON))
                        .running())
                .containsValue(later);
        assertThat(clocks.evolve(new DecisionClockRestarted(PROPOSAL, 1, later, false, DECIDED_ON))
                        .running())
                .containsValue(later);
    }

    private static DecisionClocks after(ProposalEvent... further) {
        List<ProposalEvent> history = Proposals.and(decided(), further);
        DecisionClocks clocks = DecisionClocks.initial((ProposalDrafted) history.getFirst());
        for (ProposalEvent event : history) {
            clocks = clocks.evolve(event);
        }
        return clocks;
    }

    private static Clock clock(ClockKind kind) {
        return clock(kind, DECIDED_ON);
    }

    private static Clock clock(ClockKind kind, LocalDate start) {
        return Sittings.law(Municipalities.METROPOLITAN, start)
                .clock(kind, start)
                .result();
    }
}
