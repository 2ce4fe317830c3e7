package org.defter.query.pages.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.query.pages.file.Step.Standing.AHEAD;
import static org.defter.query.pages.file.Step.Standing.CLOSED;
import static org.defter.query.pages.file.Step.Standing.CURRENT;
import static org.defter.query.pages.file.Step.Standing.PAST;
import static org.defter.query.pages.file.Step.Standing.SKIPPED;

import java.util.List;
import org.defter.query.proposal.ProposalState;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void standsBetweenWhatIsDoneAndWhatIsAhead() {
        assertThat(standings(ProposalState.ON_AGENDA_FOR_DECISION, true, true))
                .containsExactly(PAST, PAST, PAST, CURRENT, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void tellsThatNoCommissionWasNeeded() {
        assertThat(standings(ProposalState.IN_FORCE, true, false))
                .containsExactly(PAST, PAST, SKIPPED, PAST, PAST, PAST, CURRENT);
    }

    @Test
    void showsNoWayOnFromTheEnd() {
        assertThat(standings(ProposalState.REJECTED, true, true))
                .containsExactly(PAST, PAST, PAST, CURRENT, CLOSED, CLOSED, CLOSED);
        assertThat(standings(ProposalState.WITHDRAWN, false, false))
                .containsExactly(CURRENT, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED);
    }

    @Test
    void isNowhereTwice() {
        for (ProposalState state : ProposalState.values()) {
            assertThat(standings(state, true, true)).as(state.name()).containsOnlyOnce(CURRENT);
        }
    }

    private static List<Step.Standing> standings(ProposalState state, boolean submitted, boolean referred) {
        return Step.of(state, submitted, referred).stream().map(Step::standing).toList();
    }
}
