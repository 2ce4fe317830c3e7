package org.defter.command.municipality;

import org.defter.kernel.id.MunicipalityId;

/**
 * What can be asked of a municipality.
 */
public sealed interface MunicipalityCommand
        permits FoundMunicipality, AddUnit, RenameUnit, CloseUnit, AdoptRuleset, CorrectCalendar, ChangeSetting {

    /** The stream it addresses. */
    MunicipalityId municipalityId();
}
