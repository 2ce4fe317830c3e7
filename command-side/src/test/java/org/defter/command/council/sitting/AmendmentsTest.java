package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.SITTING;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.KnownStreams;
import org.defter.command.Rejected;
import org.defter.command.RememberedNumbers;
import org.defter.command.plan.AmendablePlan;
import org.defter.command.plan.PlanRejection;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Amendments to an item, and adopting it with them or in part (C11). */
class AmendmentsTest {

    private static final FrozenPlan FIRST = Plans.frozen(Plans.drafted(), 1);
    private static final String TEXT = "Parka Barış adı verilir, tabela konur.";
    private static final ProposalStanding ABOUT_PLAN = standing(FIRST, ProposalStage.TO_BE_DECIDED);
    private static final ProposalStanding PLAIN = standing(null, ProposalStage.TO_BE_DECIDED);
    private static final Tally FOR = tally(9, 8, 0, Vote.YES);
    private static final Tally AGAINST = tally(8, 9, 0, Vote.YES);
    private static final Sittings OPEN = open(ItemPurpose.DECISION);
    private static final TextChange NAME = new TextChange("Barış", "Kardeşlik");
    private static final TextChange NO_SIGN = new TextChange(", tabela konur", "");

    // -- a plan

    @Test
    void aPlanIsAdoptedAsTheNextVersionWithTheHashOfWhatTheCouncilMadeOfIt() {
        Sittings accepted = voted(moved(OPEN, target("20", "21")), Motion.AMENDMENT, FOR, 1);
        assertThat(item(accepted).settled()).isFalse();
        assertThat(item(accepted).accepted()).containsExactly(1);

        List<SittingEvent> events = vote(accepted, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, FOR);

        FrozenPlan second = Plans.frozen(Plans.amended(), 2);
        VoteTaken taken = (VoteTaken) events.getFirst();
        assertThat(taken.frozenPlan()).isEqualTo(second);
        assertThat(taken.amendments()).containsExactly(1);
        assertThat(events.getLast())
                .isEqualTo(new AmendmentsAdopted(
                        SITTING,
                        TO_DECIDE,
                        SECOND,
                        Motion.ADOPT_WITH_CHANGES,
                        List.of(1),
                        FIRST,
                        target("20", "21"),
                        second,
                        List.of(),
                        null,
                        Plans.ADOPTED_ON));
        assertThat(second.contentHash()).isNotEqualTo(FIRST.contentHash());
        assertThat(item(accepted.with(taken)).settled()).isTrue();
    }

    @Test
    void anAmendmentFitsWhatThePlanSaysWithThoseAcceptedBefore() {
        assertUnfit(OPEN, target("19", "21"), "OLD_VALUE_DIFFERS");
        assertUnfit(OPEN, target("20", "20"), "NOTHING_CHANGED");
        assertUnfit(OPEN, List.of(Amendment.dropping(PlanElement.of(Plans.OTHER_GOAL), "x")), "ELEMENT_UNKNOWN");

        Sittings accepted = voted(moved(OPEN, target("20", "21")), Motion.AMENDMENT, FOR, 1);
        assertUnfit(accepted, target("20", "22"), "OLD_VALUE_DIFFERS");
        assertThat(last(moved(accepted, target("21", "22"))).number()).isEqualTo(2);
    }

    private static void assertUnfit(Sittings history, List<Amendment> changes, String fault) {
        Rejected refused = catchThrowableOfType(Rejected.class, () -> move(history, ABOUT_PLAN, changes, null, null));

        assertThat(refused.reason()).isEqualTo(SittingRejection.AMENDMENT_DOES_NOT_FIT);
        assertThat(refused.details().get("fault")).hasToString(fault);
    }

    @Test
    void whatComesOfItMustBeALawfulPlan() {
        String title = Plans.indicatorCard("60").title();
        Sittings moved = moved(OPEN, List.of(Amendment.dropping(PlanElement.of(Plans.INDICATOR), title)));

        Rejected refused =
                catchThrowableOfType(Rejected.class, () -> vote(moved, ABOUT_PLAN, Motion.ADOPT_IN_PART, FOR, 1));
        assertThat(refused.reason()).isInstanceOf(PlanRejection.class);
        assertThat(refused.reason().rule()).isEqualTo("S12");
    }

    @Test
    void aMotionThatIsNotAcceptedChangesNothing() {
        Sittings accepted = voted(moved(OPEN, target("20", "21")), Motion.AMENDMENT, FOR, 1);

        List<SittingEvent> events = vote(accepted, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, AGAINST);

        assertThat(events).hasSize(1);
        Sittings declined = accepted.with(events.getFirst());
        assertThat(item(declined).settled()).isFalse();
        assertRefused(
                SittingRejection.ALREADY_DECLINED, () -> vote(declined, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, FOR));
        assertThat(((VoteTaken) vote(declined, ABOUT_PLAN, Motion.ADOPT, FOR).getFirst()).frozenPlan())
                .isEqualTo(FIRST);
    }

    @Test
    void aReturnedDecisionMayBeAdoptedWithAChangedText() {
        ProposalStanding toBeReconsidered = standing(FIRST, ProposalStage.TO_BE_RECONSIDERED);
        Sittings onAgenda = open(ItemPurpose.RETURN);
        Sittings moved = onAgenda.with(move(onAgenda, toBeReconsidered, target("20", "21"), null, null));
        Sittings returned = moved.with(
                vote(moved, toBeReconsidered, Motion.AMENDMENT, FOR, 1).getFirst());

        assertThat(vote(returned, toBeReconsidered, Motion.ADOPT_WITH_CHANGES, FOR))
                .hasSize(2);
        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY, () -> vote(returned, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, FOR));
    }

    // -- which amendments

    @Test
    void isAdoptedWithExactlyTheAmendmentsTheCouncilAccepted() {
        Sittings both = movedText(movedText(OPEN, NAME), NO_SIGN);
        assertRefused(
                SittingRejection.NO_AMENDMENT_ACCEPTED, () -> vote(both, PLAIN, Motion.ADOPT_WITH_CHANGES, FOR, 1));

        Sittings one = voted(voted(both, Motion.AMENDMENT, FOR, 1), Motion.AMENDMENT, AGAINST, 2);
        assertRefused(
                SittingRejection.NOT_THE_ACCEPTED_AMENDMENTS,
                () -> vote(one, PLAIN, Motion.ADOPT_WITH_CHANGES, FOR, 1, 2));
        assertRefused(SittingRejection.AMENDMENT_UNKNOWN, () -> vote(one, PLAIN, Motion.ADOPT_WITH_CHANGES, FOR, 3));
        AmendmentsAdopted adopted = (AmendmentsAdopted)
                vote(one, PLAIN, Motion.ADOPT_WITH_CHANGES, FOR, 1).getLast();
        assertThat(adopted.amendments()).containsExactly(1);
        assertThat(adopted.text()).isEqualTo("Parka Kardeşlik adı verilir, tabela konur.");
        assertThat(adopted.textChanges()).containsExactly(NAME);
        assertThat(adopted.frozenPlan()).isNull();
    }

    @Test
    void eachAmendmentIsVotedOnByItselfAndOnce() {
        Sittings both = movedText(movedText(OPEN, NAME), NO_SIGN);

        assertRefused(SittingRejection.ONE_AMENDMENT_AT_A_TIME, () -> vote(both, PLAIN, Motion.AMENDMENT, FOR));
        assertRefused(SittingRejection.ONE_AMENDMENT_AT_A_TIME, () -> vote(both, PLAIN, Motion.AMENDMENT, FOR, 1, 2));
        assertRefused(
                SittingRejection.AMENDMENT_ACCEPTED_BEFORE,
                () -> vote(voted(both, Motion.AMENDMENT, FOR, 1), PLAIN, Motion.AMENDMENT, FOR, 1));
        assertRefused(
                SittingRejection.ALREADY_DECLINED,
                () -> vote(voted(both, Motion.AMENDMENT, AGAINST, 1), PLAIN, Motion.AMENDMENT, FOR, 1));
    }

    @Test
    void isAdoptedInPartByDroppingOnly() {
        Sittings both = movedText(movedText(OPEN, NAME), NO_SIGN);

        AmendmentsAdopted adopted = (AmendmentsAdopted)
                vote(both, PLAIN, Motion.ADOPT_IN_PART, FOR, 2).getLast();
        assertThat(adopted.motion()).isEqualTo(Motion.ADOPT_IN_PART);
        assertThat(adopted.text()).isEqualTo("Parka Barış adı verilir.");

        assertRefused(SittingRejection.IN_PART_ONLY_DROPS, () -> vote(both, PLAIN, Motion.ADOPT_IN_PART, FOR, 1));
        assertRefused(SittingRejection.IN_PART_ONLY_DROPS, () -> vote(both, PLAIN, Motion.ADOPT_IN_PART, FOR));
        assertRefused(
                SittingRejection.ALREADY_DECLINED,
                () -> vote(voted(both, Motion.AMENDMENT, AGAINST, 2), PLAIN, Motion.ADOPT_IN_PART, FOR, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADOPT", "POSTPONE"})
    void otherMotionsAreAboutNone(Motion motion) {
        assertRefused(
                SittingRejection.MOTION_WITHOUT_AMENDMENTS, () -> vote(movedText(OPEN, NAME), PLAIN, motion, FOR, 1));
    }

    // -- moving

    @Test
    void isMovedByAMemberInTheRoomOrByTheReport() {
        assertThat(last(OPEN.with(move(OPEN, PLAIN, List.of(), NAME, 9))).movedBy())
                .isEqualTo(person(9));
        assertThat(last(OPEN.with(move(OPEN, PLAIN, List.of(), NAME, null))).movedBy())
                .isNull();
        assertRefused(SittingRejection.NOT_PRESENT, () -> move(OPEN, PLAIN, List.of(), NAME, 30));
    }

    @Test
    void changesThePlanOrTheTextWhicheverTheItemIsAbout() {
        SittingRejection other = SittingRejection.AMENDMENT_OF_ANOTHER_KIND;

        assertRefused(other, () -> move(OPEN, ABOUT_PLAN, List.of(), NAME, null));
        assertRefused(other, () -> move(OPEN, ABOUT_PLAN, target("20", "21"), NAME, null));
        assertRefused(other, () -> move(OPEN, ABOUT_PLAN, List.of(), null, null));
        assertRefused(other, () -> move(OPEN, PLAIN, target("20", "21"), null, null));
        assertRefused(other, () -> move(OPEN, PLAIN, List.of(), null, null));
        assertRefused(
                SittingRejection.AMENDMENT_DOES_NOT_FIT,
                () -> move(OPEN, PLAIN, List.of(), new TextChange("Savaş", "Barış"), null));
    }

    @Test
    void isMovedToItemsThatCanBeDecidedOnly() {
        assertRefused(
                SittingRejection.ITEM_NOT_REVIEWED,
                () -> move(open(ItemPurpose.REFERRAL), PLAIN, List.of(), NAME, null));
        assertRefused(
                SittingRejection.ITEM_SETTLED,
                () -> move(
                        OPEN.voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 9)),
                        PLAIN,
                        List.of(),
                        NAME,
                        null));
    }

    // -- by lot

    @Test
    void aLotMayAdoptWithChanges() {
        Tally tied = new Tally(VotingMode.SECRET, 8, 8, 1, null, List.of());
        Sittings accepted = voted(moved(OPEN, target("20", "21")), Motion.AMENDMENT, FOR, 1);
        Sittings once = accepted.with(
                vote(accepted, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, tied).getFirst());
        Sittings twice = once.with(
                vote(once, ABOUT_PLAN, Motion.ADOPT_WITH_CHANGES, tied).getFirst());

        List<SittingEvent> events = VoteDecider.drawLots(
                new DrawLots(SITTING, 0L, TO_DECIDE, Vote.YES, person(4), null, null),
                after(twice),
                Optional.of(ABOUT_PLAN),
                Optional.empty(),
                OPEN.law());

        FrozenPlan second = Plans.frozen(Plans.amended(), 2);
        assertThat(((LotsDrawn) events.getFirst()).frozenPlan()).isEqualTo(second);
        assertThat(((AmendmentsAdopted) events.getLast()).frozenPlan()).isEqualTo(second);
        assertRefused(SittingRejection.TIE_NOT_SETTLED, () -> move(once, ABOUT_PLAN, target("20", "22"), null, null));
    }

    // -- in the aggregate

    @Test
    void movesInItsStream() {
        AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);
        fixture.registerInjectableResource(Acts.on(Proposals.DECIDED_ON));
        fixture.registerInjectableResource(new RememberedNumbers());
        fixture.registerInjectableResource(KnownStreams.facts(
                Proposals.toBeDecided(),
                Plans.submitted(),
                Councils.metropolitan(),
                Municipalities.withUnits(Municipalities.metropolitan())));

        fixture.given(Sittings.metropolitan(Proposals.DECIDED_ON)
                        .item(7, Proposals.PROPOSAL, ItemPurpose.DECISION)
                        .announced()
                        .opened(31, 17)
                        .events())
                .when(new MoveAmendment(SITTING, 3L, 7, person(9), target("20", "21"), null))
                .expectResultMessagePayload(4L);
    }

    // -- helpers

    private static Sittings open(ItemPurpose purpose) {
        return Sittings.metropolitan(Plans.ADOPTED_ON)
                .item(TO_DECIDE, SECOND, purpose)
                .announced()
                .opened(31, 17);
    }

    private static List<Amendment> target(String old, String now) {
        return List.of(Amendment.ofTarget(PlanElement.of(Plans.INDICATOR), 2027, old, now));
    }

    private static ProposalStanding standing(@Nullable FrozenPlan frozen, ProposalStage stage) {
        ProposalStanding s = Proposals.standing(stage);
        return new ProposalStanding(
                SECOND,
                s.municipalityId(),
                s.unitId(),
                s.title(),
                s.matter(),
                s.request(),
                TEXT,
                frozen,
                s.stage(),
                s.sittingId(),
                s.sittingDay(),
                s.lastReferral(),
                s.openReviews(),
                s.since());
    }

    private static SittingEvent move(
            Sittings history,
            ProposalStanding proposal,
            List<Amendment> changes,
            @Nullable TextChange text,
            @Nullable Integer movedBy) {
        PlanContent content = Plans.content(Plans.submitted());
        return AmendingDecider.move(
                        new MoveAmendment(
                                SITTING, 0L, TO_DECIDE, movedBy == null ? null : person(movedBy), changes, text),
                        after(history),
                        Optional.of(proposal),
                        proposal.frozenPlan() == null ? Optional.empty() : Optional.of(content))
                .getFirst();
    }

    private static Sittings moved(Sittings history, List<Amendment> changes) {
        return history.with(move(history, ABOUT_PLAN, changes, null, null));
    }

    private static Sittings movedText(Sittings history, TextChange text) {
        return history.with(move(history, PLAIN, List.of(), text, null));
    }

    private static List<SittingEvent> vote(
            Sittings history, ProposalStanding proposal, Motion motion, Tally tally, Integer... amendments) {
        return VoteDecider.vote(
                new TakeVote(SITTING, 0L, TO_DECIDE, motion, List.of(amendments), tally, null, null),
                after(history),
                Optional.of(proposal),
                Optional.of(new Outlook.Changed(plan())),
                MET,
                history.law());
    }

    private static AmendablePlan plan() {
        return AmendablePlan.load(
                KnownStreams.facts(Plans.submitted(), Municipalities.withUnits(Municipalities.metropolitan())),
                Plans.PLAN);
    }

    /** The history after a vote on the named amendment; a text is not needed to vote on it. */
    private static Sittings voted(Sittings history, Motion motion, Tally tally, int amendment) {
        return history.with(vote(history, ABOUT_PLAN, motion, tally, amendment).getFirst());
    }

    private static AmendmentMoved last(Sittings history) {
        return (AmendmentMoved) history.events().getLast();
    }

    private static Item item(Sittings history) {
        return Objects.requireNonNull(
                ((Sitting.Open) after(history)).agenda().items().get(TO_DECIDE));
    }
}
