package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;

/**
 * The minutes were signed by one of the three who sign them.
 *
 * @param sittingId the sitting
 * @param personId who signed
 * @param capacity as chair or clerk
 * @param occurredOn day of the signature
 */
@Revision("1")
public record MinutesSigned(SittingId sittingId, PersonId personId, SignatoryCapacity capacity, LocalDate occurredOn)
        implements SittingEvent {}
