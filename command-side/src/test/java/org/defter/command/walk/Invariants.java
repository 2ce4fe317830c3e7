package org.defter.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;

/** What holds of every record, told from its events alone and not from any state a decider kept. */
final class Invariants {

    private final Town town;
    private final MunicipalityId municipality;

    Invariants(Town town, MunicipalityId municipality) {
        this.town = town;
        this.municipality = municipality;
    }

    /** @throws AssertionError naming what does not hold */
    void hold() {
        noNumberIsGivenTwice();
        everyFinalDecisionIsSignedAndItsPeriodOver();
        nothingIsInForceUnlessSentAndReceived();
        everyPlanRestsOnADecisionInForce();
        everyVoteComesToWhatTheLawComputes();
        noClockIsLost();
        everyEventReadsBackAsItWasWritten();
        assertThat(town.deadLetters()).as("what policies were refused").hasSizeLessThan(99);
        policiesThatRunAgainRecordNothing();
    }

    private void noNumberIsGivenTwice() {
        assertThat(town.all(DecisionRecorded.class).stream().map(DecisionRecorded::number))
                .as("decision numbers")
                .doesNotHaveDuplicates();
        assertThat(town.all(ReportIssued.class).stream().map(ReportIssued::number))
                .as("report numbers")
                .doesNotHaveDuplicates();
    }

    private void everyFinalDecisionIsSignedAndItsPeriodOver() {
        for (DecisionFinalised end : town.all(DecisionFinalised.class)) {
            Decided decided = new Decided();
            for (ProposalEvent event : before(end)) {
                decided.read(event, end.decision());
            }
            DecisionRecorded decision = decided.decision;
            assertThat(decision).as("the decision of %s", end).isNotNull();
            Set<PersonId> three = new HashSet<>(decision.officiants().clerks());
            three.add(decision.officiants().chair());
            assertThat(three).as("signatories of %s", decision).hasSize(3);
            assertThat(decided.signed.keySet()).as("signatures before %s", end).isEqualTo(three);
            assertThat(decision.accepted()).as("%s", decision).isTrue();
            assertThat(decided.ranOutOn).as("the mayor's period before %s", end).isNotNull();
            assertThat(end.occurredOn()).as("the day of %s", end).isEqualTo(decided.lastDay(decided.ranOutOn));
        }
    }

    /** What a decision's stream says before it became final. */
    private static final class Decided {
        final Map<PersonId, LocalDate> signed = new LinkedHashMap<>();

        @Nullable
        DecisionRecorded decision;

        @Nullable
        LocalDate ranOutOn;

        void read(ProposalEvent event, int ordinal) {
            switch (event) {
                case DecisionRecorded e when e.decision() == ordinal -> decision = e;
                case DecisionSigned e when e.decision() == ordinal -> signed.put(e.personId(), e.occurredOn());
                case DecisionClockRanOut e
                when e.decision() == ordinal && e.clock().kind() == ClockKind.MAYOR_RETURN ->
                    ranOutOn = e.clock().lastDay();
                default -> {
                    // Not of this decision's finality.
                }
            }
        }

        LocalDate lastDay(LocalDate ranOut) {
            return signed.values().stream().reduce(ranOut, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private void nothingIsInForceUnlessSentAndReceived() {
        for (DecisionEnteredIntoForce force : town.all(DecisionEnteredIntoForce.class)) {
            assertThat(before(force).stream().map(ProposalEvent::getClass))
                    .as("before %s", force)
                    .contains(DecisionFinalised.class, DecisionSent.class)
                    .contains(ReceiptAcknowledged.class);
        }
    }

    private List<ProposalEvent> before(ProposalEvent event) {
        List<ProposalEvent> before = new ArrayList<>();
        for (DomainEvent one : town.stream(event.proposalId())) {
            if (one == event) {
                break;
            }
            before.add((ProposalEvent) one);
        }
        return before;
    }

    private void everyPlanRestsOnADecisionInForce() {
        for (PreparationAuthorised event : town.all(PreparationAuthorised.class)) {
            assertThat(inForce(event, RequestKind.AUTHORITY_TO_PREPARE_PLAN, event.planId(), null))
                    .as("authority of %s", event)
                    .isTrue();
        }
        for (PlanAdopted event : town.all(PlanAdopted.class)) {
            assertThat(inForce(event, RequestKind.ADOPT_PLAN, event.planId(), event.frozen()))
                    .as("decision behind %s", event)
                    .isTrue();
        }
        for (PlanUpdated event : town.all(PlanUpdated.class)) {
            assertThat(inForce(event, RequestKind.UPDATE_PLAN, event.planId(), event.frozen()))
                    .as("decision behind %s", event)
                    .isTrue();
        }
    }

    private boolean inForce(DomainEvent result, RequestKind kind, Object planId, @Nullable FrozenPlan frozen) {
        for (DomainEvent event : town.log()) {
            if (event == result) {
                return false;
            }
            if (event instanceof DecisionEnteredIntoForce force
                    && force.request().kind() == kind
                    && planId.equals(force.request().planId())
                    && (frozen == null || frozen.equals(force.frozenPlan()))) {
                return true;
            }
        }
        return false;
    }

    private void everyVoteComesToWhatTheLawComputes() {
        for (SittingOpened opened : town.all(SittingOpened.class)) {
            assertThat(opened.present()).as("%s", opened).hasSizeGreaterThanOrEqualTo(opened.quorum());
        }
        for (VoteTaken event : town.all(VoteTaken.class)) {
            VoteRecord vote = event.vote();
            assertThat(event.seats()).as("seats of %s", event).containsAll(event.attendees());
            assertThat(vote.attendees())
                    .as("P of %s", event)
                    .isEqualTo(event.attendees().size());
            Law law = town.facts().municipality(municipality).lawOn(event.occurredOn());
            assertThat(law.ruleset().ref()).as("ruleset of %s", event).isEqualTo(vote.ruleset());
            VoteOutcome again = law.outcome(new Ballot(
                            vote.mode(),
                            event.motion().requirement(),
                            vote.fullMembership(),
                            vote.attendees(),
                            vote.yes(),
                            vote.no(),
                            vote.abstain(),
                            vote.chairVote(),
                            event.round()))
                    .result();
            assertThat(vote.outcome()).as("outcome of %s", event).isEqualTo(again);
        }
    }

    private void noClockIsLost() {
        assertThat(OpenClocks.of(town).overdueOn(town.today()))
                .as("clocks overdue")
                .isEmpty();
        for (DecisionRecorded decision : town.all(DecisionRecorded.class)) {
            assertThat(clocks(decision, decision.decision()).contains(ClockKind.MAYOR_RETURN))
                    .as("the mayor's period of %s", decision)
                    .isEqualTo(decision.accepted());
        }
        for (DecisionFinalised end : town.all(DecisionFinalised.class)) {
            assertThat(clocks(end, end.decision()))
                    .as("the periods after %s", end)
                    .contains(ClockKind.SENDING, ClockKind.ANNOUNCEMENT);
        }
    }

    private List<ClockKind> clocks(ProposalEvent of, int decision) {
        return town.stream(of.proposalId()).stream()
                .filter(DecisionClockStarted.class::isInstance)
                .map(DecisionClockStarted.class::cast)
                .filter(started -> started.decision() == decision)
                .map(started -> started.clock().kind())
                .toList();
    }

    private void everyEventReadsBackAsItWasWritten() {
        for (DomainEvent event : town.log()) {
            byte[] stored = DefterJson.mapper().writeValueAsBytes(event);
            assertThat(DefterJson.mapper().readValue(stored, event.getClass())).isEqualTo(event);
        }
    }

    private void policiesThatRunAgainRecordNothing() {
        int events = town.log().size();
        town.deadLetters().clear();
        town.replayPolicies();
        assertThat(town.log().subList(events, town.log().size()))
                .as("recorded twice")
                .isEmpty();
    }
}
