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
 * Record that the roll call found no quorum; the sitting is postponed, or if it was already, the month lapses (B03).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param chair who took the roll call in the chair; none if nobody entitled to chair was there
 * @param present members present
 * @param time when the roll was called
 * @param nextDay day of the postponed sitting; none where the month lapses
 * @param nextTime when it begins
 */
public record RecordFailedRollCall(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable PersonId chair,
        List<PersonId> present,
        LocalTime time,
        @Nullable LocalDate nextDay,
        @Nullable LocalTime nextTime)
        implements SittingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public RecordFailedRollCall {
        present = List.copyOf(present);
    }
}
