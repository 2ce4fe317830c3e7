package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.acknowledging;
import static org.defter.command.proposal.Cases.after;
import static org.defter.command.proposal.Cases.announcing;
import static org.defter.command.proposal.Cases.delivering;
import static org.defter.command.proposal.Cases.runningOut;
import static org.defter.command.proposal.Cases.sending;
import static org.defter.command.proposal.Cases.signing;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.REPORTED_ON;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.platform.AuthorityRequests;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command through the shell: history, act, outcome. */
class ProposalAggregateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 25);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 4, 20));
    private static final Cases ACCEPTED = Cases.accepted(MunicipalityKind.METROPOLITAN);
    private static final LawInForce LAW = ACCEPTED.law();
    private static final UnitTree UNITS = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();
    private static final List<PlanEvent> PLAN = Plans.submitted();

    private final AggregateTestFixture<ProposalAggregate> fixture = new AggregateTestFixture<>(ProposalAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Municipalities.withUnits(Municipalities.metropolitan()), PLAN));
        fixture.registerInjectableResource(ACT);
        fixture.registerInjectableResource(new OwnSeries());
        fixture.registerInjectableResource((AuthorityRequests) (_, _) -> Optional.empty());
    }

    @ParameterizedTest
    @MethodSource({"beforeTheDecision", "afterTheDecision"})
    void recordsWhatWasDecided(List<ProposalEvent> history, ProposalCommand command, List<ProposalEvent> expected) {
        fixture.given(history)
                .when(command)
                .expectEvents(expected.toArray())
                .expectResultMessagePayload((long) history.size() + expected.size() - 1);
    }

    private static Stream<Arguments> beforeTheDecision() {
        DraftProposal draft = new DraftProposal(
                PROPOSAL,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                "Örnek",
                Matter.OTHER,
                Cases.REQUEST,
                List.of(new LegalBasis("5393", "18")),
                "arz olunur",
                DAY);
        AttachDocument attach = new AttachDocument(
                PROPOSAL,
                null,
                new DocumentId(Identifiers.derived("example", "document")),
                "Ek",
                "application/pdf",
                "ef".repeat(32),
                DAY);
        SubmitProposal submit = new SubmitProposal(PROPOSAL, null, DAY);
        WithdrawProposal withdraw = new WithdrawProposal(PROPOSAL, null, "vazgeçildi", DAY);
        PlaceOnAgenda place =
                new PlaceOnAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REFERRED_ON, REFERRED_ON);
        ReferToCommissions refer = new ReferToCommissions(
                PROPOSAL,
                REFERRAL_SITTING,
                Sittings.MEETING,
                56,
                ReferralMode.SEPARATE,
                List.of(new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                REFERRED_ON);
        ReceiveReport receive = new ReceiveReport(
                PROPOSAL,
                REVIEW,
                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                Opinion.FAVOURABLE,
                ReportVote.UNSTATED,
                "cd".repeat(32),
                false,
                REPORTED_ON);
        MarkReviewOverdue overdue = new MarkReviewOverdue(PROPOSAL, REVIEW, DAY);
        MarkReviewLapsed lapse = new MarkReviewLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, DAY);
        CloseWithTerm close = new CloseWithTerm(PROPOSAL, REVIEW, Councils.METROPOLITAN, DAY);
        RecordDecision decide = Cases.toBeDecided(MunicipalityKind.METROPOLITAN).recording(17, null);
        List<ProposalEvent> drafted = Proposals.drafted();
        List<ProposalEvent> decidable =
                Cases.toBeDecided(MunicipalityKind.METROPOLITAN).events();
        PlanStanding plan = Plans.standing(PlanStage.SUBMITTED, Plans.frozen(Plans.drafted(), 1));
        return Stream.of(
                Arguments.of(List.of(), draft, ProposalDecider.draft(draft, Proposal.initial(), UNITS, ACT)),
                Arguments.of(drafted, attach, ProposalDecider.attach(attach, after(drafted), ACT)),
                Arguments.of(
                        drafted,
                        submit,
                        ProposalDecider.submit(submit, after(drafted), Optional.of(plan), _ -> true, ACT)),
                Arguments.of(drafted, withdraw, ProposalDecider.withdraw(withdraw, after(drafted), ACT)),
                Arguments.of(Proposals.submitted(), place, ProposalDecider.place(place, after(Proposals.submitted()))),
                Arguments.of(
                        Proposals.toBeReferred(), refer, ProposalDecider.refer(refer, after(Proposals.toBeReferred()))),
                Arguments.of(
                        Proposals.referred(), receive, ProposalDecider.receive(receive, after(Proposals.referred()))),
                Arguments.of(
                        Proposals.referred(),
                        overdue,
                        ProposalDecider.markOverdue(overdue, after(Proposals.referred()))),
                Arguments.of(
                        Proposals.referred(), lapse, ProposalDecider.markLapsed(lapse, after(Proposals.referred()))),
                Arguments.of(
                        Proposals.referred(), close, ProposalDecider.closeWithTerm(close, after(Proposals.referred()))),
                Arguments.of(
                        decidable, decide, ProposalDecider.record(decide, after(decidable), LAW, (_, _) -> 12, ACT)));
    }

    private static Stream<Arguments> afterTheDecision() {
        Cases signed = ACCEPTED.signed(DECIDED_ON);
        Cases sent = signed.finalised().sent(DAY);
        RunOutDecisionClock runOut = runningOut(ClockKind.MAYOR_RETURN, null);
        return Stream.of(
                Arguments.of(
                        ACCEPTED.events(),
                        signing(1, DECIDED_ON),
                        DecisionDecider.sign(signing(1, DECIDED_ON), ACCEPTED.state(), LAW, ACT)),
                Arguments.of(
                        signed.events(),
                        delivering(DECIDED_ON.plusDays(1)),
                        DecisionDecider.deliver(delivering(DECIDED_ON.plusDays(1)), signed.state(), LAW, ACT)),
                Arguments.of(signed.events(), runOut, DecisionDecider.runOutClock(runOut, signed.state(), LAW, ACT)),
                Arguments.of(
                        signed.events(), sending(DAY), DecisionDecider.send(sending(DAY), signed.state(), LAW, ACT)),
                Arguments.of(
                        sent.events(),
                        acknowledging(DAY),
                        DecisionDecider.acknowledge(acknowledging(DAY), sent.state(), ACT)),
                Arguments.of(
                        sent.events(),
                        announcing(DAY),
                        DecisionDecider.announce(announcing(DAY), sent.state(), LAW, ACT)));
    }

    @Test
    void countsTheRunningPeriodsAgainByTheLawOfItsMunicipality() {
        LocalDate leave = LocalDate.of(2024, 3, 22);
        ExtendDecisionClocks extend =
                new ExtendDecisionClocks(PROPOSAL, LawChange.calendar(leave, "İdari izin"), leave);
        LawInForce changed = LAW.withCalendarCorrection(new CalendarCorrection(leave, false, "İdari izin", "Genelge"));
        List<ProposalEvent> expected = DecisionClockDecider.extend(extend, ACCEPTED.state(), changed, ACT);
        AggregateTestFixture<ProposalAggregate> onLeave = new AggregateTestFixture<>(ProposalAggregate.class);
        onLeave.registerInjectableResource(facts(Municipalities.and(
                Municipalities.metropolitan(),
                new CalendarCorrected(Municipalities.METROPOLITAN, leave, false, "İdari izin", "Genelge", leave))));
        onLeave.registerInjectableResource(ACT);

        assertThat(expected).hasSize(1);
        onLeave.given(ACCEPTED.events())
                .when(extend)
                .expectEvents(expected.toArray())
                .expectResultMessagePayload((long) ACCEPTED.events().size());
        fixture.given(ACCEPTED.events()).when(extend).expectNoEvents();
    }

    @Test
    void answersWithTheSameVersionIfNothingFollows() {
        List<ProposalEvent> history =
                new ArrayList<>(ACCEPTED.signed(1, DECIDED_ON).events());

        fixture.given(history)
                .when(signing(1, DECIDED_ON))
                .expectNoEvents()
                .expectResultMessagePayload((long) history.size() - 1);
    }

    @Test
    void refusesWhatTheDeciderRefuses() {
        fixture.given(ACCEPTED.events())
                .when(sending(DECIDED_ON))
                .expectException(refusal(ProposalRejection.NOT_FINAL))
                .expectNoEvents();
    }

    @Test
    void refusesAPlanNobodyProposed() {
        AggregateTestFixture<ProposalAggregate> planless = new AggregateTestFixture<>(ProposalAggregate.class);
        planless.registerInjectableResource(facts(Municipalities.metropolitan()));
        planless.registerInjectableResource(ACT);
        planless.registerInjectableResource(new OwnSeries());
        planless.registerInjectableResource((AuthorityRequests) (_, _) -> Optional.empty());

        planless.given(Proposals.drafted())
                .when(new SubmitProposal(PROPOSAL, null, DAY))
                .expectException(refusal(CommonRejection.REFERENCE_UNKNOWN))
                .expectNoEvents();
    }

    @Test
    void refusesAStaleVersion() {
        fixture.given(ACCEPTED.signed(DECIDED_ON).events())
                .when(new DeliverToMayor(PROPOSAL, 2L, DAY))
                .expectException(ConflictingAggregateVersionException.class)
                .expectNoEvents();
    }

    /** Draws from the series of the council that decided. */
    private record OwnSeries() implements NumberSeries {
        @Override
        public NumberSource extraordinaryMeetings(CouncilId council) {
            throw new IllegalStateException("no meeting is called");
        }

        @Override
        public boolean claim(FrozenPlan version) {
            return true;
        }

        @Override
        public NumberSource decisions(CouncilId council) {
            return council.equals(Councils.METROPOLITAN) ? (_, _) -> 12 : (_, _) -> 99;
        }

        @Override
        public NumberSource reports(CommissionId commission) {
            throw new IllegalStateException("a decision is no report");
        }
    }
}
