package org.defter.query.municipality;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which municipalities a list shows, and in which order. What is absent is not asked for.
 *
 * @param kind metropolitan or ordinary
 * @param province province, written as in the record
 * @param q text that occurs in name or province, upper and lower case alike
 * @param sort order of the list; NAME if absent
 */
public record MunicipalityFilter(
        @Nullable MunicipalityKind kind,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String province,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable MunicipalitySort sort) {

    DossierFilter conditions() {
        return DossierFilter.all().with("kind", kind).with("province", province).searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? MunicipalitySort.NAME : sort).attribute();
    }
}
