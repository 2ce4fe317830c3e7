package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.command.PersonalAct;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Sign the decision as chair or clerk (B08).
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param personId who signs
 * @param occurredOn day it happened; none = today
 */
public record SignDecision(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand, PersonalAct {
    @Override
    public PersonId actingPerson() {
        return personId;
    }
}
