package org.defter.query.partnership;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param unit the unit that answers for it
 * @param form form
 * @param country ISO 3166-1 alpha-2 code of the partner's country
 * @param foreign abroad or in Türkiye
 * @param stage how far it has come
 * @param suspended whether a court holds it
 * @param imported whether it was imported
 * @param expired whether its last day is over, though its end was not recorded
 * @param q text that occurs in title, partner or city, upper and lower case alike
 * @param sort order of the list; ENTERED_ON if absent
 */
public record PartnershipFilter(
        @Nullable UUID municipality,
        @Nullable UUID unit,
        @Nullable PartnershipForm form,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable Boolean foreign,
        @Nullable PartnershipStage stage,
        @Nullable Boolean suspended,
        @Nullable Boolean imported,
        @Nullable Boolean expired,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable PartnershipSort sort) {

    /**
     * The conditions of the list.
     *
     * @param today what "expired" is measured by
     */
    DossierFilter conditions(LocalDate today) {
        return DossierFilter.all()
                .with("municipalityId", municipality)
                .with("unitId", unit)
                .with("form", form)
                .with("country", country)
                .with("foreign", foreign)
                .with("stage", stage)
                .with("suspended", suspended)
                .with("imported", imported)
                .over("validUntil", "endedOn", today, expired)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? PartnershipSort.ENTERED_ON : sort).attribute();
    }
}
