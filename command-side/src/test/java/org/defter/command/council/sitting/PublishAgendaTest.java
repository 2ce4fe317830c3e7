package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishAgendaTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(
                Municipalities.metropolitan(),
                Meetings.metropolitan(MeetingKind.ORDINARY, DAY).events()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void announcesThreeDaysBefore() {
        fixture.given(SCHEDULED.events())
                .when(publishing(DAY.minusDays(3)))
                .expectResultMessagePayload(3L)
                .expectEvents(new AgendaPublished(
                        SITTING, List.of(56, 57), Sittings.ruleset("tr-metropolitan-2021-10-29"), DAY.minusDays(3)));
    }

    @Test
    void refusesTwoDaysBefore() {
        fixture.given(SCHEDULED.events())
                .when(publishing(DAY.minusDays(2)))
                .expectException(refusal(SittingRejection.NOTICE_TOO_SHORT))
                .expectNoEvents();
    }

    private static PublishAgenda publishing(LocalDate day) {
        return new PublishAgenda(SITTING, 2L, day);
    }
}
