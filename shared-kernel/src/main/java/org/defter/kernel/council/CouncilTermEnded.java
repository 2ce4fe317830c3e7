package org.defter.kernel.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;

/**
 * The term ended; referrals still open are closed and listed (A09).
 *
 * @param councilId the council of this term
 * @param occurredOn last day of the term
 */
@Revision("1")
public record CouncilTermEnded(CouncilId councilId, LocalDate occurredOn) implements CouncilEvent {}
