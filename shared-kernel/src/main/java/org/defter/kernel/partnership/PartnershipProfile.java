package org.defter.kernel.partnership;

import org.defter.kernel.law.measure.PartnershipKind;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership is, and with whom.
 *
 * @param form its form
 * @param partner the partner
 * @param title title
 * @param purpose what for
 * @param serves the part of a plan that it serves; none if it serves none
 */
public record PartnershipProfile(
        PartnershipForm form,
        Partner partner,
        String title,
        @Nullable String purpose,
        @Nullable ServedPlan serves) {

    /** What the law takes it for (I01, I02, I05). */
    public PartnershipKind kind() {
        return form.kind(partner.foreign());
    }
}
