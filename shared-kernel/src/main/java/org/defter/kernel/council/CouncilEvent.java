package org.defter.kernel.council;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.CouncilId;

/**
 * What happened to the council of a term: who was seated, who held an office, when the term ended.
 */
public sealed interface CouncilEvent extends DomainEvent
        permits CouncilConvened, MemberSeated, SeatVacated, OfficerElected, RecessDecided, CouncilTermEnded {

    /** The stream this event belongs to. */
    CouncilId councilId();

    @Override
    default String streamId() {
        return councilId().toString();
    }
}
