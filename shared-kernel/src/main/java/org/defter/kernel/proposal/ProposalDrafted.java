package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Matter;

/**
 * A unit drafted a proposal.
 *
 * @param proposalId the proposal
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param title what it is about, one line
 * @param matter zoning, budget or other, where the law treats it differently (A05, C05)
 * @param request what is asked for
 * @param legalBases the articles it rests on
 * @param text the proposal itself
 * @param occurredOn day of the draft
 */
@Revision("1")
public record ProposalDrafted(
        ProposalId proposalId,
        MunicipalityId municipalityId,
        UnitId unitId,
        String title,
        Matter matter,
        ProposalRequest request,
        List<LegalBasis> legalBases,
        String text,
        LocalDate occurredOn)
        implements ProposalEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ProposalDrafted {
        legalBases = List.copyOf(legalBases);
    }
}
