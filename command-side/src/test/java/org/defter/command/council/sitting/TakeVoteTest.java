package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.RememberedNumbers;
import org.defter.command.RulesetTexts;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeVoteTest {

    private static final Sittings OPEN = Sittings.metropolitan(DECIDED_ON)
            .item(7, PROPOSAL, ItemPurpose.DECISION)
            .announced()
            .opened(31, 17);
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final TakeVote COMMAND =
            new TakeVote(SITTING, 3L, 7, Motion.ADOPT, List.of(), Situations.tally(9, 8, 0, Vote.YES), null, null);

    private final RememberedNumbers series = new RememberedNumbers();
    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerToday() {
        fixture.registerInjectableResource(Acts.on(DECIDED_ON));
        fixture.registerInjectableResource(series);
    }

    @Test
    void recordsTheVoteWithItsComputedOutcome() {
        fixture.registerInjectableResource(
                facts(Proposals.toBeDecided(), Councils.metropolitan(), Municipalities.metropolitan()));

        fixture.given(OPEN.events())
                .when(COMMAND)
                .expectResultMessagePayload(4L)
                .expectEvents(taken(Sittings.accepted(OPEN.law(), 31, 17, 9)));
    }

    @Test
    void refusesToVoteOnADecidedProposalAgain() {
        fixture.registerInjectableResource(
                facts(Proposals.decided(), Councils.metropolitan(), Municipalities.metropolitan()));

        fixture.given(OPEN.events())
                .when(COMMAND)
                .expectException(refusal(SittingRejection.PROPOSAL_NOT_READY))
                .expectNoEvents();
    }

    /** Nine of seventeen are a majority; a quarter of 31 are eight, half of them sixteen. */
    @ParameterizedTest
    @CsvSource({"0, REJECTED", "1, ACCEPTED"})
    void countsUnderTheRulesetOfItsDay(int daysLater, VoteResult result) {
        Ruleset adopted = RulesetTexts.with(LAW, "B02.membersDivisor", 2, DECIDED_ON.plusDays(daysLater));
        Law ofTheDay = LAW.withRuleset(adopted).on(DECIDED_ON);
        fixture.registerInjectableResource(facts(
                Proposals.toBeDecided(),
                Councils.metropolitan(),
                Municipalities.and(
                        Municipalities.metropolitan(),
                        new RulesetAdopted(
                                Municipalities.METROPOLITAN,
                                adopted.ref(),
                                adopted.effectiveFrom(),
                                adopted.text(),
                                DECIDED_ON.minusDays(10)))));

        VoteRecord vote = Sittings.accepted(ofTheDay, 31, 17, 9);
        assertThat(vote.outcome().result()).isEqualTo(result);
        assertThat(vote.ruleset().equals(adopted.ref())).isEqualTo(result == VoteResult.REJECTED);
        fixture.given(OPEN.events()).when(COMMAND).expectEvents(taken(vote));
    }

    private static VoteTaken taken(VoteRecord vote) {
        return new VoteTaken(
                SITTING,
                Councils.METROPOLITAN,
                7,
                PROPOSAL,
                Motion.ADOPT,
                List.of(),
                1,
                FROZEN,
                vote,
                persons(1, 31),
                persons(1, 17),
                List.of(),
                OFFICIANTS,
                null,
                DECIDED_ON);
    }
}
