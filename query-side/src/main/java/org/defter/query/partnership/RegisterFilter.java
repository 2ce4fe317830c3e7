package org.defter.query.partnership;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register are shown. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param form form
 * @param country ISO 3166-1 alpha-2 code of the partner's country
 * @param foreign abroad or in Türkiye
 * @param q text that occurs in title, partner or city, upper and lower case alike
 */
public record RegisterFilter(
        @Nullable UUID municipality,
        @Nullable PartnershipForm form,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable Boolean foreign,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q) {

    /** Those that were signed. */
    DossierFilter conditions() {
        return DossierFilter.all()
                .with("signedOnce", true)
                .with("municipalityId", municipality)
                .with("form", form)
                .with("country", country)
                .with("foreign", foreign)
                .searching("searchText", q);
    }

    /** Of these the public sees those that are active and not held by a court. */
    static DossierFilter visible(Audience audience) {
        return switch (audience) {
            case STAFF -> DossierFilter.all();
            case PUBLIC ->
                DossierFilter.all().with("stage", PartnershipStage.ACTIVE).with("suspended", false);
        };
    }
}
