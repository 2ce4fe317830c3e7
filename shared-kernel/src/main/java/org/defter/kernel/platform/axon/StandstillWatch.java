package org.defter.kernel.platform.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Knows which processors cannot go on: their last batch was rolled back.
 *
 * <p>A pooled processor does not tell. When a batch fails it gives up its claim, and with it the status that says so, waits, claims the
 * segment anew and fails again; whoever looks in between sees a processor that holds nothing, as if another node worked on it. A failure
 * counts until a batch of the processor is committed here, or for three minutes, three times the longest wait between two tries: then
 * another node may long have done what failed here.
 */
final class StandstillWatch {

    private static final long COUNTS_FOR = Duration.ofMinutes(3).toNanos();

    private final Map<String, Long> failedAtNanos = new ConcurrentHashMap<>();

    /** Whether the processor cannot go on. */
    boolean stands(String processor) {
        Long failed = failedAtNanos.get(processor);
        return failed != null && System.nanoTime() - failed < COUNTS_FOR;
    }

    /** What listens to a processor's batches. A dead letter that is tried again is no batch. */
    MessageHandlerInterceptor<EventMessage<?>> of(String processor) {
        return (UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) -> {
            UnitOfWork<?> batch = work.root();
            if (batch instanceof BatchingUnitOfWork<?>) {
                batch.getOrComputeResource(StandstillWatch.class.getName(), _ -> {
                    batch.onRollback(_ -> failedAtNanos.put(processor, System.nanoTime()));
                    batch.afterCommit(_ -> failedAtNanos.remove(processor));
                    return this;
                });
            }
            return chain.proceed();
        };
    }
}
