package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenSittingTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(
                Councils.metropolitan(),
                Municipalities.metropolitan(),
                Meetings.metropolitan(MeetingKind.ORDINARY, DAY).events()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void opensWithQuorumUnderTheLawOfItsDay() {
        fixture.given(ANNOUNCED.events())
                .when(opening(16))
                .expectResultMessagePayload(4L)
                .expectEvents(new SittingOpened(
                        SITTING,
                        MEETING,
                        OFFICIANTS,
                        persons(1, 16),
                        31,
                        16,
                        TIME,
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        ANNOUNCED.law().quorumMet(QuorumKind.MEETING, 31, 16).steps(),
                        DAY));
    }

    @Test
    void refusesWithoutQuorum() {
        fixture.given(ANNOUNCED.events())
                .when(opening(15))
                .expectException(refusal(SittingRejection.QUORUM_NOT_MET))
                .expectNoEvents();
    }

    private static OpenSitting opening(int present) {
        return new OpenSitting(SITTING, 3L, OFFICIANTS.chair(), OFFICIANTS.clerks(), persons(1, present), TIME);
    }
}
