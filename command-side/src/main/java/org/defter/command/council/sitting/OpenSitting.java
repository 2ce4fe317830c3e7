package org.defter.command.council.sitting;

import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Take the roll call and open the sitting (B01).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param chair who chairs (A08)
 * @param clerks the two clerks
 * @param present members present, chair and clerks among them
 * @param time when it opens
 */
public record OpenSitting(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId chair,
        List<PersonId> clerks,
        List<PersonId> present,
        LocalTime time)
        implements SittingCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public OpenSitting {
        clerks = List.copyOf(clerks);
        present = List.copyOf(present);
    }
}
