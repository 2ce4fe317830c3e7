package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one line of a list.
 *
 * @param id the proposal
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param title what it is about, one line
 * @param kind what is asked for
 * @param planId the plan it is about
 * @param matter zoning, budget or other
 * @param state how far it has come
 * @param draftedOn day of the draft
 * @param decisionYear year of the number of its latest decision
 * @param decisionNumber number of its latest decision
 */
public record ProposalSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        UUID unitId,
        String title,
        RequestKind kind,
        @Nullable UUID planId,
        Matter matter,
        ProposalState state,
        LocalDate draftedOn,
        @Nullable Integer decisionYear,
        @Nullable Integer decisionNumber) {}
