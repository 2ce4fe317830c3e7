package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.defter.command.proposal.Decision.Milestone;
import org.defter.command.proposal.Decision.Standing;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;

/** The state of a proposal as its decisions need it. */
sealed interface Proposal {

    /** Nothing has been drafted. */
    record Undrafted() implements Proposal {}

    /** Withdrawn by its unit. */
    record Withdrawn(Subject subject) implements Proposal {}

    /** The term of the council ended while it was with commissions (A09). */
    record ClosedWithTerm(Subject subject) implements Proposal {}

    /** Before the council decided. */
    sealed interface Undecided extends Proposal {

        /** What is asked for, and by whom. */
        @Override
        Subject subject();
    }

    /** With its unit. */
    record Drafted(Subject subject) implements Undecided {}

    /** With the council, on no agenda yet. */
    record Submitted(Subject subject) implements Undecided {}

    /** On the agenda of a sitting, to be referred or decided. */
    record OnAgenda(Subject subject, SittingId sittingId, ItemPurpose purpose) implements Undecided {}

    /** With commissions; the awaited ones have neither reported nor run out of time nor lapsed. */
    record Referred(Subject subject, Set<ReviewId> awaited) implements Undecided {}

    /** No commission is awaited any more; at least one has reported or run out of time (C06). */
    record Reviewed(Subject subject) implements Undecided {}

    /** After the council decided. */
    sealed interface Decided extends Proposal {

        /** What was asked for, and by whom. */
        @Override
        Subject subject();

        /** The decision. */
        Decision decision();

        /** The same with another record of the decision. */
        Decided with(Decision decision);
    }

    /** Rejected by the council; numbered and signed all the same. */
    record DecidedAgainst(Subject subject, Decision decision) implements Decided {
        @Override
        public Decided with(Decision next) {
            return new DecidedAgainst(subject, next);
        }
    }

    /** Accepted by the council: on its way into force (D01 to D08). */
    sealed interface Accepted extends Decided {

        @Override
        Accepted with(Decision decision);
    }

    /** Accepted; the mayor's period runs, or signatures are missing. */
    record Pending(Subject subject, Decision decision) implements Accepted {
        @Override
        public Accepted with(Decision next) {
            return new Pending(subject, next);
        }
    }

    /** Final, whatever has followed since; a stay suspends it, an annulment ends it. */
    sealed interface Finalised extends Accepted {

        /** The day it became final. */
        LocalDate finalOn();

        @Override
        Finalised with(Decision decision);
    }

    /** Final; not sent. */
    record Final(Subject subject, Decision decision, LocalDate finalOn) implements Finalised {
        @Override
        public Finalised with(Decision next) {
            return new Final(subject, next, finalOn);
        }
    }

    /** Sent to the civil authority. */
    record Sent(Subject subject, Decision decision, LocalDate finalOn, LocalDate sentOn) implements Finalised {
        @Override
        public Finalised with(Decision next) {
            return new Sent(subject, next, finalOn, sentOn);
        }
    }

    /** In force. */
    record InForce(Subject subject, Decision decision, LocalDate finalOn) implements Finalised {
        @Override
        public Finalised with(Decision next) {
            return new InForce(subject, next, finalOn);
        }
    }

    /**
     * Stayed by a court (D05): what it had come to is suspended. It may still be sent and received, which are facts of
     * their own, but force waits until the stay is lifted.
     */
    record Stayed(Finalised suspended, LocalDate stayedOn) implements Accepted {
        @Override
        public Subject subject() {
            return suspended.subject();
        }

        @Override
        public Decision decision() {
            return suspended.decision();
        }

        @Override
        public Accepted with(Decision next) {
            return new Stayed(suspended.with(next), stayedOn);
        }
    }

    /** Annulled by a court (D05). */
    record Annulled(Subject subject, Decision decision, LocalDate finalOn) implements Accepted {
        @Override
        public Accepted with(Decision next) {
            return new Annulled(subject, next, finalOn);
        }
    }

    /**
     * What is asked for, by whom, on whose agendas it has been, what its reviews came to, and the day of the last act
     * before the decision.
     */
    record Subject(
            ProposalId proposalId,
            MunicipalityId municipalityId,
            UnitId unitId,
            ProposalRequest request,
            Set<SittingId> sittings,
            Reviews reviews,
            LocalDate since) {

        Subject at(LocalDate day) {
            return new Subject(proposalId, municipalityId, unitId, request, sittings, reviews, day);
        }

        Subject on(SittingId sitting, LocalDate day) {
            return new Subject(proposalId, municipalityId, unitId, request, with(sittings, sitting), reviews, day);
        }

        Subject having(Reviews known, LocalDate day) {
            return new Subject(proposalId, municipalityId, unitId, request, sittings, known, day);
        }
    }

    /** Reviews of every referral so far that have reported, and those that ran out of time. */
    record Reviews(Set<ReviewId> reported, Set<ReviewId> overdue) {

        static final Reviews NONE = new Reviews(Set.of(), Set.of());

        Reviews reporting(ReviewId review) {
            return new Reviews(Proposal.with(reported, review), overdue);
        }

        Reviews overdue(ReviewId review) {
            return new Reviews(reported, Proposal.with(overdue, review));
        }

        /** Whether no commission came to a report or used up its time. */
        boolean cameToNothing() {
            return reported.isEmpty() && overdue.isEmpty();
        }
    }

    /** The state before anything happened. */
    static Proposal initial() {
        return new Undrafted();
    }

    /**
     * What is asked for, and by whom.
     *
     * @throws IllegalStateException if nothing was drafted; Axon hands no such stream to a command
     */
    default Subject subject() {
        return switch (this) {
            case Undrafted _ -> throw new IllegalStateException("the proposal was not drafted");
            case Withdrawn withdrawn -> withdrawn.subject();
            case ClosedWithTerm closed -> closed.subject();
            case Undecided undecided -> undecided.subject();
            case Decided decided -> decided.subject();
        };
    }

    /** The state after an event; any history is accepted. */
    default Proposal evolve(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted e ->
                new Drafted(new Subject(
                        e.proposalId(),
                        e.municipalityId(),
                        e.unitId(),
                        e.request(),
                        Set.of(),
                        Reviews.NONE,
                        e.occurredOn()));
            case DocumentAttached _ -> this;
            case ProposalSubmitted e -> undecided(subject -> new Submitted(subject.at(e.occurredOn())));
            case ProposalWithdrawn e -> undecided(subject -> new Withdrawn(subject.at(e.occurredOn())));
            case PlacedOnAgenda e ->
                undecided(
                        subject -> new OnAgenda(subject.on(e.sittingId(), e.occurredOn()), e.sittingId(), e.purpose()));
            case TakenOffAgenda e -> takenOff(e);
            case ReferredToCommissions e ->
                undecided(subject -> new Referred(
                        subject.at(e.occurredOn()),
                        e.referrals().stream().map(Referral::reviewId).collect(Collectors.toUnmodifiableSet())));
            case ReportReceived e -> reported(e.reviewId(), e.occurredOn());
            case ReviewMarkedOverdue e -> overdue(e.reviewId(), e.occurredOn());
            case ReviewMarkedLapsed e -> lapsed(e);
            case ProposalClosedWithTerm e -> undecided(subject -> new ClosedWithTerm(subject.at(e.occurredOn())));
            case DecisionRecorded e -> decided(e);
            case DecisionSigned e -> decision(it -> it.withSignature(e.personId(), e.occurredOn()));
            case DecisionClockStarted e -> decision(it -> it.withRunning(e.clock(), e.retrospective()));
            case DecisionClockRestarted e -> decision(it -> it.withRunning(e.clock(), e.retrospective()));
            case DecisionClockExtended e -> decision(it -> it.withRunning(e.clock(), e.retrospective()));
            case DecisionClockRanOut e -> decision(it -> it.withEnded(e.clock(), Standing.RAN_OUT));
            case DecisionClockStopped e -> decision(it -> it.withEnded(e.clock(), Standing.STOPPED));
            case DecisionDelivered e -> decision(it -> it.with(Milestone.DELIVERED, e.occurredOn()));
            case DecisionFinalised e -> finalised(e.occurredOn());
            case DecisionSent e -> sent(e.occurredOn());
            case ReceiptAcknowledged e -> decision(it -> it.with(Milestone.RECEIVED, e.occurredOn()));
            case DecisionEnteredIntoForce _ -> inForce();
            case LawsuitRecorded e -> decision(it -> it.withLawsuit(e.court(), e.occurredOn()));
            case DecisionStayed e -> stayed(e.occurredOn());
            case DecisionStayLifted _ -> stayLifted();
            case DecisionAnnulled _ -> annulled();
            case DecisionAnnounced e -> decision(it -> it.with(Milestone.ANNOUNCED, e.occurredOn()));
        };
    }

    private Proposal takenOff(TakenOffAgenda e) {
        return switch (this) {
            case Undecided undecided -> takenOff(undecided, e);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    /** As far as it had come when it was placed. */
    private static Undecided takenOff(Undecided state, TakenOffAgenda e) {
        return switch (state) {
            case OnAgenda on ->
                switch (on.purpose()) {
                    case REFERRAL, RETURN -> new Submitted(on.subject().at(e.occurredOn()));
                    case DECISION -> new Reviewed(on.subject().at(e.occurredOn()));
                };
            case Drafted _, Submitted _, Referred _, Reviewed _ -> state;
        };
    }

    private Proposal undecided(Function<Subject, Proposal> next) {
        return switch (this) {
            case Undecided undecided -> next.apply(undecided.subject());
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    private Proposal reported(ReviewId review, LocalDate day) {
        Reviews known = undecidedReviews().reporting(review);
        return switch (this) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                awaiting(subject.having(known, day), without(awaited, review));
            case Reviewed(Subject subject) -> new Reviewed(subject.having(known, day));
            case OnAgenda(Subject subject, SittingId sitting, ItemPurpose purpose) ->
                new OnAgenda(subject.having(known, subject.since()), sitting, purpose);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Drafted _, Submitted _, Decided _ -> this;
        };
    }

    private Proposal overdue(ReviewId review, LocalDate day) {
        return switch (this) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                awaiting(subject.having(subject.reviews().overdue(review), day), without(awaited, review));
            case Undrafted _,
                    Withdrawn _,
                    ClosedWithTerm _,
                    Drafted _,
                    Submitted _,
                    OnAgenda _,
                    Reviewed _,
                    Decided _ -> this;
        };
    }

    private Proposal lapsed(ReviewMarkedLapsed e) {
        return switch (this) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                e.referAgain()
                        ? new Submitted(subject.at(e.occurredOn()))
                        : awaiting(subject.at(e.occurredOn()), without(awaited, e.reviewId()));
            case Undrafted _,
                    Withdrawn _,
                    ClosedWithTerm _,
                    Drafted _,
                    Submitted _,
                    OnAgenda _,
                    Reviewed _,
                    Decided _ -> this;
        };
    }

    private Reviews undecidedReviews() {
        return this instanceof Undecided undecided ? undecided.subject().reviews() : Reviews.NONE;
    }

    private static Proposal awaiting(Subject subject, Set<ReviewId> awaited) {
        return awaited.isEmpty() ? new Reviewed(subject) : new Referred(subject, awaited);
    }

    private static <T> Set<T> with(Set<T> set, T added) {
        Set<T> all = new HashSet<>(set);
        all.add(added);
        return Set.copyOf(all);
    }

    private static <T> Set<T> without(Set<T> set, T gone) {
        Set<T> rest = new HashSet<>(set);
        rest.remove(gone);
        return Set.copyOf(rest);
    }

    private Proposal decided(DecisionRecorded e) {
        Decision decision = Decision.of(e.decision(), e.number(), e.occurredOn(), e.frozenPlan(), e.officiants());
        return undecided(subject -> e.accepted()
                ? new Pending(subject.at(e.occurredOn()), decision)
                : new DecidedAgainst(subject.at(e.occurredOn()), decision));
    }

    private Proposal decision(UnaryOperator<Decision> next) {
        return switch (this) {
            case Decided decided -> decided.with(next.apply(decided.decision()));
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _ -> this;
        };
    }

    private Proposal finalised(LocalDate day) {
        return switch (this) {
            case Pending(Subject subject, Decision decision) -> new Final(subject, decision, day);
            case Undrafted _,
                    Withdrawn _,
                    ClosedWithTerm _,
                    Undecided _,
                    DecidedAgainst _,
                    Finalised _,
                    Stayed _,
                    Annulled _ -> this;
        };
    }

    private Proposal sent(LocalDate day) {
        return finalised(state -> switch (state) {
            case Final(Subject subject, Decision decision, LocalDate finalOn) ->
                new Sent(subject, decision, finalOn, day);
            case Sent _, InForce _ -> state;
        });
    }

    private Proposal inForce() {
        return finalised(state -> switch (state) {
            case Sent sent -> new InForce(sent.subject, sent.decision, sent.finalOn);
            case Final _, InForce _ -> state;
        });
    }

    /** What changes a final decision changes a stayed one too, and leaves it stayed. */
    private Proposal finalised(UnaryOperator<Finalised> next) {
        return switch (this) {
            case Finalised state -> next.apply(state);
            case Stayed(Finalised suspended, LocalDate stayedOn) -> new Stayed(next.apply(suspended), stayedOn);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, DecidedAgainst _, Pending _, Annulled _ ->
                this;
        };
    }

    private Proposal stayed(LocalDate day) {
        return switch (this) {
            case Finalised state -> new Stayed(state, day);
            case Undrafted _,
                    Withdrawn _,
                    ClosedWithTerm _,
                    Undecided _,
                    DecidedAgainst _,
                    Pending _,
                    Stayed _,
                    Annulled _ -> this;
        };
    }

    private Proposal stayLifted() {
        return switch (this) {
            case Stayed stayed -> stayed.suspended;
            case Undrafted _,
                    Withdrawn _,
                    ClosedWithTerm _,
                    Undecided _,
                    DecidedAgainst _,
                    Pending _,
                    Finalised _,
                    Annulled _ -> this;
        };
    }

    private Proposal annulled() {
        return switch (this) {
            case Finalised state -> new Annulled(state.subject(), state.decision(), state.finalOn());
            case Stayed(Finalised it, LocalDate _) -> new Annulled(it.subject(), it.decision(), it.finalOn());
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, DecidedAgainst _, Pending _, Annulled _ ->
                this;
        };
    }
}
