package org.defter.command.council.meeting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.kernel.council.sitting.Sittings.MEETING;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenMeetingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final Meetings CALLED = Meetings.metropolitan(MeetingKind.ORDINARY, FIRST);
    private static final OpenMeeting COMMAND = new OpenMeeting(MEETING, FIRST);

    private final AggregateTestFixture<MeetingAggregate> fixture = new AggregateTestFixture<>(MeetingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Councils.metropolitan(), Municipalities.metropolitan()));
        fixture.registerInjectableResource(Acts.on(FIRST.plusDays(1)));
    }

    @Test
    void opensTheMeeting() {
        fixture.given(CALLED.sitting(FIRST).events())
                .when(COMMAND)
                .expectResultMessagePayload(2L)
                .expectEvents(new MeetingOpened(MEETING, FIRST));
    }

    @Test
    void doesNothingForALaterSitting() {
        fixture.given(CALLED.sitting(FIRST).opened().events())
                .when(COMMAND)
                .expectResultMessagePayload(2L)
                .expectNoEvents();
        fixture.given(CALLED.sitting(FIRST).opened().closed(FIRST).events())
                .when(COMMAND)
                .expectResultMessagePayload(3L)
                .expectNoEvents();
    }
}
