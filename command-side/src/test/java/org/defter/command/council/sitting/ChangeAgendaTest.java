package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.moving;
import static org.defter.command.council.sitting.Situations.removing;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemMoved.Renumbering;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agenda that is changed before it is announced. */
class ChangeAgendaTest {

    private static final LocalDate CHANGED_ON = DAY.minusDays(4);

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void knowsTheDay() {
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void takesAnItemOff() {
        fixture.given(SCHEDULED.events())
                .when(removing(TO_REFER, CHANGED_ON))
                .expectResultMessagePayload(3L)
                .expectEvents(new AgendaItemRemoved(
                        SITTING, TO_REFER, PROPOSAL, ItemPurpose.REFERRAL, "Eki tamamlanacak (örnek)", CHANGED_ON));
    }

    @Test
    void movesAnItem() {
        fixture.given(SCHEDULED.events())
                .when(moving(TO_DECIDE, TO_REFER, CHANGED_ON))
                .expectEvents(new AgendaItemMoved(
                        SITTING,
                        TO_DECIDE,
                        SECOND,
                        TO_REFER,
                        List.of(
                                new Renumbering(SECOND, TO_DECIDE, TO_REFER),
                                new Renumbering(PROPOSAL, TO_REFER, TO_DECIDE)),
                        CHANGED_ON));
    }

    @Test
    void leavesAnAnnouncedAgendaAsItIs() {
        for (Object command : List.of(removing(TO_REFER, CHANGED_ON), moving(TO_DECIDE, TO_REFER, CHANGED_ON))) {
            fixture.given(ANNOUNCED.events())
                    .when(command)
                    .expectException(refusal(SittingRejection.AGENDA_ANNOUNCED))
                    .expectNoEvents();
        }
    }
}
