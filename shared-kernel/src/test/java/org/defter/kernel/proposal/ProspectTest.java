package org.defter.kernel.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProspectTest {

    private static final LocalDate DAY = Proposals.DECIDED_ON;
    private static final DecisionNumber NUMBER = new DecisionNumber(Councils.METROPOLITAN, 2024, 12);

    @ParameterizedTest
    @EnumSource
    void isOverOnceWithdrawnOrClosedWithTheTerm(ProposalStage stage) {
        boolean over = stage == ProposalStage.WITHDRAWN || stage == ProposalStage.CLOSED_WITH_TERM;

        assertThat(prospect(Proposals.in(stage))).isEqualTo(new Prospect(PROPOSAL, over));
    }

    @Test
    void isOverOnceRejected() {
        DecisionRecorded rejected = new DecisionRecorded(
                PROPOSAL,
                1,
                NUMBER,
                Proposals.DECISION_SITTING,
                7,
                false,
                Sittings.accepted(Sittings.law(Municipalities.METROPOLITAN, DAY), 31, 17, 3),
                null,
                Sittings.OFFICIANTS,
                DAY);

        assertThat(prospect(Proposals.and(Proposals.toBeDecided(), rejected)).over())
                .isTrue();
    }

    @Test
    void isOverOnceAnnulledAndNotYetWhenStayed() {
        ProposalRequest request = ProposalRequest.plain();
        CourtReference court = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/10", "2024/11");
        List<ProposalEvent> stayed = Proposals.and(
                Proposals.decided(), new DecisionStayed(PROPOSAL, 1, NUMBER, request, null, true, court, DAY));

        assertThat(prospect(stayed).over()).isFalse();
        assertThat(prospect(Proposals.and(
                                stayed, new DecisionAnnulled(PROPOSAL, 1, NUMBER, request, null, true, court, DAY)))
                        .over())
                .isTrue();
    }

    private static Prospect prospect(List<ProposalEvent> history) {
        Prospect prospect = Prospect.initial((ProposalDrafted) history.getFirst());
        for (ProposalEvent event : history.subList(1, history.size())) {
            prospect = prospect.evolve(event);
        }
        return prospect;
    }
}
