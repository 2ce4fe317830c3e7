package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.platform.Facts;
import org.defter.kernel.council.sitting.SittingClosed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseSittingTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerFacts() {
        fixture.registerInjectableResource(new Facts(_ -> Stream.empty()));
    }

    @Test
    void endsTheSitting() {
        fixture.given(OPEN.events())
                .when(new CloseSitting(SITTING, 4L, TIME))
                .expectResultMessagePayload(5L)
                .expectEvents(new SittingClosed(SITTING, TIME, DAY));
    }

    @Test
    void refusesASittingThatNeverOpened() {
        fixture.given(ANNOUNCED.events())
                .when(new CloseSitting(SITTING, 3L, TIME))
                .expectException(refusal(SittingRejection.SITTING_NOT_OPEN))
                .expectNoEvents();
    }
}
