package org.defter.kernel.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The council elected a member to an office.
 *
 * @param councilId the council of this term
 * @param personId the member
 * @param office the office
 * @param until last day of the office; none = to the end of the term
 * @param occurredOn day of the election
 */
@Revision("1")
public record OfficerElected(
        CouncilId councilId,
        PersonId personId,
        CouncilOffice office,
        @Nullable LocalDate until,
        LocalDate occurredOn) implements CouncilEvent {}
