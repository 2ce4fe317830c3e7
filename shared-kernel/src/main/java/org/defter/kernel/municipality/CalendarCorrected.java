package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;

/**
 * A day became a working or a non-working day, against the calendar known so far.
 *
 * @param municipalityId the municipality
 * @param day the day
 * @param working whether it is a working day
 * @param reason why, as announced
 * @param source where it was announced
 * @param occurredOn day of the announcement
 */
@Revision("1")
public record CalendarCorrected(
        MunicipalityId municipalityId,
        LocalDate day,
        boolean working,
        String reason,
        String source,
        LocalDate occurredOn)
        implements MunicipalityEvent {}
