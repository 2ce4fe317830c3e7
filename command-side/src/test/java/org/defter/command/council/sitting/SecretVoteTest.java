package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.RememberedNumbers;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Secret votes: no names, repeated once when tied, then decided by lot (B05, B06). */
class SecretVoteTest {

    private static final ProposalStanding DECIDABLE = standing(ProposalStage.TO_BE_DECIDED);
    private static final Sittings METROPOLITAN = open(Sittings.metropolitan(DAY), 31, 16);

    // -- tied, repeated, drawn

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void isRepeatedOnceAndThenDecidedByLot(MunicipalityKind kind) {
        Case council = Case.of(kind);
        Sittings once = council.voted(council.sitting(), Motion.ADOPT, council.tied());
        Sittings twice = council.voted(once, Motion.ADOPT, council.tied());

        assertThat(last(once, VoteTaken.class).round()).isEqualTo(1);
        assertThat(last(once, VoteTaken.class).vote().outcome().result()).isEqualTo(VoteResult.TIE_REPEAT);
        assertThat(last(twice, VoteTaken.class).round()).isEqualTo(2);
        assertThat(last(twice, VoteTaken.class).vote().outcome().result()).isEqualTo(VoteResult.TIE_LOTS);

        LotsDrawn drawn = council.drawn(twice, Vote.YES);
        assertThat(drawn.vote().outcome().result()).isEqualTo(VoteResult.ACCEPTED);
        assertThat(drawn.drawnBy()).isEqualTo(person(4));
        assertThat(drawn.vote().explanation())
                .extracting(Explanation::rule, Explanation::step, Explanation::result)
                .contains(tuple("B05", "secretTie", "TIE_LOTS"), tuple("B05", "lotDrawn", "ACCEPTED"));
        assertThat(council.drawn(twice, Vote.NO).vote().outcome().result()).isEqualTo(VoteResult.REJECTED);
    }

    @Test
    void aLotAcceptsOnlyWithAQuarterOfAllSeatsForIt() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Tally seven = new Tally(VotingMode.SECRET, 7, 7, 2, null, List.of());
        Sittings twice = council.voted(council.voted(council.sitting(), Motion.ADOPT, seven), Motion.ADOPT, seven);

        assertThat(council.drawn(twice, Vote.YES).vote().outcome().result()).isEqualTo(VoteResult.REJECTED);
        assertThat(council.drawn(twice, Vote.YES).vote().explanation())
                .filteredOn(step -> step.step().equals("lotDrawn"))
                .singleElement()
                .satisfies(step -> assertThat(step.inputs()).containsEntry("least", "8"));
    }

    @Test
    void repeatsAsOftenAsTheRulesetSays() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings twice = council.voted(
                council.voted(council.sitting(), Motion.ADOPT, council.tied()), Motion.ADOPT, council.tied());

        assertRefused(SittingRejection.TIE_NOT_SETTLED, () -> council.voted(twice, Motion.ADOPT, council.tied()));
    }

    @Test
    void theRepeatedVoteMaySettleIt() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings once = council.voted(council.sitting(), Motion.ADOPT, council.tied());
        Sittings decided = council.voted(once, Motion.ADOPT, new Tally(VotingMode.SECRET, 9, 7, 0, null, List.of()));

        assertThat(last(decided, VoteTaken.class).vote().outcome().result()).isEqualTo(VoteResult.ACCEPTED);
        assertRefused(SittingRejection.ITEM_SETTLED, () -> council.drawn(decided, Vote.YES));
    }

    // -- nothing else in between

    @Test
    void holdsTheItemUntilItIsSettled() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings once = council.voted(council.sitting(), Motion.ADOPT, council.tied());

        assertRefused(
                SittingRejection.TIE_NOT_SETTLED, () -> council.voted(once, Motion.ADOPT, tally(16, 0, 0, Vote.YES)));
        assertRefused(SittingRejection.LOTS_NOT_DUE, () -> council.drawn(once, Vote.YES));
        assertRefused(
                SittingRejection.TIE_NOT_SETTLED,
                () -> VoteDecider.recuse(
                        new Recuse(SITTING, 0L, TO_DECIDE, person(9), RecusalGround.OWN_INTEREST, null),
                        after(once),
                        MET,
                        once.law(),
                        Situations.ACT));
        assertThat(SittingRejection.TIE_NOT_SETTLED.rule()).isEqualTo("B05");
    }

    @Test
    void keepsTheSittingOpenUnlessTheProposalIsGone() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sitting once = after(council.voted(council.sitting(), Motion.ADOPT, council.tied()));
        CloseSitting close = new CloseSitting(SITTING, 0L, TIME.plusHours(3));

        assertRefused(
                SittingRejection.TIE_NOT_SETTLED,
                () -> SittingDecider.close(close, once, List.of(of(SECOND, DECIDABLE))));
        assertThat(SittingDecider.close(close, once, List.of(of(SECOND, standing(ProposalStage.WITHDRAWN)))))
                .hasSize(1);
        assertThat(once.tiedProposals()).containsExactly(SECOND);
    }

    @Test
    void drawsALotForASideByAHandInTheRoom() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings twice = council.voted(
                council.voted(council.sitting(), Motion.ADOPT, council.tied()), Motion.ADOPT, council.tied());

        assertRefused(SittingRejection.LOT_WITHOUT_SIDE, () -> council.drawn(twice, Vote.ABSTAIN));
        assertRefused(
                SittingRejection.NOT_PRESENT,
                () -> VoteDecider.drawLots(
                        new DrawLots(SITTING, 0L, TO_DECIDE, Vote.YES, person(30), null, null),
                        after(twice),
                        Optional.of(DECIDABLE),
                        Optional.empty(),
                        twice.law()));
        assertRefused(
                SittingRejection.PROPOSAL_WITHDRAWN,
                () -> VoteDecider.drawLots(
                        new DrawLots(SITTING, 0L, TO_DECIDE, Vote.YES, person(4), null, null),
                        after(twice),
                        Optional.of(standing(ProposalStage.WITHDRAWN)),
                        Optional.empty(),
                        twice.law()));
    }

    @Test
    void theLotTakesTheNumberGivenWithItOrWithTheVote() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings once = council.voted(council.sitting(), Motion.ADOPT, council.tied());
        VoteTaken second = (VoteTaken) VoteDecider.vote(
                        new TakeVote(SITTING, 0L, TO_DECIDE, Motion.ADOPT, List.of(), council.tied(), null, 41),
                        after(once),
                        Optional.of(DECIDABLE),
                        Optional.empty(),
                        MET,
                        once.law())
                .getFirst();
        Sitting twice = after(once.with(second));

        assertThat(numbered(twice, null, once.law())).isEqualTo(41);
        assertThat(numbered(twice, 42, once.law())).isEqualTo(42);
    }

    private static Integer numbered(Sitting sitting, @Nullable Integer number, Law law) {
        return Objects.requireNonNull(((LotsDrawn) VoteDecider.drawLots(
                                new DrawLots(SITTING, 0L, TO_DECIDE, Vote.YES, person(4), null, number),
                                sitting,
                                Optional.of(DECIDABLE),
                                Optional.empty(),
                                law)
                        .getFirst())
                .decisionNumber());
    }

    // -- no names (B06)

    @ParameterizedTest
    @CsvSource({"9, 7", "8, 8", "0, 16"})
    void nothingStoredTellsHowAnybodyVoted(int yes, int no) {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings once = council.voted(
                council.sitting(), Motion.ADOPT, new Tally(VotingMode.SECRET, yes, no, 0, null, List.of()));
        VoteTaken taken = last(once, VoteTaken.class);

        String record = json(taken.vote());
        assertThat(record).doesNotContain("chairVote", "personId").contains("\"rollCall\":[]");
        for (int k = 1; k <= 31; k++) {
            assertThat(record).doesNotContain(person(k).toString());
        }
        assertThat(json(taken)).doesNotContain("chairVote", "\"vote\":\"");
    }

    @Test
    void noLotTellsHowAnybodyVoted() {
        Case council = Case.of(MunicipalityKind.METROPOLITAN);
        Sittings twice = council.voted(
                council.voted(council.sitting(), Motion.ADOPT, council.tied()), Motion.ADOPT, council.tied());

        assertThat(json(council.drawn(twice, Vote.YES))).doesNotContain("chairVote", "\"vote\":\"");
    }

    private static String json(Object value) {
        return new String(DefterJson.mapper().writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    // -- in the aggregate

    @Test
    void drawsInItsStream() {
        AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);
        fixture.registerInjectableResource(Acts.on(DECIDED_ON));
        fixture.registerInjectableResource(new RememberedNumbers());
        fixture.registerInjectableResource(
                facts(Proposals.toBeDecided(), Councils.metropolitan(), Municipalities.metropolitan()));
        Sittings opened = Sittings.metropolitan(DECIDED_ON)
                .item(7, PROPOSAL, ItemPurpose.DECISION)
                .announced()
                .opened(31, 16);
        Tally tied = new Tally(VotingMode.SECRET, 8, 8, 0, null, List.of());
        DrawLots draw = new DrawLots(SITTING, 5L, 7, Vote.YES, person(4), null, null);

        fixture.given(opened.events())
                .andGivenCommands(
                        new TakeVote(SITTING, 3L, 7, Motion.ADOPT, List.of(), tied, null, null),
                        new TakeVote(SITTING, 4L, 7, Motion.ADOPT, List.of(), tied, null, null))
                .when(draw)
                .expectResultMessagePayload(6L);
        fixture.given(opened.events())
                .andGivenCommands(new TakeVote(SITTING, 3L, 7, Motion.ADOPT, List.of(), tied, null, null))
                .when(new CloseSitting(SITTING, 4L, TIME.plusHours(2)))
                .expectException(refusal(SittingRejection.TIE_NOT_SETTLED));
    }

    // -- helpers

    private static Sittings open(Sittings scheduled, int fullMembership, int present) {
        return scheduled
                .item(TO_DECIDE, SECOND, ItemPurpose.DECISION)
                .announced()
                .opened(fullMembership, present);
    }

    private static ProposalStanding of(ProposalId id, ProposalStanding standing) {
        return new ProposalStanding(
                id,
                standing.municipalityId(),
                standing.unitId(),
                standing.title(),
                standing.matter(),
                standing.request(),
                standing.text(),
                standing.frozenPlan(),
                standing.stage(),
                standing.sittingId(),
                standing.sittingDay(),
                standing.lastReferral(),
                standing.openReviews(),
                standing.since());
    }

    private static <E extends SittingEvent> E last(Sittings history, Class<E> type) {
        return type.cast(history.events().getLast());
    }

    /** A council of one kind in session. */
    private record Case(Sittings sitting, Roster roster, int half) {

        static Case of(MunicipalityKind kind) {
            return switch (kind) {
                case METROPOLITAN -> new Case(METROPOLITAN, MET, 8);
                case ORDINARY -> new Case(open(Sittings.ordinary(DAY), 9, 6), Councils.roster(Councils.ordinary(9)), 3);
            };
        }

        Law law() {
            return LawInForce.initial(
                            sitting.municipalityId().equals(Municipalities.METROPOLITAN)
                                    ? MunicipalityKind.METROPOLITAN
                                    : MunicipalityKind.ORDINARY)
                    .on(DAY);
        }

        Tally tied() {
            return new Tally(VotingMode.SECRET, half, half, 0, null, List.of());
        }

        Sittings voted(Sittings history, Motion motion, Tally tally) {
            return history.with(VoteDecider.vote(
                            new TakeVote(SITTING, 0L, TO_DECIDE, motion, List.of(), tally, null, null),
                            after(history),
                            Optional.of(DECIDABLE),
                            Optional.empty(),
                            roster,
                            law())
                    .getFirst());
        }

        LotsDrawn drawn(Sittings history, Vote side) {
            return (LotsDrawn) VoteDecider.drawLots(
                            new DrawLots(SITTING, 0L, TO_DECIDE, side, person(4), null, null),
                            after(history),
                            Optional.of(DECIDABLE),
                            Optional.empty(),
                            law())
                    .getFirst();
        }
    }
}
