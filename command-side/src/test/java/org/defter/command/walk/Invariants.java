package org.defter.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
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
        theMayorReturnsADecisionOnceAndInTime();
        everyPlanRestsOnADecisionInForce();
        everyVoteComesToWhatTheLawComputes();
        noClockIsLost();
        everyEventReadsBackAsItWasWritten();
        assertThat(town.deadLetters()).as("what policies were refused").isEmpty();
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
            Decided decided = new Decided(end.decision());
            before(end).forEach(decided::read);
            DecisionRecorded decision = decided.decision;
            assertThat(decision).as("the decision of %s", end).isNotNull();
            Set<PersonId> three = new HashSet<>(decision.officiants().clerks());
            three.add(decision.officiants().chair());
            assertThat(three).as("signatories of %s", decision).hasSize(3);
            assertThat(decided.signed.keySet()).as("signatures before %s", end).isEqualTo(three);
            assertThat(decision.accepted()).as("%s", decision).isTrue();
            assertThat(decided.lapsed).as("lapsed before %s", end).isFalse();
            assertThat(decided.settledOn)
                    .as("the mayor's period ran out, or the council insisted, before %s", end)
                    .isNotNull();
            assertThat(end.occurredOn()).as("the day of %s", end).isEqualTo(decided.lastDay(decided.settledOn));
        }
    }

    /** What a proposal's stream says of one of its decisions. */
    private static final class Decided {
        final int ordinal;
        final Map<PersonId, LocalDate> signed = new LinkedHashMap<>();
        boolean lapsed;

        @Nullable
        DecisionRecorded decision;

        /** The day the mayor's period ran out or the council insisted; none while a return is open. */
        @Nullable
        LocalDate settledOn;

        Decided(int ordinal) {
            this.ordinal = ordinal;
        }

        void read(ProposalEvent event) {
            switch (event) {
                case DecisionRecorded e when e.decision() == ordinal -> decision = e;
                case DecisionSigned e when e.decision() == ordinal -> signed.put(e.personId(), e.occurredOn());
                case DecisionClockRanOut e
                when e.decision() == ordinal && e.clock().kind() == ClockKind.MAYOR_RETURN ->
                    settledOn = e.clock().lastDay();
                case DecisionReturned e when e.decision() == ordinal -> settledOn = null;
                case DecisionInsisted e when e.decision() == ordinal -> settledOn = e.occurredOn();
                case DecisionLapsed e when e.decision() == ordinal -> lapsed = true;
                default -> {
                    // Not of this decision's finality.
                }
            }
        }

        LocalDate lastDay(LocalDate settled) {
            return signed.values().stream().reduce(settled, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private void nothingIsInForceUnlessSentAndReceived() {
        for (DecisionEnteredIntoForce force : town.all(DecisionEnteredIntoForce.class)) {
            List<ProposalEvent> before = before(force);
            assertThat(before)
                    .as("before %s", force)
                    .anyMatch(event -> event instanceof DecisionFinalised e && e.decision() == force.decision())
                    .anyMatch(event -> event instanceof DecisionSent e && e.decision() == force.decision())
                    .anyMatch(event -> event instanceof ReceiptAcknowledged e && e.decision() == force.decision())
                    .noneMatch(event -> event instanceof DecisionLapsed e && e.decision() == force.decision())
                    .noneMatch(event -> event instanceof DecisionAnnulled e && e.decision() == force.decision());
        }
    }

    /** D01, D03, D04: in time, once, and then the council's turn. */
    private void theMayorReturnsADecisionOnceAndInTime() {
        Set<String> returned = new HashSet<>();
        for (DecisionReturned event : town.all(DecisionReturned.class)) {
            assertThat(returned.add(event.proposalId() + "#" + event.decision()))
                    .as("returned twice: %s", event)
                    .isTrue();
            Optional<Clock> period = before(event).stream()
                    .flatMap(one -> switch (one) {
                        case DecisionClockStarted e when e.decision() == event.decision() -> Stream.of(e.clock());
                        case DecisionClockRestarted e when e.decision() == event.decision() -> Stream.of(e.clock());
                        default -> Stream.<Clock>empty();
                    })
                    .filter(clock -> clock.kind() == ClockKind.MAYOR_RETURN)
                    .reduce((_, last) -> last);
            assertThat(period).as("the mayor's period before %s", event).isPresent();
            assertThat(event.occurredOn())
                    .as("%s", event)
                    .isBeforeOrEqualTo(period.get().lastDay());
        }
        for (DecisionInsisted event : town.all(DecisionInsisted.class)) {
            assertThat(event.vote().yes())
                    .as("a majority of all members for %s", event)
                    .isGreaterThan(event.vote().fullMembership() / 2);
            assertThat(returned).as("returned before %s", event).contains(event.proposalId() + "#" + event.decision());
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
            assertThat(inForce(event, Set.of(RequestKind.AUTHORITY_TO_PREPARE_PLAN), event.planId(), null))
                    .as("authority of %s", event)
                    .isTrue();
        }
        for (PlanAdopted event : town.all(PlanAdopted.class)) {
            assertThat(inForce(
                            event,
                            Set.of(RequestKind.ADOPT_PLAN, RequestKind.RENEW_PLAN),
                            event.planId(),
                            event.frozen()))
                    .as("decision behind %s", event)
                    .isTrue();
        }
        for (PlanRepealed event : town.all(PlanRepealed.class)) {
            assertThat(inForce(event, Set.of(RequestKind.REPEAL_PLAN), event.planId(), null))
                    .as("repeal by %s", event)
                    .isTrue();
        }
        for (PlanUpdated event : town.all(PlanUpdated.class)) {
            assertThat(inForce(event, Set.of(RequestKind.UPDATE_PLAN), event.planId(), event.frozen()))
                    .as("decision behind %s", event)
                    .isTrue();
        }
    }

    private boolean inForce(DomainEvent result, Set<RequestKind> kinds, Object planId, @Nullable FrozenPlan frozen) {
        for (DomainEvent event : town.log()) {
            if (event == result) {
                return false;
            }
            if (event instanceof DecisionEnteredIntoForce force
                    && kinds.contains(force.request().kind())
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
            assertThat(event.attendees()).as("recused from %s", event).noneMatch(event.recused()::contains);
            assertThat(vote.attendees())
                    .as("P of %s", event)
                    .isEqualTo(event.attendees().size());
            Law law = lawOf(event.occurredOn(), vote);
            assertThat(vote.outcome())
                    .as("outcome of %s", event)
                    .isEqualTo(law.outcome(ballot(vote, event.motion().requirement(), event.round()))
                            .result());
        }
        for (LotsDrawn event : town.all(LotsDrawn.class)) {
            VoteRecord vote = event.vote();
            assertThat(vote.outcome())
                    .as("outcome of %s", event)
                    .isEqualTo(lawOf(event.occurredOn(), vote)
                            .outcomeByLot(ballot(vote, event.motion().requirement(), 2), event.drawn())
                            .result());
        }
        for (ProceduralVoteTaken event : town.all(ProceduralVoteTaken.class)) {
            VoteRecord vote = event.vote();
            assertThat(vote.outcome())
                    .as("outcome of %s", event)
                    .isEqualTo(lawOf(event.occurredOn(), vote)
                            .outcome(ballot(vote, event.motion().requirement(), 1))
                            .result());
        }
    }

    private Law lawOf(LocalDate day, VoteRecord vote) {
        Law law = town.facts().municipality(municipality).lawOn(day);
        assertThat(law.ruleset().ref()).as("ruleset of %s", vote).isEqualTo(vote.ruleset());
        return law;
    }

    private static Ballot ballot(VoteRecord vote, VoteRequirement requirement, int round) {
        return new Ballot(
                vote.mode(),
                requirement,
                vote.fullMembership(),
                vote.attendees(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                vote.chairVote(),
                round);
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

    /** The first and the last of each type: the ones in between have the same shape. */
    private void everyEventReadsBackAsItWasWritten() {
        Map<Class<?>, DomainEvent> first = new LinkedHashMap<>();
        Map<Class<?>, DomainEvent> last = new LinkedHashMap<>();
        for (DomainEvent event : town.log()) {
            first.putIfAbsent(event.getClass(), event);
            last.put(event.getClass(), event);
        }
        Stream.concat(first.values().stream(), last.values().stream())
                .distinct()
                .forEach(event -> {
                    byte[] stored = DefterJson.mapper().writeValueAsBytes(event);
                    assertThat(DefterJson.mapper().readValue(stored, event.getClass()))
                            .isEqualTo(event);
                });
    }

    private void policiesThatRunAgainRecordNothing() {
        assertThat(town.recordedTwice()).as("recorded twice in a row").isEmpty();
        assertThat(town.replayPolicies()).as("recorded twice").isEmpty();
    }
}
