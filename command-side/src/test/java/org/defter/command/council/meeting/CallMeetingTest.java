package org.defter.command.council.meeting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.kernel.council.sitting.Sittings.MEETING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallMeetingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final Meetings CALLED = Meetings.metropolitan(MeetingKind.ORDINARY, FIRST);
    private static final CallMeeting COMMAND = calling(Councils.METROPOLITAN);

    private final AggregateTestFixture<MeetingAggregate> fixture = new AggregateTestFixture<>(MeetingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(
                facts(Councils.metropolitan(), Municipalities.metropolitan(), Proposals.submitted()));
        fixture.registerInjectableResource(Acts.on(FIRST.plusDays(1)));
        fixture.registerInjectableResource(new ExtraordinaryMeetings());
    }

    @Test
    void callsTheMeetingOfTheMonth() {
        fixture.givenNoPriorActivity()
                .when(COMMAND)
                .expectResultMessagePayload(0L)
                .expectEvents(new MeetingCalled(
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        MeetingKind.ORDINARY,
                        YearMonth.of(2024, 3),
                        FIRST,
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        FIRST.minusDays(20)));
    }

    @Test
    void refusesASecondMeetingOfTheMonth() {
        fixture.given(CALLED.events())
                .when(COMMAND)
                .expectException(refusal(MeetingRejection.MEETING_ALREADY_CALLED))
                .expectNoEvents();
    }

    @Test
    void refusesACouncilNobodyConvened() {
        fixture.givenNoPriorActivity()
                .when(calling(CouncilId.of("00000000-0000-4000-8000-000000000001")))
                .expectException(refusal(CommonRejection.REFERENCE_UNKNOWN))
                .expectNoEvents();
    }

    private static CallMeeting calling(CouncilId council) {
        return new CallMeeting(
                MEETING, council, MeetingKind.ORDINARY, YearMonth.of(2024, 3), FIRST, List.of(), FIRST.minusDays(20));
    }
}
