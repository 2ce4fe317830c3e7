package org.defter.kernel.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;

/** A part of a view that cannot go on is told as long as that part does not, whatever the others do. */
class StandstillWatchTest {

    private final StandstillWatch watch = new StandstillWatch();

    @Test
    void oneThatNeverFailedDoesNotStand() {
        batch("view", 0, true);

        assertThat(watch.stands("view")).isFalse();
    }

    @Test
    void oneSegmentStandsThoughTheOthersGoOn() {
        batch("view", 1, false);
        batch("view", 0, true);

        assertThat(watch.stands("view")).isTrue();
        assertThat(watch.stands("another")).isFalse();
    }

    @Test
    void itGoesOnOnceTheSegmentThatStoodDoes() {
        batch("view", 1, false);
        batch("view", 1, true);

        assertThat(watch.stands("view")).isFalse();
    }

    @Test
    void bothHaveToGoOnIfBothStood() {
        batch("view", 0, false);
        batch("view", 1, false);
        batch("view", 0, true);
        assertThat(watch.stands("view")).isTrue();

        batch("view", 1, true);
        assertThat(watch.stands("view")).isFalse();
    }

    /** Works through a batch as a segment of a pooled processor does, which says by a resource which one it is. */
    private void batch(String processor, int segment, boolean works) {
        EventMessage<?> event = GenericEventMessage.asEventMessage("something happened");
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(List.of(event));
        work.resources().put("Processor[" + processor + "]/SegmentId", segment);
        assertThat(work.executeWithResult(() -> handle(processor, work, works)).isExceptional())
                .isNotEqualTo(works);
    }

    private Object handle(String processor, BatchingUnitOfWork<EventMessage<?>> work, boolean works) throws Exception {
        return new DefaultInterceptorChain<>(work, List.of(watch.of(processor)), _ -> {
                    if (!works) {
                        throw new IllegalStateException("refused");
                    }
                    return "handled";
                })
                .proceed();
    }
}
