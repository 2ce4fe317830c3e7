package org.defter.command.council.sitting;

import org.defter.kernel.id.SittingId;

/**
 * What can be asked of a sitting. Acts at the sitting itself happen on its day.
 */
public sealed interface SittingCommand
        permits ScheduleSitting,
                TakeOverAgenda,
                AddAgendaItem,
                RemoveAgendaItem,
                MoveAgendaItem,
                PublishAgenda,
                WithdrawItem,
                OpenSitting,
                RecordFailedRollCall,
                RecordArrival,
                RecordDeparture,
                RecountMembers,
                ReferItem,
                Recuse,
                MoveAmendment,
                TakeVote,
                DrawLots,
                AddItemAtSitting,
                WaiveCommission,
                ChangeChair,
                HoldClosedSession,
                EndClosedSession,
                AdjournSitting,
                CloseSitting,
                SignMinutes {

    /** The stream it addresses. */
    SittingId sittingId();
}
