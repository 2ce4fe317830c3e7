package org.defter.kernel.plan;

import java.util.List;
import org.defter.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about itself.
 *
 * @param title title
 * @param mission mission (S12)
 * @param vision vision (S12)
 * @param themes themes it covers
 * @param legalBases the articles it rests on
 */
public record PlanProfile(
        String title,
        @Nullable String mission,
        @Nullable String vision,
        List<String> themes,
        List<LegalBasis> legalBases) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public PlanProfile {
        themes = List.copyOf(themes);
        legalBases = List.copyOf(legalBases);
    }
}
