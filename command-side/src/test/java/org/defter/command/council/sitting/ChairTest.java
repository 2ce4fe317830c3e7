package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who chairs in the course of a sitting (A08). */
class ChairTest {

    private static final Law LAW = OPEN.law();

    /** The mayor may not vote on the second item. */
    private static final Sittings RECUSED = OPEN.with(new MemberRecused(
            SITTING,
            TO_DECIDE,
            SECOND,
            person(1),
            RecusalGround.OWN_INTEREST,
            0,
            LAW.ruleset().ref(),
            List.of(),
            DAY));

    @Test
    void handsTheActivityReportToTheFirstDeputy() {
        assertThat(change(OPEN, 2, ChairChange.ACTIVITY_REPORT, null))
                .singleElement()
                .satisfies(event -> {
                    ChairChanged changed = (ChairChanged) event;
                    assertThat(changed.from()).isEqualTo(person(1));
                    assertThat(changed.chair()).isEqualTo(person(2));
                    assertThat(changed.explanation()).singleElement().satisfies(step -> {
                        assertThat(step.rule()).isEqualTo("A08");
                        assertThat(step.inputs())
                                .containsEntry("activityReport", "true")
                                .containsEntry("due", "FIRST_DEPUTY");
                    });
                });
        assertThat(refusal(OPEN, 3, ChairChange.ACTIVITY_REPORT, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
        assertThat(change(OPEN.departed(2), 3, ChairChange.ACTIVITY_REPORT, null))
                .hasSize(1);
    }

    @Test
    void givesTheChairBackToTheFirstInTheOrderOnly() {
        Sittings deputy = OPEN.chaired(2, ChairChange.ACTIVITY_REPORT);

        assertThat(change(deputy, 1, ChairChange.RETURNED, null)).hasSize(1);
        assertThat(refusal(deputy, 3, ChairChange.RETURNED, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
        assertThat(change(deputy, 2, ChairChange.RETURNED, null)).isEmpty();
    }

    @Test
    void recordsThatTheChairLeftWhenHandingOver() {
        assertThat(change(OPEN, 2, ChairChange.LEFT, null))
                .hasSize(2)
                .last()
                .isEqualTo(new MemberDeparted(SITTING, person(1), TIME, DAY));
        assertThat(refusal(OPEN, 3, ChairChange.LEFT, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
        assertRefused(
                SittingRejection.CHAIR_MUST_HAND_OVER,
                () -> RollCallDecider.depart(new RecordDeparture(SITTING, 0L, person(1), TIME), after(OPEN), ACT));
        assertThat(RollCallDecider.depart(
                        new RecordDeparture(SITTING, 0L, person(1), TIME),
                        after(OPEN.chaired(2, ChairChange.ACTIVITY_REPORT)),
                        ACT))
                .hasSize(1);
    }

    @Test
    void handsOverAnItemTheChairIsRecusedFrom() {
        assertThat(change(RECUSED, 2, ChairChange.RECUSED, TO_DECIDE)).hasSize(1);
        assertThat(refusal(OPEN, 2, ChairChange.RECUSED, TO_DECIDE)).isEqualTo(SittingRejection.CHAIR_IS_NOT_RECUSED);
        assertThat(refusal(RECUSED, 2, ChairChange.RECUSED, 99)).isEqualTo(SittingRejection.CHAIR_IS_NOT_RECUSED);
        assertThat(refusal(RECUSED, 2, ChairChange.RECUSED, null)).isEqualTo(SittingRejection.RECUSAL_NAMES_ITEM);
        assertThat(refusal(RECUSED, 2, ChairChange.LEFT, TO_DECIDE)).isEqualTo(SittingRejection.RECUSAL_NAMES_ITEM);
    }

    @Test
    void givesTheChairToOfficersPresentOnly() {
        assertThat(refusal(OPEN, 8, ChairChange.LEFT, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
        assertThat(refusal(OPEN, 4, ChairChange.LEFT, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
        assertThat(refusal(OPEN.departed(2), 2, ChairChange.LEFT, null)).isEqualTo(SittingRejection.CHAIR_NOT_ENTITLED);
    }

    @Test
    void votesOnTheActivityReportUnderADeputyWhoIsNamedInTheVote() {
        ProposalStanding report = Proposals.about(standing(ProposalStage.TO_BE_DECIDED), Matter.ACTIVITY_REPORT);

        Rejected refused = catchThrowableOfType(Rejected.class, () -> vote(OPEN, report));
        assertThat(refused.reason()).isEqualTo(SittingRejection.MAYOR_CHAIRS_REPORT);
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.inputs()).containsEntry("activityReport", "true"));
        assertThat(vote(OPEN.chaired(2, ChairChange.ACTIVITY_REPORT), report))
                .singleElement()
                .satisfies(event ->
                        assertThat(((VoteTaken) event).officiants().chair()).isEqualTo(person(2)));
        assertThat(vote(OPEN, standing(ProposalStage.TO_BE_DECIDED))).hasSize(1);
    }

    private static List<SittingEvent> vote(Sittings history, ProposalStanding proposal) {
        return VoteDecider.vote(
                showing(17, 0, 0, Vote.YES), after(history), Optional.of(proposal), Optional.empty(), MET, LAW);
    }

    private static List<SittingEvent> change(Sittings history, int chair, ChairChange change, @Nullable Integer item) {
        return ChairDecider.change(
                new ChangeChair(SITTING, 0L, person(chair), change, item, TIME), after(history), MET, LAW);
    }

    private static Object refusal(Sittings history, int chair, ChairChange change, @Nullable Integer item) {
        return catchThrowableOfType(Rejected.class, () -> change(history, chair, change, item))
                .reason();
    }
}
