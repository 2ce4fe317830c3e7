package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.FAILED;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.failing;
import static org.defter.command.council.sitting.Situations.recounting;
import static org.defter.command.council.sitting.Situations.takingOver;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell of a sitting hands its deciders the roster, the meeting, the law of its day and the adjourned sitting. */
class RecordFailedRollCallTest {

    private static final NextSitting NEXT = new NextSitting(SITTING, DAY, TIME, 1, 1);

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        List<SittingEvent> failed = List.of(
                new SittingScheduled(
                        FAILED,
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        DAY.minusDays(3),
                        TIME,
                        1,
                        DAY.minusDays(20)),
                new AgendaItemAdded(
                        FAILED, TO_REFER, PROPOSAL, "Örnek", ItemPurpose.REFERRAL, DAY.minusDays(3), DAY.minusDays(10)),
                new SittingAdjourned(
                        FAILED,
                        MEETING,
                        AdjournmentCause.NO_QUORUM,
                        null,
                        NEXT,
                        List.of(TO_REFER),
                        TIME,
                        ANNOUNCED.law().ruleset().ref(),
                        List.of(),
                        DAY.minusDays(3)));
        fixture.registerInjectableResource(facts(
                Councils.metropolitan(),
                Municipalities.metropolitan(),
                Meetings.metropolitan(MeetingKind.ORDINARY, DAY).events(),
                Proposals.submitted(),
                failed));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void postponesTheSitting() {
        fixture.given(ANNOUNCED.events()).when(failing(15, DAY.plusDays(3))).expectResultMessagePayload(5L);
    }

    @Test
    void refusesWithAQuorum() {
        fixture.given(ANNOUNCED.events())
                .when(failing(16, DAY.plusDays(3)))
                .expectException(refusal(SittingRejection.QUORUM_IS_MET))
                .expectNoEvents();
    }

    @Test
    void beginsTheSittingThatGoesOn() {
        fixture.givenNoPriorActivity().when(takingOver()).expectResultMessagePayload(3L);
    }

    @Test
    void takesOverOnce() {
        fixture.given(ANNOUNCED.events()).when(takingOver()).expectNoEvents();
    }

    @Test
    void countsAgainAndAdjourns() {
        fixture.given(OPEN.events()).when(recounting(8)).expectResultMessagePayload(5L);
        fixture.given(OPEN.events())
                .when(new AdjournSitting(SITTING, 4L, "Saat ilerledi", TIME, DAY.plusDays(1), TIME))
                .expectResultMessagePayload(6L);
    }
}
