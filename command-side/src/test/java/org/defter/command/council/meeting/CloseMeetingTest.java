package org.defter.command.council.meeting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseMeetingTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final Meetings CALLED = Meetings.metropolitan(MeetingKind.ORDINARY, FIRST);
    private static final Meetings OPEN = CALLED.sitting(FIRST).opened();
    private static final Sittings SITTING = Sittings.metropolitan(FIRST)
            .item(56, PROPOSAL, ItemPurpose.REFERRAL)
            .announced()
            .opened(31, 16)
            .referred(56, PROPOSAL, REVIEW);
    private static final CloseMeeting COMMAND = new CloseMeeting(MEETING, 2L, FIRST);

    private final AggregateTestFixture<MeetingAggregate> fixture = new AggregateTestFixture<>(MeetingAggregate.class);

    @BeforeEach
    void registerToday() {
        fixture.registerInjectableResource(Acts.on(FIRST.plusDays(1)));
    }

    @Test
    void endsTheMeetingWithTheReviewsItsSittingReferred() {
        fixture.registerInjectableResource(facts(SITTING.closed().events(), Municipalities.metropolitan()));

        fixture.given(OPEN.events())
                .when(COMMAND)
                .expectResultMessagePayload(3L)
                .expectEvents(new MeetingClosed(MEETING, List.of(REVIEW), FIRST));
    }

    @Test
    void refusesWhileASittingIsInSession() {
        fixture.registerInjectableResource(facts(SITTING.events(), Municipalities.metropolitan()));

        fixture.given(OPEN.events())
                .when(COMMAND)
                .expectException(refusal(MeetingRejection.SITTING_NOT_CLOSED))
                .expectNoEvents();
    }
}
