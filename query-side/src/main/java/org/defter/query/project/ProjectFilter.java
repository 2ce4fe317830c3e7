package org.defter.query.project;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.ProjectStage;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which projects a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param unit leading unit
 * @param stage stage
 * @param fundingKind kind of funding it has, or applied for
 * @param withoutAuthority whether it goes on without an authority that stands (I15)
 * @param violated whether anything about it must not be
 * @param plan the plan whose activity it carries out
 * @param q text that occurs in title or purpose, upper and lower case alike
 * @param sort order of the list; CONCEIVED_ON if absent
 */
public record ProjectFilter(
        @Nullable UUID municipality,
        @Nullable UUID unit,
        @Nullable ProjectStage stage,
        @Nullable FundingKind fundingKind,
        @Nullable Boolean withoutAuthority,
        @Nullable Boolean violated,
        @Nullable UUID plan,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable ProjectSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("municipalityId", municipality)
                .with("unitId", unit)
                .with("stage", stage)
                .with("byGrant", only(FundingKind.GRANT))
                .with("byLoan", only(FundingKind.LOAN))
                .with("byOwnBudget", only(FundingKind.OWN_BUDGET))
                .with("withoutAuthority", withoutAuthority)
                .with("violated", violated)
                .with("planId", plan)
                .searching("searchText", q);
    }

    private @Nullable Boolean only(FundingKind kind) {
        return fundingKind == kind ? Boolean.TRUE : null;
    }

    String sortAttribute() {
        return (sort == null ? ProjectSort.CONCEIVED_ON : sort).attribute();
    }
}
