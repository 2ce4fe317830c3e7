package org.defter.kernel.platform.eventstore;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Streams in Axon Server, which holds the events; PostgreSQL has a copy that all reading but this goes by (ADR 0062).
 *
 * <p>Events are noted while the command is handled and handed over by {@link PreparedTransactions} when its transaction
 * ends, between the two halves of PostgreSQL's commit: so keys, numbers and clocks of an act are kept if and only if its
 * events are.
 */
public final class AxonServerStreams implements StreamStorage {

    /** No answer by then is no answer: whether the events are there is found out by {@link InDoubtActs}. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final AxonServerConnectionManager connections;
    private final Clock clock;

    /** Streams in the default context of the server the manager is connected to. */
    public AxonServerStreams(AxonServerConnectionManager connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    @Override
    public void append(EventInsert events, StreamCache cache) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new EventStoreException("Events are appended within the transaction of their act");
        }
        // To the millisecond, as Axon Server keeps it, so that what is remembered here is what will be read.
        Instant now = Instant.ofEpochMilli(clock.millis());
        pending()
                .addAll(events.rows().stream()
                        .map(row -> AxonServerEvents.of(row, now))
                        .toList());
        AppendedPositions.announce();
        if (cache.used()) {
            List<EventInsert.Recorded> recorded =
                    events.rows().stream().map(row -> row.recorded(0, now)).toList();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recorded.forEach(row -> cache.extend(row.event(), row.bytes()));
                }
            });
        }
    }

    private List<Event> pending() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof Pending known) {
            return known.events();
        }
        Pending pending = new Pending(new ArrayList<>());
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(AxonServerStreams.this);
            }
        });
        return pending.events();
    }

    /** Takes what the running transaction has noted; nothing is left behind. */
    List<Event> take() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (!(bound instanceof Pending pending)) {
            return List.of();
        }
        List<Event> events = List.copyOf(pending.events());
        pending.events().clear();
        return events;
    }

    private record Pending(List<Event> events) {}

    /**
     * Appends them at once, all or none.
     *
     * @throws ConcurrencyException or {@link AggregateStreamCreationException} if another act was first on the stream
     * @throws RecordingInDoubt if the server did not say whether it has them
     * @throws EventStoreException if the server refused them
     */
    void appendNow(List<Event> events) {
        AppendEventsTransaction appending = channel().startAppendEventsTransaction();
        events.forEach(appending::appendEvent);
        try {
            appending.commit().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refused(events.getFirst(), e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new RecordingInDoubt(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordingInDoubt(e);
        }
    }

    private static RuntimeException refused(Event first, Throwable cause) {
        ErrorCode code = codeOf(cause);
        if (code == ErrorCode.INVALID_EVENT_SEQUENCE || code == ErrorCode.CONCURRENCY_EXCEPTION) {
            String what = String.format(
                    Locale.ROOT,
                    "Event %d of stream %s is there already",
                    first.getAggregateSequenceNumber(),
                    first.getAggregateIdentifier());
            return first.getAggregateSequenceNumber() == 0
                    ? new AggregateStreamCreationException(what, cause)
                    : new ConcurrencyException(what, cause);
        }
        return switch (code) {
            case EVENT_PAYLOAD_TOO_LARGE,
                    VALIDATION_FAILED,
                    AUTHENTICATION_TOKEN_MISSING,
                    AUTHENTICATION_INVALID_TOKEN -> new EventStoreException("Axon Server refused the events", cause);
            default -> new RecordingInDoubt(cause);
        };
    }

    /** What the server said, in the trailers of its answer. */
    private static ErrorCode codeOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException refused && refused.getTrailers() != null) {
                @Nullable String code = refused.getTrailers().get(ERROR_CODE);
                if (code != null) {
                    return ErrorCode.getFromCode(code);
                }
            }
        }
        return ErrorCode.OTHER;
    }

    @Override
    public List<Stored> read(String stream, long from, int most) {
        AggregateEventStream events = channel().openAggregateStream(stream, from);
        List<Stored> read = new ArrayList<>();
        try {
            while (read.size() < most && events.hasNext()) {
                read.add(AxonServerEvents.stored(events.next()));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (StreamClosedException | AxonServerException e) {
            throw unavailable(e);
        } finally {
            events.cancel();
        }
        return read;
    }

    /** The event at a place of a stream. */
    Optional<Event> at(String stream, long sequenceNumber) {
        AggregateEventStream events = channel().openAggregateStream(stream, sequenceNumber, sequenceNumber);
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (StreamClosedException | AxonServerException e) {
            throw unavailable(e);
        } finally {
            events.cancel();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumber(String stream) {
        long last = answer(() -> channel().findHighestSequence(stream));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** The token of the last event there is; -1 if there is none. */
    long lastToken() {
        return answer(() -> channel().getLastToken());
    }

    private static <T> T answer(Supplier<CompletableFuture<T>> question) {
        try {
            return question.get().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Who asked may ask again in a while. */
    private static TransientDataAccessResourceException unavailable(Throwable cause) {
        return new TransientDataAccessResourceException("Axon Server does not answer", cause);
    }

    private static EventStoreException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new EventStoreException("Interrupted while Axon Server was asked", cause);
    }
}
