package org.defter.kernel.audit;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ReferredToCommissions;

/**
 * Everything that bears on the decisions of one proposal: its own stream, the sittings it was on the agenda of, their
 * meetings, the reviews it was in, the plan it is about, the council, the commissions and the municipality.
 *
 * @param proposalId the proposal
 * @param streams the events of each stream in its order, by identifier; the proposal's own first
 */
public record CaseFile(ProposalId proposalId, Map<String, List<CaseEvent>> streams) {

    /** Copies the streams, keeping their order. */
    public CaseFile {
        Map<String, List<CaseEvent>> copies = new LinkedHashMap<>();
        streams.forEach((id, events) -> copies.put(id, List.copyOf(events)));
        streams = Collections.unmodifiableMap(copies);
    }

    /**
     * Gathers the streams by following what the events name.
     *
     * @param record gives the events of a stream by its identifier, none for one it does not have
     */
    public static CaseFile gather(ProposalId proposalId, Function<String, List<CaseEvent>> record) {
        Map<String, List<CaseEvent>> streams = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of(proposalId.toString()));
        while (!wanted.isEmpty()) {
            String id = wanted.removeFirst();
            if (!streams.containsKey(id)) {
                List<CaseEvent> events = record.apply(id);
                streams.put(id, events);
                events.stream().flatMap(recorded -> named(recorded.event())).forEach(wanted::addLast);
            }
        }
        return new CaseFile(proposalId, streams);
    }

    /** The streams an event leads to. */
    private static Stream<String> named(DomainEvent event) {
        return switch (event) {
            case ProposalDrafted e -> Stream.of(e.municipalityId().toString());
            case ProposalSubmitted e ->
                Stream.ofNullable(e.frozenPlan()).map(frozen -> frozen.planId().toString());
            case PlacedOnAgenda e -> Stream.of(e.sittingId().toString());
            case ReferredToCommissions e ->
                Stream.concat(
                        Stream.of(e.sittingId().toString()),
                        e.referrals().stream()
                                .map(referral -> referral.reviewId().toString()));
            case DecisionRecorded e -> Stream.of(e.sittingId().toString());
            case DecisionInsisted e -> Stream.of(e.sittingId().toString());
            case SittingScheduled e ->
                Stream.of(e.councilId().toString(), e.meetingId().toString());
            case ReviewOpened e ->
                Stream.concat(
                        Stream.of(e.meetingId().toString()),
                        e.commissions().stream().map(Object::toString));
            case ReviewPassedOn e -> Stream.of(e.to().toString());
            default -> Stream.empty();
        };
    }

    /** The events of one stream; none if it is not in the file. */
    public List<CaseEvent> stream(Object id) {
        return streams.getOrDefault(id.toString(), List.of());
    }

    /** All events of one kind, in the order of the record. */
    public <E extends DomainEvent> List<E> all(Class<E> kind) {
        return events().map(CaseEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * The way of the proposal in the order of the record: its own events, those of its reviews, and of its sittings those that
     * are about it or about who was there.
     */
    public List<CaseEvent> course() {
        return events().filter(recorded -> switch (recorded.event()) {
                    case ProposalEvent _, ReviewEvent _ -> true;
                    case SittingEvent sitting -> concerns(sitting);
                    default -> false;
                })
                .toList();
    }

    private boolean concerns(SittingEvent event) {
        return switch (event) {
            case AgendaItemAdded e -> e.proposalId().equals(proposalId);
            case AgendaItemRemoved e -> e.proposalId().equals(proposalId);
            case AgendaItemMoved e ->
                e.renumbered().stream().anyMatch(one -> one.proposalId().equals(proposalId));
            case CommissionWaived e -> e.proposalId().equals(proposalId);
            case ItemReferred e -> e.proposalId().equals(proposalId);
            case ItemWithdrawn e -> e.proposalId().equals(proposalId);
            case ItemPostponed e -> e.proposalId().equals(proposalId);
            case AmendmentMoved e -> e.proposalId().equals(proposalId);
            case AmendmentsAdopted e -> e.proposalId().equals(proposalId);
            case MemberRecused e -> e.proposalId().equals(proposalId);
            case ProceduralVoteTaken e -> e.proposalId().equals(proposalId);
            case VoteTaken e -> e.proposalId().equals(proposalId);
            case LotsDrawn e -> e.proposalId().equals(proposalId);
            case SittingScheduled _,
                    AgendaTakenOver _,
                    AgendaPublished _,
                    RollCallFailed _,
                    SittingOpened _,
                    MemberArrived _,
                    MemberDeparted _,
                    MembersRecounted _,
                    ChairChanged _,
                    ClosedSessionVoteTaken _,
                    ClosedSessionBegan _,
                    ClosedSessionEnded _,
                    SittingAdjourned _,
                    SittingClosed _,
                    MinutesSigned _ -> true;
        };
    }

    /** All events in the order of the record. */
    public Stream<CaseEvent> events() {
        return streams.values().stream().flatMap(List::stream).sorted(Comparator.comparingLong(CaseEvent::position));
    }

    /** The votes and lots about the proposal under an item of a sitting, as far as recorded before a position, in order. */
    Stream<Resolution> resolutions(long position, SittingId sitting, int itemNumber) {
        return stream(sitting).stream()
                .filter(recorded -> recorded.position() < position)
                .map(CaseEvent::event)
                .filter(Resolution.class::isInstance)
                .map(Resolution.class::cast)
                .filter(taken ->
                        taken.itemNumber() == itemNumber && taken.proposalId().equals(proposalId));
    }

    /**
     * What the events of a stream add up to, as far as it had been recorded before a position.
     *
     * @param initial the standing after the first event
     * @param next the standing after one more
     */
    <S, E extends DomainEvent> Optional<S> before(
            long position, Object stream, Class<E> root, Function<E, S> initial, Next<S, E> next) {
        S standing = null;
        for (CaseEvent recorded : stream(stream)) {
            if (recorded.position() < position) {
                E event = root.cast(recorded.event());
                standing = standing == null ? initial.apply(event) : next.after(standing, event);
            }
        }
        return Optional.ofNullable(standing);
    }

    /** One more event. */
    @FunctionalInterface
    interface Next<S, E> {
        S after(S standing, E event);
    }
}
