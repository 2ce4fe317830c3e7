package org.defter.kernel.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;

/**
 * A seat became vacant.
 *
 * @param councilId the council of this term
 * @param personId who left
 * @param reason why, as recorded
 * @param occurredOn first day without the seat
 */
@Revision("1")
public record SeatVacated(CouncilId councilId, PersonId personId, String reason, LocalDate occurredOn)
        implements CouncilEvent {}
