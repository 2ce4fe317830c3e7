package org.defter.kernel.council.sitting;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.SittingId;

/**
 * What happened at a sitting.
 */
public sealed interface SittingEvent extends DomainEvent
        permits SittingScheduled,
                AgendaTakenOver,
                AgendaItemAdded,
                AgendaItemRemoved,
                AgendaItemMoved,
                AgendaPublished,
                RollCallFailed,
                SittingOpened,
                MemberArrived,
                MemberDeparted,
                MembersRecounted,
                ItemReferred,
                MemberRecused,
                AmendmentMoved,
                VoteTaken,
                LotsDrawn,
                ItemPostponed,
                ItemWithdrawn,
                ProceduralVoteTaken,
                CommissionWaived,
                ChairChanged,
                ClosedSessionVoteTaken,
                ClosedSessionBegan,
                ClosedSessionEnded,
                SittingAdjourned,
                AmendmentsAdopted,
                SittingClosed,
                MinutesSigned {

    /** The stream this event belongs to. */
    SittingId sittingId();

    @Override
    default String streamId() {
        return sittingId().toString();
    }
}
