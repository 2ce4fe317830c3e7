package org.defter.query.account;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows, and in which order. What is absent is not asked for.
 *
 * @param person office holder
 * @param unit unit
 * @param linked whether the tie holds
 * @param q text that occurs in issuer or subject, upper and lower case alike
 * @param sort order of the list; SUBJECT if absent
 */
public record AccountFilter(
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable Boolean linked,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable AccountSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("personId", person)
                .with("unitId", unit)
                .with("linked", linked)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? AccountSort.SUBJECT : sort).attribute();
    }
}
