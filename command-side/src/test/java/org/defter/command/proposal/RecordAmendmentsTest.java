package org.defter.command.proposal;

import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.decided;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** What the council changed stays with the proposal, beside the decision (C11). */
class RecordAmendmentsTest {

    private static final FrozenPlan SECOND = new FrozenPlan(Plans.PLAN, 2, "cd".repeat(32));
    private static final List<Amendment> CHANGES =
            List.of(Amendment.ofTarget(PlanElement.of(Plans.INDICATOR), 2027, "20", "21"));
    private static final RecordAmendments COMMAND = new RecordAmendments(
            PROPOSAL,
            Proposals.DECISION_SITTING,
            Motion.ADOPT_WITH_CHANGES,
            FROZEN,
            CHANGES,
            SECOND,
            List.of(),
            null,
            DECIDED_ON);
    private static final ProposalAmended AMENDED = new ProposalAmended(
            PROPOSAL, 1, Motion.ADOPT_WITH_CHANGES, FROZEN, CHANGES, SECOND, List.of(), null, DECIDED_ON);

    private final AggregateTestFixture<ProposalAggregate> fixture = new AggregateTestFixture<>(ProposalAggregate.class);

    @Test
    void isRecordedOnce() {
        fixture.given(decided()).when(COMMAND).expectEvents(AMENDED);
        fixture.given(and(decided(), AMENDED)).when(COMMAND).expectNoEvents();
    }

    @Test
    void thoseOfAnotherSittingsDecisionChangeNothing() {
        fixture.given(decided())
                .when(new RecordAmendments(
                        PROPOSAL,
                        Proposals.RECONSIDERATION_SITTING,
                        COMMAND.motion(),
                        FROZEN,
                        CHANGES,
                        SECOND,
                        List.of(),
                        null,
                        DECIDED_ON))
                .expectNoEvents();
    }
}
