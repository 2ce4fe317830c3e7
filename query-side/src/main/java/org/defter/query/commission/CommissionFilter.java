package org.defter.query.commission;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.kernel.commission.CommissionKind;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which commissions a list shows, and in which order. What is absent is not asked for.
 *
 * @param council council
 * @param municipality municipality
 * @param kind field
 * @param q text that occurs in name, upper and lower case alike
 * @param sort order of the list; NAME if absent
 */
public record CommissionFilter(
        @Nullable UUID council,
        @Nullable UUID municipality,
        @Nullable CommissionKind kind,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable CommissionSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("councilId", council)
                .with("municipalityId", municipality)
                .with("kind", kind)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? CommissionSort.NAME : sort).attribute();
    }
}
