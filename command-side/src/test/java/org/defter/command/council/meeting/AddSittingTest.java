package org.defter.command.council.meeting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.kernel.council.meeting.Meetings.sittingId;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.time.LocalDate;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddSittingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final Meetings CALLED = Meetings.metropolitan(MeetingKind.ORDINARY, FIRST);

    private final AggregateTestFixture<MeetingAggregate> fixture = new AggregateTestFixture<>(MeetingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Councils.metropolitan(), Municipalities.metropolitan()));
        fixture.registerInjectableResource(Acts.on(FIRST.plusDays(1)));
    }

    @Test
    void addsASittingWithinTheDaysOfTheMeeting() {
        fixture.given(CALLED.sitting(FIRST).events())
                .when(adding(FIRST.plusDays(4), 1L))
                .expectResultMessagePayload(2L)
                .expectEvents(new SittingAdded(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        sittingId(2),
                        FIRST.plusDays(4),
                        TIME,
                        2,
                        FIRST));
    }

    @Test
    void refusesASittingBeyondThem() {
        fixture.given(CALLED.sitting(FIRST).events())
                .when(adding(FIRST.plusDays(5), 1L))
                .expectException(refusal(MeetingRejection.MEETING_TOO_LONG))
                .expectNoEvents();
    }

    @Test
    void refusesACallerWhoSawAnOlderVersion() {
        fixture.given(CALLED.sitting(FIRST).events())
                .when(adding(FIRST.plusDays(1), 0L))
                .expectException(ConflictingAggregateVersionException.class)
                .expectNoEvents();
    }

    private static AddSitting adding(LocalDate day, long version) {
        return new AddSitting(MEETING, version, sittingId(2), day, TIME, FIRST);
    }
}
