package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.hands;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.RememberedNumbers;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell hands votes on procedure and changes of the chair the roster, the meeting, the proposal and the law. */
class ProcedureAggregateTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(new RememberedNumbers());
        fixture.registerInjectableResource(facts(
                Councils.metropolitan(),
                Municipalities.metropolitan(),
                Meetings.metropolitan(MeetingKind.ORDINARY, DAY).events(),
                Proposals.submitted()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void addsAnItem() {
        Sittings open = Sittings.metropolitan(DAY)
                .item(TO_DECIDE, SECOND, ItemPurpose.DECISION)
                .announced()
                .opened(31, 17);

        fixture.given(open.events())
                .when(new AddItemAtSitting(SITTING, 3L, 58, PROPOSAL, hands(9, 8)))
                .expectResultMessagePayload(5L);
        fixture.given(open.events())
                .when(new AddItemAtSitting(SITTING, 3L, 58, PROPOSAL, hands(8, 9)))
                .expectResultMessagePayload(4L);
    }

    @Test
    void waivesTheCommission() {
        fixture.given(OPEN.events())
                .when(new WaiveCommission(SITTING, 4L, TO_REFER, hands(9, 8)))
                .expectResultMessagePayload(6L);
    }

    @Test
    void changesTheChair() {
        fixture.given(OPEN.events())
                .when(new ChangeChair(SITTING, 4L, person(2), ChairChange.LEFT, null, TIME))
                .expectResultMessagePayload(6L);
        fixture.given(OPEN.events())
                .when(new ChangeChair(SITTING, 4L, person(3), ChairChange.LEFT, null, TIME))
                .expectException(refusal(SittingRejection.CHAIR_NOT_ENTITLED))
                .expectNoEvents();
    }
}
