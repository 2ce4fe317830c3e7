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
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
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
    record OnAgenda(Subject subject, SittingId sittingId, int itemNumber, ItemPurpose purpose) implements Undecided {}

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

    /**
     * Returned by the mayor (D01). The matter is before the council again and goes its way as it did before the decision:
     * on an agenda, perhaps to commissions, and there it ends insisted on, lapsed, or replaced by another decision.
     *
     * @param decision the returned decision
     * @param returnedOn day of the return
     * @param way how far the matter has come since
     */
    record Returned(Decision decision, LocalDate returnedOn, Undecided way) implements Accepted {
        @Override
        public Subject subject() {
            return way.subject();
        }

        @Override
        public Accepted with(Decision next) {
            return new Returned(next, returnedOn, way);
        }

        /** Whether it is on the agenda of that sitting for that purpose. */
        boolean onAgendaOf(SittingId sitting, ItemPurpose purpose) {
            return way instanceof OnAgenda on && on.sittingId().equals(sitting) && on.purpose() == purpose;
        }
    }

    /** Insisted on by the council (D03); final as soon as the three signatures are there (B08). */
    record Insisted(Subject subject, Decision decision, LocalDate insistedOn) implements Accepted {
        @Override
        public Accepted with(Decision next) {
            return new Insisted(subject, next, insistedOn);
        }
    }

    /** Returned and not insisted on, or replaced by a changed text (D04). */
    record Lapsed(Subject subject, Decision decision) implements Accepted {
        @Override
        public Accepted with(Decision next) {
            return new Lapsed(subject, next);
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

        /** Off an agenda that was not announced: its sitting may have it again. */
        Subject off(SittingId sitting, LocalDate day) {
            Set<SittingId> others = new HashSet<>(sittings);
            others.remove(sitting);
            return new Subject(proposalId, municipalityId, unitId, request, Set.copyOf(others), reviews, day);
        }

        Subject having(Reviews known, LocalDate day) {
            return new Subject(proposalId, municipalityId, unitId, request, sittings, known, day);
        }
    }

    /** Reviews of every referral so far that have reported, and those since the last decision that ran out of time. */
    record Reviews(Set<ReviewId> reported, Set<ReviewId> overdue) {

        static final Reviews NONE = new Reviews(Set.of(), Set.of());

        Reviews reporting(ReviewId review) {
            return new Reviews(Proposal.with(reported, review), overdue);
        }

        Reviews overdue(ReviewId review) {
            return new Reviews(reported, Proposal.with(overdue, review));
        }

        /** After a decision: what ran out of time before it reports no more. */
        Reviews closed() {
            return new Reviews(reported, Set.of());
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
                undecided(subject -> new OnAgenda(
                        subject.on(e.sittingId(), e.occurredOn()), e.sittingId(), e.itemNumber(), e.purpose()));
            case TakenOffAgenda e ->
                offAgenda(way -> takenOff(way, way.subject().at(e.occurredOn())));
            case RemovedFromAgenda e ->
                offAgenda(way -> takenOff(way, way.subject().off(e.sittingId(), e.occurredOn())));
            case ReferredToCommissions e ->
                undecided(subject -> new Referred(
                        subject.at(e.occurredOn()),
                        e.referrals().stream().map(Referral::reviewId).collect(Collectors.toUnmodifiableSet())));
            case ReportReceived e -> reported(e.reviewId(), e.occurredOn());
            case ReviewMarkedOverdue e -> overdue(e.reviewId(), e.occurredOn());
            case ReviewMarkedLapsed e -> lapsed(e);
            case ProposalClosedWithTerm e -> undecided(subject -> new ClosedWithTerm(subject.at(e.occurredOn())));
            case DecisionRecorded e -> decided(e);
            case ProposalAmended e -> decision(it -> it.with(Milestone.AMENDED, e.occurredOn()));
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
            case DecisionReturned e -> returned(e.occurredOn());
            case DecisionInsisted e -> insisted(e.occurredOn());
            case DecisionLapsed _ -> lapsed();
            case DecisionRectified e -> decision(it -> it.rectified(e.numberNow(), e.decidedOnNow()));
            case LawsuitRecorded e -> decision(it -> it.withLawsuit(e.court(), e.occurredOn()));
            case DecisionStayed e -> stayed(e.occurredOn());
            case DecisionStayLifted _ -> stayLifted();
            case DecisionAnnulled _ -> annulled();
            case DecisionAnnounced e -> decision(it -> it.with(Milestone.ANNOUNCED, e.occurredOn()));
        };
    }

    private Proposal offAgenda(UnaryOperator<Undecided> back) {
        return switch (this) {
            case Undecided undecided -> back.apply(undecided);
            case Returned returned -> along(returned, back::apply);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    /** As far as it had come when it was placed. */
    private static Undecided takenOff(Undecided state, Subject subject) {
        return switch (state) {
            case OnAgenda on ->
                switch (on.purpose()) {
                    case REFERRAL, RETURN -> new Submitted(subject);
                    case DECISION -> new Reviewed(subject);
                };
            case Drafted _, Submitted _, Referred _, Reviewed _ -> state;
        };
    }

    private Proposal undecided(Function<Subject, Proposal> next) {
        return switch (this) {
            case Undecided undecided -> next.apply(undecided.subject());
            case Returned returned -> along(returned, way -> next.apply(way.subject()));
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    /** A returned matter goes its way again; only another decision takes the place of the returned one. */
    private static Proposal along(Returned returned, Function<Undecided, Proposal> step) {
        return switch (step.apply(returned.way)) {
            case Undecided way -> new Returned(returned.decision, returned.returnedOn, way);
            case Decided again -> again;
            case Undrafted _, Withdrawn _, ClosedWithTerm _ -> returned;
        };
    }

    private Proposal reported(ReviewId review, LocalDate day) {
        return switch (this) {
            case Undecided undecided -> reported(undecided, review, day);
            case Returned returned -> along(returned, way -> reported(way, review, day));
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    private static Undecided reported(Undecided state, ReviewId review, LocalDate day) {
        Reviews known = state.subject().reviews().reporting(review);
        return switch (state) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                awaiting(subject.having(known, day), without(awaited, review));
            case Reviewed(Subject subject) -> new Reviewed(subject.having(known, day));
            case OnAgenda(Subject subject, SittingId sitting, int item, ItemPurpose purpose) ->
                new OnAgenda(subject.having(known, subject.since()), sitting, item, purpose);
            case Drafted _, Submitted _ -> state;
        };
    }

    private Proposal overdue(ReviewId review, LocalDate day) {
        return switch (this) {
            case Undecided undecided -> overdue(undecided, review, day);
            case Returned returned -> along(returned, way -> overdue(way, review, day));
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    private static Undecided overdue(Undecided state, ReviewId review, LocalDate day) {
        return switch (state) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                awaiting(subject.having(subject.reviews().overdue(review), day), without(awaited, review));
            case Drafted _, Submitted _, OnAgenda _, Reviewed _ -> state;
        };
    }

    private Proposal lapsed(ReviewMarkedLapsed e) {
        return switch (this) {
            case Undecided undecided -> lapsed(undecided, e);
            case Returned returned -> along(returned, way -> lapsed(way, e));
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Decided _ -> this;
        };
    }

    private static Undecided lapsed(Undecided state, ReviewMarkedLapsed e) {
        return switch (state) {
            case Referred(Subject subject, Set<ReviewId> awaited) ->
                e.referAgain()
                        ? new Submitted(subject.at(e.occurredOn()))
                        : awaiting(subject.at(e.occurredOn()), without(awaited, e.reviewId()));
            case Drafted _, Submitted _, OnAgenda _, Reviewed _ -> state;
        };
    }

    private static Undecided awaiting(Subject subject, Set<ReviewId> awaited) {
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
        Decision decision =
                Decision.of(e.decision(), e.number(), e.sittingId(), e.occurredOn(), e.frozenPlan(), e.officiants());
        Function<Subject, Proposal> next = before -> {
            Subject subject = before.having(before.reviews().closed(), e.occurredOn());
            return e.accepted() ? new Pending(subject, decision) : new DecidedAgainst(subject, decision);
        };
        return switch (this) {
            case Lapsed lapsed -> next.apply(lapsed.subject);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> undecided(next);
        };
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
            case Insisted(Subject subject, Decision decision, LocalDate _) -> new Final(subject, decision, day);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
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
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    /** Also out of a finality that was recorded only because the return had not been entered yet. */
    private Proposal returned(LocalDate day) {
        return switch (this) {
            case Pending(Subject subject, Decision decision) -> returned(subject, decision, day);
            case Final(Subject subject, Decision decision, LocalDate _) -> returned(subject, decision, day);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    private static Returned returned(Subject subject, Decision decision, LocalDate day) {
        return new Returned(decision.with(Milestone.RETURNED, day), day, new Submitted(subject.at(day)));
    }

    private Proposal insisted(LocalDate day) {
        return switch (this) {
            case Returned returned -> new Insisted(returned.subject().at(day), returned.decision, day);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    private Proposal lapsed() {
        return switch (this) {
            case Returned returned -> new Lapsed(returned.subject(), returned.decision);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    private Proposal stayed(LocalDate day) {
        return switch (this) {
            case Finalised state -> new Stayed(state, day);
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    private Proposal stayLifted() {
        return switch (this) {
            case Stayed stayed -> stayed.suspended;
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }

    private Proposal annulled() {
        return switch (this) {
            case Finalised state -> new Annulled(state.subject(), state.decision(), state.finalOn());
            case Stayed(Finalised it, LocalDate _) -> new Annulled(it.subject(), it.decision(), it.finalOn());
            case Undrafted _, Withdrawn _, ClosedWithTerm _, Undecided _, Decided _ -> this;
        };
    }
}
