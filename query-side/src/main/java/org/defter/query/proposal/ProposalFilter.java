package org.defter.query.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param state state
 * @param unit proposing unit
 * @param kind what is asked for
 * @param plan plan
 * @param matter zoning, budget or other
 * @param closedWith council with whose term it was closed while it was with commissions (A09)
 * @param decisionYear year of the number of the latest decision
 * @param decisionNumber number of the latest decision
 * @param q text that occurs in title, upper and lower case alike
 * @param sort order of the list; DRAFTED_ON if absent
 */
public record ProposalFilter(
        @Nullable UUID municipality,
        @Nullable ProposalState state,
        @Nullable UUID unit,
        @Nullable RequestKind kind,
        @Nullable UUID plan,
        @Nullable Matter matter,
        @Nullable UUID closedWith,
        @Nullable Integer decisionYear,
        @Nullable Integer decisionNumber,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable ProposalSort sort) {

    /** Those closed with the term of that council, in the order of their drafting. */
    public static ProposalFilter ofClosedWith(CouncilId council) {
        return new ProposalFilter(null, null, null, null, null, null, council.value(), null, null, null, null);
    }

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("municipalityId", municipality)
                .with("state", state)
                .with("unitId", unit)
                .with("kind", kind)
                .with("planId", plan)
                .with("matter", matter)
                .with("closedWith", closedWith)
                .with("decisionYear", decisionYear)
                .with("decisionNumber", decisionNumber)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? ProposalSort.DRAFTED_ON : sort).attribute();
    }
}
