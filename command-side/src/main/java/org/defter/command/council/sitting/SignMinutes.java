package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.command.PersonalAct;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Sign the minutes as chair or clerk.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param personId who signs
 * @param occurredOn day it happened; none = today
 */
public record SignMinutes(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        @Nullable LocalDate occurredOn)
        implements SittingCommand, PersonalAct {
    @Override
    public PersonId actingPerson() {
        return personId;
    }
}
