package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.publishing;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.Sittings;
import org.junit.jupiter.api.Test;

/** A proposal withdrawn while it is on an agenda: the sitting knows, and does not treat it. */
class WithdrawItemTest {

    private static final LocalDate WITHDRAWN_ON = DAY.minusDays(2);
    private static final WithdrawItem COMMAND =
            new WithdrawItem(SITTING, PROPOSAL, "Yeniden çalışılacak (örnek)", WITHDRAWN_ON);
    private static final ItemWithdrawn WITHDRAWN =
            new ItemWithdrawn(SITTING, TO_REFER, PROPOSAL, "Yeniden çalışılacak (örnek)", WITHDRAWN_ON);

    @Test
    void takesTheItemOfThatProposalOnce() {
        for (Sittings history : List.of(SCHEDULED, ANNOUNCED, OPEN)) {
            assertThat(AgendaDecider.withdraw(COMMAND, after(history))).containsExactly(WITHDRAWN);
            assertThat(AgendaDecider.withdraw(COMMAND, after(history.with(WITHDRAWN))))
                    .isEmpty();
        }
    }

    @Test
    void isNotTreatedNorCarriedOver() {
        Sitting.Open open = (Sitting.Open) after(OPEN.with(WITHDRAWN));

        assertThat(open.agenda().open()).containsExactly(TO_DECIDE);
        assertRefused(SittingRejection.ITEM_SETTLED, () -> ItemDecider.untied(open, TO_REFER));
    }

    @Test
    void isNotAnnounced() {
        AgendaPublished published = (AgendaPublished) AgendaDecider.publish(
                        publishing(DAY.minusDays(3)),
                        after(SCHEDULED.with(WITHDRAWN)),
                        MARCH,
                        SCHEDULED.law(),
                        Acts.on(DAY))
                .getFirst();
        assertThat(published.itemNumbers()).containsExactly(TO_DECIDE);

        Sittings nothingLeft = SCHEDULED.with(WITHDRAWN).withdrawn(TO_DECIDE, SECOND);
        assertRefused(
                SittingRejection.AGENDA_EMPTY,
                () -> AgendaDecider.publish(
                        publishing(DAY.minusDays(3)), after(nothingLeft), MARCH, SCHEDULED.law(), Acts.on(DAY)));
    }

    @Test
    void comesTooLateForAnItemThatIsDone() {
        assertThat(AgendaDecider.withdraw(COMMAND, after(OPEN.postponed(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL))))
                .isEmpty();
    }

    @Test
    void isNotedInTheStreamOfTheSitting() {
        AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

        fixture.given(ANNOUNCED.events()).when(COMMAND).expectEvents(WITHDRAWN);
        fixture.given(OPEN.closed().events()).when(COMMAND).expectNoEvents();
    }
}
