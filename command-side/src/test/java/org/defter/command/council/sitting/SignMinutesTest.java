package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.CLOSED;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignMinutesTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerToday() {
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void recordsTheSignatureOfAClerk() {
        fixture.given(CLOSED.events())
                .when(new SignMinutes(SITTING, 5L, person(4), DAY))
                .expectResultMessagePayload(6L)
                .expectEvents(new MinutesSigned(SITTING, person(4), SignatoryCapacity.CLERK, DAY));
    }

    @Test
    void refusesTheSignatureOfAnotherMember() {
        fixture.given(CLOSED.events())
                .when(new SignMinutes(SITTING, 5L, person(8), DAY))
                .expectException(refusal(SittingRejection.NOT_A_SIGNATORY))
                .expectNoEvents();
    }
}
