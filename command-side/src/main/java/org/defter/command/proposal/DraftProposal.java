package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.ProposalRequest;
import org.jspecify.annotations.Nullable;

/**
 * Draft a proposal to the council.
 *
 * @param proposalId the proposal
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param title what it is about, one line
 * @param matter zoning, budget or other
 * @param request what is asked for
 * @param legalBases the articles it rests on
 * @param text the proposal itself
 * @param occurredOn day it happened; none = today
 */
public record DraftProposal(
        @TargetAggregateIdentifier ProposalId proposalId,
        MunicipalityId municipalityId,
        UnitId unitId,
        String title,
        Matter matter,
        ProposalRequest request,
        List<LegalBasis> legalBases,
        String text,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public DraftProposal {
        legalBases = List.copyOf(legalBases);
    }
}
