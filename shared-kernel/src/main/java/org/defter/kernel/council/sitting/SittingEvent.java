package org.defter.kernel.council.sitting;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.SittingId;

/**
 * What happened at a sitting.
 */
public sealed interface SittingEvent extends DomainEvent
        permits SittingScheduled,
                AgendaItemAdded,
                AgendaPublished,
                SittingOpened,
                MemberArrived,
                MemberDeparted,
                ItemReferred,
                MemberRecused,
                VoteTaken,
                LotsDrawn,
                ItemPostponed,
                SittingClosed,
                MinutesSigned {

    /** The stream this event belongs to. */
    SittingId sittingId();

    @Override
    default String streamId() {
        return sittingId().toString();
    }
}
