package org.defter.command.council.sitting;

import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.command.PersonalAct;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a member came after the roll call.
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param personId the member
 * @param time when
 */
public record RecordArrival(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        LocalTime time)
        implements SittingCommand, PersonalAct {
    @Override
    public PersonId actingPerson() {
        return personId;
    }
}
