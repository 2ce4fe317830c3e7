package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordArrivalTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Councils.metropolitan(), Municipalities.metropolitan()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void recordsWhoComes() {
        fixture.given(OPEN.events())
                .when(new RecordArrival(SITTING, 4L, person(18), TIME))
                .expectResultMessagePayload(5L)
                .expectEvents(new MemberArrived(SITTING, person(18), TIME, DAY));
    }

    @Test
    void refusesWhoIsThereAlready() {
        fixture.given(OPEN.events())
                .when(new RecordArrival(SITTING, 4L, person(17), TIME))
                .expectException(refusal(SittingRejection.ALREADY_PRESENT))
                .expectNoEvents();
    }
}
