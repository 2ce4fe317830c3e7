package org.defter.command.council.sitting.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.defter.command.council.sitting.ScheduleSitting;
import org.defter.command.council.sitting.TakeOverAgenda;
import org.defter.command.council.sitting.WithdrawItem;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** What a meeting did, carried to its sittings. */
class SittingPoliciesTest {

    @Test
    void anAddedSittingIsScheduledAsItWasSet() {
        LocalDate setOn = Sittings.DAY.minusDays(10);

        assertThat(WhenSittingAddedThenScheduleIt.commands(new SittingAdded(
                        Sittings.MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        Sittings.SITTING,
                        Sittings.DAY,
                        Sittings.TIME,
                        2,
                        setOn)))
                .containsExactly(new ScheduleSitting(
                        Sittings.SITTING,
                        Sittings.MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        Sittings.DAY,
                        Sittings.TIME,
                        2,
                        setOn));
    }

    @Test
    void aPostponedSittingTakesOverTheAgenda() {
        NextSitting next = Sittings.metropolitan(Sittings.DAY).next(3, 1);

        assertThat(WhenSittingPostponedThenTakeOverAgenda.commands(new SittingPostponed(
                        Sittings.MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        Sittings.SITTING,
                        AdjournmentCause.RECOUNT,
                        next,
                        Sittings.DAY)))
                .containsExactly(new TakeOverAgenda(
                        next.sittingId(),
                        Sittings.MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        Sittings.SITTING,
                        AdjournmentCause.RECOUNT,
                        next,
                        Sittings.DAY));
    }

    @Test
    void aWithdrawnProposalIsOffTheAgendaItIsOn() {
        ProposalWithdrawn withdrawn =
                new ProposalWithdrawn(Proposals.PROPOSAL, "Yeniden çalışılacak (örnek)", Sittings.DAY);

        assertThat(WhenProposalWithdrawnThenWithdrawItem.commands(withdrawn, Sittings.SITTING))
                .containsExactly(new WithdrawItem(
                        Sittings.SITTING, Proposals.PROPOSAL, "Yeniden çalışılacak (örnek)", Sittings.DAY));
        assertThat(WhenProposalWithdrawnThenWithdrawItem.commands(withdrawn, null))
                .isEmpty();
    }
}
