package org.defter.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.defter.kernel.RealCase;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.query.platform.Codes;
import org.junit.jupiter.api.Test;

class RiskFactorTest {

    @Test
    void anActInTimeIsNoRiskAndALateOneIs() {
        DecisionSent sent = RealCase.eventsOf(DecisionSent.class).getFirst();
        assertThat(RiskFactor.of(sent)).isEmpty();
        assertThat(RiskFactor.of(new DecisionSent(
                        sent.proposalId(), sent.decision(), sent.authority(), true, sent.occurredOn())))
                .containsExactly(RiskFactor.SENT_LATE);
    }

    @Test
    void onlyAVoteWithoutAnyAgainstItHasNoDissent() {
        for (DecisionRecorded decided : RealCase.eventsOf(DecisionRecorded.class)) {
            assertThat(RiskFactor.of(decided).contains(RiskFactor.NO_DISSENT))
                    .isEqualTo(decided.accepted()
                            && decided.vote().no() == 0
                            && decided.vote().abstain() == 0);
        }
        assertThat(RiskFactor.of(RealCase.eventsOf(ProposalDrafted.class).getFirst())).isEmpty();
    }

    @Test
    void aReturnCounts() {
        DecisionRecorded decided = RealCase.eventsOf(DecisionRecorded.class).getFirst();
        ProposalDrafted drafted = RealCase.eventsOf(ProposalDrafted.class).getFirst();
        assertThat(RiskFactor.of(new DecisionReturned(
                        decided.proposalId(),
                        decided.decision(),
                        decided.number(),
                        drafted.request(),
                        null,
                        "Gerekçe (örnek)",
                        decided.vote().ruleset(),
                        java.util.List.of(),
                        decided.occurredOn())))
                .containsExactly(RiskFactor.RETURNED);
    }

    @Test
    void everyFactorIsExplainedInBothLanguagesAndAddsToTheWeight() {
        assertThat(Arrays.asList(RiskFactor.values())).allSatisfy(factor -> {
            assertThat(factor.points()).isPositive();
            assertThat(Codes.in(Codes.TURKISH).text(factor))
                    .isNotEqualTo(Codes.in(Locale.ENGLISH).text(factor));
        });
    }
}
