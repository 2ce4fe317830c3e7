package org.defter.kernel.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;

/**
 * A person took a seat.
 *
 * @param councilId the council of this term
 * @param personId the person
 * @param name name as in the public record
 * @param seat mayor or member
 * @param occurredOn first day in the seat
 */
@Revision("1")
public record MemberSeated(CouncilId councilId, PersonId personId, String name, Seat seat, LocalDate occurredOn)
        implements CouncilEvent {}
