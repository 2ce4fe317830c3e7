package org.defter.query.platform.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record for one rebuild: while a batch is folded and written, the next one is read and its events are parsed, on a
 * thread of its own. Of all readings only one goes on at a time, so the stream is never used by two threads at once.
 */
final class ReadAhead implements AutoCloseable {

    private static final Executor READERS =
            task -> Thread.ofPlatform().name("view-rebuild-reader").daemon().start(task);

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Predicate<Class<?>> handled;
    private @Nullable CompletableFuture<Batch> ahead;
    private long at;

    /**
     * What was read.
     *
     * @param target up to where events were wanted
     * @param whole whether these are all of them up to there, and not only as many as were asked for
     */
    record Batch(List<TrackedEventMessage<?>> events, Reached target, boolean whole) {

        /** How far a view is that has handled the batch. */
        Reached reached() {
            return whole ? target : target.atMost(Shadow.position(events.getLast()));
        }
    }

    /**
     * Reads on from a position.
     *
     * @param at position of the last event that is not wanted any more
     * @param handled the types of events that will be asked for their contents
     */
    ReadAhead(BlockingStream<TrackedEventMessage<?>> stream, long at, Predicate<Class<?>> handled) {
        this.stream = stream;
        this.at = at;
        this.handled = handled;
    }

    /** The position after which the next batch begins, once that which was handed out last has been handled. */
    long at() {
        return at;
    }

    /** The next events, what was read ahead before anything else; that may be of an earlier target. */
    Batch next(Reached target, int most) {
        CompletableFuture<Batch> read = ahead;
        ahead = null;
        Batch batch = read == null ? read(target, most) : join(read);
        at = batch.reached().lowest();
        return batch;
    }

    private static Batch join(CompletableFuture<Batch> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Begins to read what comes after a batch that was handed out. */
    void begin(Reached target, int most) {
        ahead = CompletableFuture.supplyAsync(
                () -> {
                    Batch batch = read(target, most);
                    batch.events().forEach(this::parse);
                    return batch;
                },
                READERS);
    }

    private Batch read(Reached target, int most) {
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        long upTo = target.highest();
        try {
            Optional<TrackedEventMessage<?>> next = stream.peek();
            while (next.isPresent() && Shadow.position(next.get()) <= upTo) {
                if (found.size() >= most && Shadow.position(found.getLast()) != Shadow.position(next.get())) {
                    return new Batch(found, target, false);
                }
                found.add(stream.nextAvailable());
                next = stream.peek();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the record", e);
        }
        return new Batch(found, target, true);
    }

    private void parse(TrackedEventMessage<?> event) {
        if (handled.test(event.getPayloadType())) {
            try {
                event.getPayload();
                event.getMetaData();
            } catch (SerializationException _) {
                // Reported where it belongs, by the handling of that event.
            }
        }
    }

    @Override
    public void close() {
        CompletableFuture<Batch> read = ahead;
        ahead = null;
        if (read != null) {
            read.handle((batch, trouble) -> batch).join();
        }
        stream.close();
    }
}
