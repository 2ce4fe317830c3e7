package org.defter.command.council.sitting;

import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Have the council vote on going on without the public (A10).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param movedBy the member who moved it
 * @param reasons the reasons given
 * @param time when the public leaves if it is accepted
 * @param tally the vote
 */
public record HoldClosedSession(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId movedBy,
        String reasons,
        LocalTime time,
        Tally tally)
        implements SittingCommand {}
