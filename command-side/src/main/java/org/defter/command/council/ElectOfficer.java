package org.defter.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record the election of a member to an office of the council.
 *
 * @param councilId the council
 * @param expectedVersion version the caller saw; none = no check
 * @param personId the member
 * @param office the office
 * @param until last day of the office; none = to the end of the term
 * @param occurredOn day it happened; none = today
 */
public record ElectOfficer(
        @TargetAggregateIdentifier CouncilId councilId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        CouncilOffice office,
        @Nullable LocalDate until,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {}
