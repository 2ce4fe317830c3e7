package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.kernel.council.Councils.METROPOLITAN;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.RememberedNumbers;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of a decision of the past is set aside with the vote or the lot that decides. */
class DecisionNumbersTest {

    private static final SittingId ANOTHER = SittingId.of("00000000-0000-4000-8000-00000000009f");
    private static final int YEAR = DECIDED_ON.getYear();
    private static final Tally FOR = Situations.tally(16, 0, 0, Vote.YES);
    private static final Tally TIED = new Tally(VotingMode.SECRET, 8, 8, 0, null, List.of());

    private final RememberedNumbers series = new RememberedNumbers();
    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void register() {
        fixture.registerInjectableResource(Acts.on(DECIDED_ON));
        fixture.registerInjectableResource(series);
        fixture.registerInjectableResource(
                facts(Proposals.toBeDecided(), Councils.metropolitan(), Municipalities.metropolitan()));
    }

    @Test
    void refusesTheVoteWhoseNumberIsTaken() {
        series.decisions(METROPOLITAN, ANOTHER, 7).draw(YEAR, 5);

        sitting().when(voting(FOR, 3L, 5)).expectNoEvents().expectException(refusal(CommonRejection.NUMBER_TAKEN));
        assertThat(CommonRejection.NUMBER_TAKEN.grounds()).isEqualTo(org.defter.command.Rejection.Grounds.RULE);
    }

    @Test
    void setsTheNumberAsideForTheDecisionOnTheItem() {
        sitting().when(voting(FOR, 3L, 5)).expectSuccessfulHandlerExecution();

        assertThat(series.decisions(METROPOLITAN, SITTING, 7).draw(YEAR, 5)).isEqualTo(5);
        assertThat(series.decisions(METROPOLITAN, SITTING, 8).draw(YEAR, null)).isNotEqualTo(5);
    }

    @Test
    void drawsNothingForAVoteThatNamesNoNumber() {
        sitting().when(voting(FOR, 3L, null)).expectSuccessfulHandlerExecution();

        assertThat(series.decisions(METROPOLITAN, ANOTHER, 1).draw(YEAR, null)).isEqualTo(1);
    }

    @Test
    void setsNothingAsideForAVoteThatDecidesNothing() {
        sitting().when(voting(TIED, 3L, 5)).expectSuccessfulHandlerExecution();

        assertThat(series.decisions(METROPOLITAN, ANOTHER, 1).draw(YEAR, 5)).isEqualTo(5);
    }

    @Test
    void refusesTheLotWhoseNumberIsTakenAndTakesAnother() {
        series.decisions(METROPOLITAN, ANOTHER, 7).draw(YEAR, 5);
        voted().when(drawing(null)).expectException(refusal(CommonRejection.NUMBER_TAKEN));
        voted().when(drawing(6)).expectSuccessfulHandlerExecution();

        assertThat(series.decisions(METROPOLITAN, SITTING, 7).draw(YEAR, 6)).isEqualTo(6);
    }

    private TestExecutor<SittingAggregate> sitting() {
        return fixture.given(Sittings.metropolitan(DECIDED_ON)
                .item(7, PROPOSAL, ItemPurpose.DECISION)
                .announced()
                .opened(31, 16)
                .events());
    }

    /** Tied twice, both times for the fifth decision of the year. */
    private TestExecutor<SittingAggregate> voted() {
        return sitting().andGivenCommands(voting(TIED, 3L, 5), voting(TIED, 4L, 5));
    }

    private static TakeVote voting(Tally tally, long version, @Nullable Integer number) {
        return new TakeVote(SITTING, version, 7, Motion.ADOPT, List.of(), tally, null, number);
    }

    private static DrawLots drawing(@Nullable Integer number) {
        return new DrawLots(SITTING, 5L, 7, Vote.YES, person(4), null, number);
    }
}
