package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.KnownStreams.facts;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.inPerson;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not vote on an item, and what that does to P (B10). */
class RecusalTest {

    @Test
    void recordsTheRecusalWithTheRuleItFollowsFrom() {
        MemberRecused recused = recused(17, RecusalGround.KINSHIP, 2);

        assertThat(recused)
                .isEqualTo(new MemberRecused(
                        SITTING,
                        TO_DECIDE,
                        SECOND,
                        person(17),
                        RecusalGround.KINSHIP,
                        2,
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        recused.explanation(),
                        DAY));
        assertThat(recused.explanation())
                .extracting(Explanation::rule, Explanation::step, Explanation::result)
                .containsExactly(tuple("B10", "mustRecuse", "true"));
        assertThat(recused(17, RecusalGround.OWN_INTEREST, null).degree()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "KINSHIP, 3, RECUSAL_NOT_DUE",
                "KINSHIP, -, DEGREE_OF_KINSHIP_UNCLEAR",
                "KINSHIP, 0, DEGREE_OF_KINSHIP_UNCLEAR",
                "OWN_INTEREST, 1, DEGREE_OF_KINSHIP_UNCLEAR"
            },
            nullValues = "-")
    void recusesForOnesOwnMatterAndNearKinOnly(
            RecusalGround ground, @Nullable Integer degree, SittingRejection reason) {
        assertRefused(reason, () -> recuse(17, ground, degree, OPEN));
        assertThat(reason.rule()).isEqualTo("B10");
    }

    @Test
    void recusesMembersOnceAndFromItemsThatAreNotSettled() {
        Sittings recused = OPEN.with(recused(17, RecusalGround.OWN_INTEREST, null));

        assertThat(recuse(17, RecusalGround.KINSHIP, 1, recused)).isEmpty();
        assertRefused(SittingRejection.NOT_A_MEMBER, () -> recuse(99, RecusalGround.OWN_INTEREST, null, OPEN));
        assertRefused(
                SittingRejection.ITEM_SETTLED,
                () -> recuse(
                        17,
                        RecusalGround.OWN_INTEREST,
                        null,
                        OPEN.voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 9))));
    }

    @Test
    void isDeclaredByTheMemberOrTheOffice() {
        Recuse act = new Recuse(SITTING, 0L, TO_DECIDE, person(17), RecusalGround.OWN_INTEREST, null);

        assertThat(VoteDecider.recuse(act, after(OPEN), MET, OPEN.law(), inPerson(17)))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_YOUR_PERSON,
                () -> VoteDecider.recuse(act, after(OPEN), MET, OPEN.law(), inPerson(16)));
    }

    @Test
    void takesTheRecusedOutOfPForThatItemOnly() {
        Sittings recused = OPEN.with(recused(16, RecusalGround.OWN_INTEREST, null))
                .with(recused(17, RecusalGround.KINSHIP, 1))
                .with(recused(30, RecusalGround.KINSHIP, 1));

        VoteTaken vote = (VoteTaken) vote(showing(8, 7, 0, Vote.YES), recused).getFirst();
        assertThat(vote.attendees()).containsExactlyElementsOf(persons(1, 15));
        assertThat(vote.recused()).containsExactlyInAnyOrder(person(16), person(17));
        assertThat(vote.vote().attendees()).isEqualTo(15);
        assertThat(vote.vote().outcome().threshold()).isEqualTo(8);
        assertThat(vote.vote().outcome().result()).isEqualTo(VoteResult.ACCEPTED);
        assertRefused(SittingRejection.VOTES_DO_NOT_ADD_UP, () -> vote(showing(9, 8, 0, Vote.YES), recused));

        Sitting.Open open = (Sitting.Open) after(recused);
        assertThat(open.agenda().items().get(TO_REFER).recused()).isEmpty();
    }

    @Test
    void aRecusedChairDoesNotPreside() {
        Sittings recused = OPEN.with(recused(1, RecusalGround.OWN_INTEREST, null));

        assertRefused(SittingRejection.CHAIR_RECUSED, () -> vote(showing(9, 7, 0, Vote.YES), recused));
        assertThat(SittingRejection.CHAIR_RECUSED.rule()).isEqualTo("B10");
    }

    @Test
    void recusesInItsStream() {
        AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);
        fixture.registerInjectableResource(Acts.on(DECIDED_ON));
        fixture.registerInjectableResource(
                facts(Proposals.toBeDecided(), Councils.metropolitan(), Municipalities.metropolitan()));

        fixture.given(Sittings.metropolitan(DECIDED_ON)
                        .item(7, PROPOSAL, ItemPurpose.DECISION)
                        .announced()
                        .opened(31, 17)
                        .events())
                .when(new Recuse(SITTING, 3L, 7, person(17), RecusalGround.KINSHIP, 1))
                .expectResultMessagePayload(4L);
    }

    // -- helpers

    private static MemberRecused recused(int k, RecusalGround ground, @Nullable Integer degree) {
        return (MemberRecused) recuse(k, ground, degree, OPEN).getFirst();
    }

    private static List<SittingEvent> recuse(int k, RecusalGround ground, @Nullable Integer degree, Sittings history) {
        return VoteDecider.recuse(
                new Recuse(SITTING, 0L, TO_DECIDE, person(k), ground, degree), after(history), MET, history.law(), ACT);
    }

    private static List<SittingEvent> vote(TakeVote command, Sittings history) {
        return VoteDecider.vote(
                command,
                after(history),
                Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                Optional.empty(),
                MET,
                history.law());
    }
}
