package org.defter.kernel.municipality;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.MunicipalityId;

/**
 * What happened to a municipality as an organisation and to the rules it works under.
 */
public sealed interface MunicipalityEvent extends DomainEvent
        permits MunicipalityFounded,
                UnitAdded,
                UnitRenamed,
                UnitClosed,
                RulesetAdopted,
                CalendarCorrected,
                SettingChanged {

    /** The stream this event belongs to. */
    MunicipalityId municipalityId();

    @Override
    default String streamId() {
        return municipalityId().toString();
    }
}
