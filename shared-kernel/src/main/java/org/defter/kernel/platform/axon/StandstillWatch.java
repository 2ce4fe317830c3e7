package org.defter.kernel.platform.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Knows which processors cannot go on: their last batch was rolled back.
 *
 * <p>A pooled processor does not tell. When a batch fails it gives up its claim, and with it the status that says so, waits, claims the
 * segment anew and fails again; whoever looks in between sees a processor that holds nothing, as if another node worked on it. A failure
 * counts until a batch of the same segment is committed here, or for three minutes, three times the longest wait between two tries: then
 * another node may long have done what failed here. That the other segments go on says nothing of the one that stands.
 */
final class StandstillWatch {

    private static final long COUNTS_FOR = Duration.ofMinutes(3).toNanos();

    /** A part of a processor; the segment is none for one that is not cut into any. */
    private record Part(String processor, @Nullable Object segment) {}

    private final Map<Part, Long> failedAtNanos = new ConcurrentHashMap<>();

    /** Whether the processor, or a segment of it, cannot go on. */
    boolean stands(String processor) {
        long now = System.nanoTime();
        failedAtNanos.values().removeIf(failed -> now - failed >= COUNTS_FOR);
        return failedAtNanos.keySet().stream().anyMatch(part -> part.processor().equals(processor));
    }

    /** What listens to a processor's batches. A dead letter that is tried again is no batch. */
    MessageHandlerInterceptor<EventMessage<?>> of(String processor) {
        return (UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) -> {
            UnitOfWork<?> batch = work.root();
            if (batch instanceof BatchingUnitOfWork<?>) {
                Part part = new Part(processor, batch.getResource("Processor[" + processor + "]/SegmentId"));
                batch.getOrComputeResource(StandstillWatch.class.getName(), _ -> {
                    batch.onRollback(_ -> failedAtNanos.put(part, System.nanoTime()));
                    batch.afterCommit(_ -> failedAtNanos.remove(part));
                    return this;
                });
            }
            return chain.proceed();
        };
    }
}
