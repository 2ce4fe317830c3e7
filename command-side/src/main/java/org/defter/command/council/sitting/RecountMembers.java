package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Count the members present again (B04); if too few are left the sitting is postponed as if it had not found a quorum (B03).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param present members present
 * @param time when
 * @param nextDay day of the postponed sitting; none if enough are present, or where the month lapses
 * @param nextTime when it begins
 */
public record RecountMembers(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<PersonId> present,
        LocalTime time,
        @Nullable LocalDate nextDay,
        @Nullable LocalTime nextTime)
        implements SittingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public RecountMembers {
        present = List.copyOf(present);
    }
}
