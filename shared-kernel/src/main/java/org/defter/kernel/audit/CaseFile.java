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
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ReferredToCommissions;

/**
 * Everything that bears on the decisions of one proposal: its own stream, the sittings it was on the agenda of, the reviews
 * it was in, the council, the commissions and the municipality.
 *
 * @param proposalId the proposal
 * @param streams the events of each stream in its order, by identifier; the proposal's own first
 */
public record CaseFile(ProposalId proposalId, Map<String, List<RecordedEvent>> streams) {

    /** Copies the streams, keeping their order. */
    public CaseFile {
        Map<String, List<RecordedEvent>> copies = new LinkedHashMap<>();
        streams.forEach((id, events) -> copies.put(id, List.copyOf(events)));
        streams = Collections.unmodifiableMap(copies);
    }

    /**
     * Gathers the streams by following what the events name.
     *
     * @param record gives the events of a stream by its identifier, none for one it does not have
     */
    public static CaseFile gather(ProposalId proposalId, Function<String, List<RecordedEvent>> record) {
        Map<String, List<RecordedEvent>> streams = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of(proposalId.toString()));
        while (!wanted.isEmpty()) {
            String id = wanted.removeFirst();
            if (!streams.containsKey(id)) {
                List<RecordedEvent> events = record.apply(id);
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
            case PlacedOnAgenda e -> Stream.of(e.sittingId().toString());
            case ReferredToCommissions e ->
                Stream.concat(
                        Stream.of(e.sittingId().toString()),
                        e.referrals().stream()
                                .map(referral -> referral.reviewId().toString()));
            case DecisionRecorded e -> Stream.of(e.sittingId().toString());
            case DecisionInsisted e -> Stream.of(e.sittingId().toString());
            case SittingScheduled e -> Stream.of(e.councilId().toString());
            case ReviewOpened e -> e.commissions().stream().map(Object::toString);
            case ReviewPassedOn e -> Stream.of(e.to().toString());
            default -> Stream.empty();
        };
    }

    /** The events of one stream; none if it is not in the file. */
    public List<RecordedEvent> stream(Object id) {
        return streams.getOrDefault(id.toString(), List.of());
    }

    /** All events of one kind, in the order of the record. */
    public <E extends DomainEvent> List<E> all(Class<E> kind) {
        return events().map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All events in the order of the record. */
    public Stream<RecordedEvent> events() {
        return streams.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(RecordedEvent::position));
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
        for (RecordedEvent recorded : stream(stream)) {
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
