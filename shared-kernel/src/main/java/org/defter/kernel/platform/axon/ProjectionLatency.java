package org.defter.kernel.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Measures how long it takes from the recording of an event until what a processor made of it is committed: the timer
 * {@code defter.projection.latency}, tagged {@code processor}.
 *
 * <p>The store's clock says when an event was recorded, which is a moment before its commit; this process's clock says
 * when it was handled. Replayed events and those older than ten minutes are catching up, which is no latency: that is what
 * {@code defter.processor.lag.events} is for.
 */
final class ProjectionLatency implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    private final Timer timer;

    ProjectionLatency(MeterRegistry meters, String processor) {
        this.timer = Timer.builder("defter.projection.latency")
                .description("From recording an event to committing what was made of it")
                .tag("processor", processor)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        EventMessage<?> event = work.getMessage();
        if (!(event instanceof TrackedEventMessage<?> tracked && ReplayToken.isReplay(tracked))) {
            Instant recorded = event.getTimestamp();
            work.afterCommit(unit -> {
                Duration latency = Duration.between(recorded, Instant.now());
                if (latency.compareTo(CATCHING_UP) < 0) {
                    timer.record(latency.isNegative() ? Duration.ZERO : latency);
                }
            });
        }
        return chain.proceed();
    }
}
