package org.defter.command.council;

import org.defter.kernel.id.CouncilId;

/**
 * What can be asked of a council.
 */
public sealed interface CouncilCommand
        permits ConveneCouncil, SeatMembers, VacateSeat, ElectOfficer, DecideRecess, EndTerm {

    /** The stream it addresses. */
    CouncilId councilId();
}
