package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.proposal.ProposalStage;
import org.junit.jupiter.api.Test;

/** A member who is there loses the seat in the course of the sitting: nobody without a seat is counted in a vote. */
class SeatLostTest {

    private static final Roster WITHOUT_17 = Councils.roster(
            Councils.and(Councils.metropolitan(), new SeatVacated(Councils.METROPOLITAN, person(17), "İstifa", DAY)));
    private static final Sittings DEPARTED = OPEN.with(new MemberDeparted(SITTING, person(17), TIME, DAY));

    @Test
    void refusesAVoteThatWouldCountOneWithoutASeat() {
        assertNamed(() -> vote(OPEN, 17));
        assertNamed(() -> waive(OPEN, 17));
    }

    @Test
    void votesOnceTheDepartureIsRecorded() {
        assertThat(vote(DEPARTED, 16)).hasSize(1);
        assertThat(waive(DEPARTED, 16)).hasSize(2);
    }

    private static List<SittingEvent> vote(Sittings history, int yes) {
        return VoteDecider.vote(
                showing(yes, 0, 0, Vote.YES),
                after(history),
                Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                Optional.empty(),
                WITHOUT_17,
                history.law());
    }

    private static List<SittingEvent> waive(Sittings history, int yes) {
        return ProcedureDecider.waive(
                new WaiveCommission(SITTING, 0L, TO_REFER, tally(yes, 0, 0, Vote.YES)),
                after(history),
                Optional.of(standing(ProposalStage.TO_BE_REFERRED)),
                WITHOUT_17,
                history.law());
    }

    private static void assertNamed(ThrowingCallable act) {
        Rejected refused = catchThrowableOfType(Rejected.class, act);
        assertThat(refused.reason()).isEqualTo(SittingRejection.NOT_A_MEMBER);
        assertThat(refused.details()).containsEntry("person", person(17));
    }
}
