package org.defter.command.council.sitting;

import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class ScheduleSittingTest {

    private static final ScheduleSitting COMMAND = new ScheduleSitting(
            SITTING,
            MEETING,
            Councils.METROPOLITAN,
            Municipalities.METROPOLITAN,
            DAY,
            TIME,
            1,
            DAY.minusDays(Sittings.SET_DAYS_BEFORE));

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @Test
    void beginsTheRecordOfTheSitting() {
        fixture.givenNoPriorActivity()
                .when(COMMAND)
                .expectResultMessagePayload(0L)
                .expectEvents(Sittings.metropolitan(DAY).events().getFirst());
    }

    @Test
    void doesNothingTheSecondTime() {
        fixture.given(Sittings.metropolitan(DAY).events())
                .when(COMMAND)
                .expectResultMessagePayload(0L)
                .expectNoEvents();
    }
}
