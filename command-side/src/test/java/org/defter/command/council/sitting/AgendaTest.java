package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.adding;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.publishing;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.DECISION_SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.SUBMITTED_ON;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.placed;
import static org.defter.kernel.proposal.Proposals.reviewed;
import static org.defter.kernel.proposal.Proposals.standing;
import static org.defter.kernel.proposal.Proposals.submitted;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scheduling, filling and announcing the agenda (A04, A05). */
class AgendaTest {

    private static final LocalDate SET_ON = LocalDate.of(2024, 3, 1);
    private static final Sitting EMPTY = after(Sittings.metropolitan(DAY));

    // -- scheduling

    @Test
    void isScheduledAsItsMeetingAddedIt() {
        assertThat(SittingDecider.schedule(
                        new ScheduleSitting(
                                SITTING, MEETING, Councils.ORDINARY, Municipalities.ORDINARY, DAY, TIME, 2, SET_ON),
                        Sitting.initial()))
                .containsExactly(new SittingScheduled(
                        SITTING, MEETING, Councils.ORDINARY, Municipalities.ORDINARY, DAY, TIME, 2, SET_ON));
    }

    // -- items

    @Test
    void putsASubmittedProposalOnTheAgendaToBeReferred() {
        assertThat(AgendaDecider.addItem(
                        adding(56, PROPOSAL, DAY.minusDays(4)),
                        EMPTY,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT))
                .containsExactly(new AgendaItemAdded(
                        SITTING,
                        56,
                        PROPOSAL,
                        "Örnek Eylem Planının kabulü",
                        ItemPurpose.REFERRAL,
                        DAY,
                        DAY.minusDays(4)));
    }

    @Test
    void putsAReviewedProposalOnTheAgendaToBeDecided() {
        LocalDate april = LocalDate.of(2024, 4, 8);
        Sitting sitting = after(Sittings.metropolitan(april));

        assertThat(AgendaDecider.addItem(
                        adding(7, PROPOSAL, april.minusDays(4)),
                        sitting,
                        standing(ProposalStage.REVIEWED),
                        MARCH,
                        SCHEDULED.law(),
                        Acts.on(april)))
                .containsExactly(new AgendaItemAdded(
                        SITTING,
                        7,
                        PROPOSAL,
                        "Örnek Eylem Planının kabulü",
                        ItemPurpose.DECISION,
                        april,
                        april.minusDays(4)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalStage.class,
            names = {"DRAFTED", "REFERRED", "DECIDED", "RETURN_REFERRED", "WITHDRAWN"})
    void takesNoProposalThatIsNotReady(ProposalStage stage) {
        LocalDate may = LocalDate.of(2024, 5, 13);
        Sitting sitting = after(Sittings.metropolitan(may));

        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> AgendaDecider.addItem(
                        adding(7, PROPOSAL, may), sitting, standing(stage), MARCH, SCHEDULED.law(), Acts.on(may)));
        assertThat(refused.reason()).isEqualTo(SittingRejection.PROPOSAL_NOT_READY);
        assertThat(refused.reason().rule()).isEqualTo("A05");
        assertThat(refused.details()).containsEntry("stage", stage);
    }

    @Test
    void takesAReturnedDecisionForTheCouncilToComeBackTo() {
        LocalDate may = LocalDate.of(2024, 5, 13);
        Sitting sitting = after(Sittings.metropolitan(may));
        ProposalStanding leftOver =
                standing(and(Proposals.returned(), placed(REFERRAL_SITTING, ItemPurpose.RETURN, may.minusDays(1))));

        for (ProposalStanding returned : List.of(standing(ProposalStage.RETURNED), leftOver)) {
            assertThat(AgendaDecider.addItem(
                            adding(7, PROPOSAL, may), sitting, returned, MARCH, SCHEDULED.law(), Acts.on(may)))
                    .extracting(event -> ((AgendaItemAdded) event).purpose())
                    .containsExactly(ItemPurpose.RETURN);
        }
        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY,
                () -> AgendaDecider.addItem(
                        adding(7, PROPOSAL, may),
                        sitting,
                        standing(ProposalStage.TO_BE_RECONSIDERED),
                        MARCH,
                        SCHEDULED.law(),
                        Acts.on(may)));
    }

    @Test
    void takesAnItemAnEarlierSittingDidNotComeToForTheSamePurpose() {
        ProposalStanding toRefer =
                standing(and(submitted(), placed(REFERRAL_SITTING, ItemPurpose.REFERRAL, DAY.minusDays(1))));
        ProposalStanding toDecide =
                standing(and(reviewed(), placed(DECISION_SITTING, ItemPurpose.DECISION, DAY.minusDays(1))));

        assertThat(AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, toRefer, MARCH, SCHEDULED.law(), ACT))
                .extracting(event -> ((AgendaItemAdded) event).purpose())
                .containsExactly(ItemPurpose.REFERRAL);
        assertThat(AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, toDecide, MARCH, SCHEDULED.law(), ACT))
                .extracting(event -> ((AgendaItemAdded) event).purpose())
                .containsExactly(ItemPurpose.DECISION);
    }

    @Test
    void leavesAnItemToTheSittingThatHasItFirst() {
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            for (ProposalStanding elsewhere : List.of(
                    standing(and(submitted(), placed(REFERRAL_SITTING, ItemPurpose.REFERRAL, day))),
                    standing(and(reviewed(), placed(DECISION_SITTING, ItemPurpose.DECISION, day))))) {
                assertRefused(
                        SittingRejection.PROPOSAL_NOT_READY,
                        () -> AgendaDecider.addItem(
                                adding(1, PROPOSAL, DAY), EMPTY, elsewhere, MARCH, SCHEDULED.law(), ACT));
            }
        }
    }

    @Test
    void takesNoItemFromAnAgendaWithoutADay() {
        ProposalStanding s = standing(ProposalStage.SUBMITTED);
        ProposalStanding nowhere = new ProposalStanding(
                s.proposalId(),
                s.municipalityId(),
                s.unitId(),
                s.title(),
                s.matter(),
                s.request(),
                s.text(),
                s.frozenPlan(),
                ProposalStage.TO_BE_REFERRED,
                null,
                null,
                s.lastReferral(),
                s.openReviews(),
                s.since());

        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY,
                () -> AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, nowhere, MARCH, SCHEDULED.law(), ACT));
    }

    @Test
    void addsNoItemAfterTheDayOfTheSitting() {
        ProposalStanding submitted = standing(ProposalStage.SUBMITTED);

        assertThat(AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, submitted, MARCH, SCHEDULED.law(), ACT))
                .extracting(SittingEvent::occurredOn)
                .containsExactly(DAY);
        assertRefused(
                SittingRejection.ADDED_AFTER_SITTING,
                () -> AgendaDecider.addItem(
                        adding(1, PROPOSAL, DAY.plusDays(1)), EMPTY, submitted, MARCH, SCHEDULED.law(), ACT));
        assertRefused(
                SittingRejection.ADDED_AFTER_SITTING,
                () -> AgendaDecider.addItem(adding(1, PROPOSAL, null), EMPTY, submitted, MARCH, SCHEDULED.law(), ACT));
    }

    @Test
    void addsNoItemBeforeTheSittingWasSetOrTheProposalSubmitted() {
        assertThat(AgendaDecider.addItem(
                        adding(1, PROPOSAL, SET_ON),
                        EMPTY,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.addItem(
                        adding(1, PROPOSAL, SET_ON.minusDays(1)),
                        EMPTY,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT));

        Sitting early = after(Sittings.metropolitan(SUBMITTED_ON.plusDays(8)));
        assertThat(AgendaDecider.addItem(
                        adding(1, PROPOSAL, SUBMITTED_ON),
                        early,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.addItem(
                        adding(1, PROPOSAL, SUBMITTED_ON.minusDays(1)),
                        early,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT));
    }

    @Test
    void takesNoProposalOfAnotherMunicipality() {
        ProposalStanding foreign = standing(submitted(Proposals.drafted(Municipalities.ORDINARY)));

        assertRefused(
                SittingRejection.PROPOSAL_OF_ANOTHER_MUNICIPALITY,
                () -> AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, foreign, MARCH, SCHEDULED.law(), ACT));
    }

    @Test
    void hasEachProposalAndEachNumberOnce() {
        ProposalStanding submitted = standing(ProposalStage.SUBMITTED);
        Sitting one = after(Sittings.metropolitan(DAY).item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL));

        assertRefused(
                SittingRejection.ALREADY_ON_AGENDA,
                () -> AgendaDecider.addItem(adding(1, PROPOSAL, DAY), one, submitted, MARCH, SCHEDULED.law(), ACT));
        assertRefused(
                SittingRejection.ITEM_NUMBER_TAKEN,
                () -> AgendaDecider.addItem(
                        adding(TO_REFER, SECOND, DAY), one, submitted, MARCH, SCHEDULED.law(), ACT));
        assertThat(AgendaDecider.addItem(adding(1, SECOND, DAY), one, submitted, MARCH, SCHEDULED.law(), ACT))
                .hasSize(1);
    }

    @Test
    void putsOnTheAgendaOfAnExtraordinaryMeetingOnlyWhatItWasCalledFor() {
        ProposalStanding submitted = standing(ProposalStage.SUBMITTED);
        MeetingStanding forIt = Meetings.extraordinary(DAY, PROPOSAL).standing();
        MeetingStanding forAnother = Meetings.extraordinary(DAY, SECOND).standing();

        assertThat(AgendaDecider.addItem(adding(1, PROPOSAL, DAY), EMPTY, submitted, forIt, SCHEDULED.law(), ACT))
                .hasSize(1);
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> AgendaDecider.addItem(
                        adding(1, PROPOSAL, DAY), EMPTY, submitted, forAnother, SCHEDULED.law(), ACT));
        assertThat(refused.reason()).isEqualTo(SittingRejection.ITEM_NOT_CALLED);
        assertThat(refused.reason().rule()).isEqualTo("A03");
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.inputs())
                        .containsEntry("kind", "EXTRAORDINARY")
                        .containsEntry("called", "false"));
    }

    // -- announcing (A04)

    @Test
    void announcesTheAgendaOfAnExtraordinaryMeetingUnderItsOwnRule() {
        MeetingStanding extraordinary = Meetings.extraordinary(DAY, PROPOSAL).standing();

        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> AgendaDecider.publish(
                        publishing(DAY.minusDays(2)), after(SCHEDULED), extraordinary, SCHEDULED.law(), ACT));
        assertThat(refused.reason()).isEqualTo(SittingRejection.NOTICE_TOO_SHORT);
        assertThat(refused.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).isEqualTo("A03"));
    }

    @Test
    void announcesAllItemsInTheOrderOfTheirNumbers() {
        Sitting backwards = after(Sittings.metropolitan(DAY)
                .item(57, SECOND, ItemPurpose.DECISION)
                .item(56, PROPOSAL, ItemPurpose.REFERRAL));

        assertThat(AgendaDecider.publish(publishing(DAY.minusDays(3)), backwards, MARCH, SCHEDULED.law(), ACT))
                .containsExactly(new AgendaPublished(
                        SITTING, List.of(56, 57), Sittings.ruleset("tr-metropolitan-2021-10-29"), DAY.minusDays(3)));
    }

    @Test
    void announcesTheFirstSittingThreeDaysBeforeInEitherKindOfMunicipality() {
        for (Sittings kind : List.of(Sittings.metropolitan(DAY), Sittings.ordinary(DAY))) {
            Sittings filled = kind.item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL);

            assertThat(AgendaDecider.publish(
                            publishing(LocalDate.of(2024, 3, 8)), after(filled), MARCH, filled.law(), ACT))
                    .hasSize(1);
            Rejected refused = catchThrowableOfType(
                    Rejected.class,
                    () -> AgendaDecider.publish(
                            publishing(LocalDate.of(2024, 3, 9)), after(filled), MARCH, filled.law(), ACT));
            assertThat(refused.reason()).isEqualTo(SittingRejection.NOTICE_TOO_SHORT);
            assertThat(refused.reason().rule()).isEqualTo("A04");
            assertThat(refused.explanation())
                    .singleElement()
                    .satisfies(step -> assertThat(step.inputs()).containsEntry("d", "3"));
        }
    }

    @Test
    void announcesALaterSittingUpToItsDay() {
        Sittings second = Sittings.scheduled(Councils.METROPOLITAN, Municipalities.METROPOLITAN, DAY, 2)
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL);

        assertThat(AgendaDecider.publish(publishing(DAY), after(second), MARCH, second.law(), ACT))
                .extracting(SittingEvent::occurredOn)
                .containsExactly(DAY);
        assertRefused(
                SittingRejection.ANNOUNCED_AFTER_SITTING,
                () -> AgendaDecider.publish(publishing(DAY.plusDays(1)), after(second), MARCH, second.law(), ACT));
        assertRefused(
                SittingRejection.ANNOUNCED_AFTER_SITTING,
                () -> AgendaDecider.publish(publishing(null), after(second), MARCH, second.law(), ACT));
    }

    @Test
    void announcesNothingWithoutItems() {
        assertRefused(
                SittingRejection.AGENDA_EMPTY,
                () -> AgendaDecider.publish(publishing(DAY.minusDays(3)), EMPTY, MARCH, SCHEDULED.law(), ACT));
    }

    @Test
    void announcesNoAgendaBeforeItsLastItemWasAdded() {
        LocalDate added = DAY.minusDays(Sittings.ADDED_DAYS_BEFORE);
        Sittings late = Sittings.metropolitan(DAY)
                .with(new AgendaItemAdded(SITTING, 1, SECOND, "Örnek", ItemPurpose.REFERRAL, DAY, DAY.minusDays(2)))
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL);

        assertThat(AgendaDecider.publish(publishing(added), after(SCHEDULED), MARCH, SCHEDULED.law(), ACT))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.publish(
                        publishing(added.minusDays(1)), after(SCHEDULED), MARCH, SCHEDULED.law(), ACT));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.publish(publishing(DAY.minusDays(3)), after(late), MARCH, late.law(), ACT));
    }

    @Test
    void announcesNoAgendaBeforeTheSittingWasSet() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.publish(publishing(SET_ON.minusDays(1)), EMPTY, MARCH, SCHEDULED.law(), ACT));
        assertRefused(
                SittingRejection.AGENDA_EMPTY,
                () -> AgendaDecider.publish(publishing(SET_ON), EMPTY, MARCH, SCHEDULED.law(), ACT));
    }
}
