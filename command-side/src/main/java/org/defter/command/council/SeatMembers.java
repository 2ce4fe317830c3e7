package org.defter.command.council;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CouncilId;
import org.jspecify.annotations.Nullable;

/**
 * Give seats to persons.
 *
 * @param councilId the council
 * @param expectedVersion version the caller saw; none = no check
 * @param members who takes a seat
 * @param occurredOn day it happened; none = today
 */
public record SeatMembers(
        @TargetAggregateIdentifier CouncilId councilId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        List<NewMember> members,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public SeatMembers {
        members = List.copyOf(members);
    }
}
