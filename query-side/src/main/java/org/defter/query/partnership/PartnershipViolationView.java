package org.defter.query.partnership;

import java.util.List;
import java.util.UUID;
import org.defter.kernel.partnership.PartnershipForm;
import org.jspecify.annotations.Nullable;

/**
 * A partnership that was signed or is active without the decision or the permission it needs.
 *
 * @param id the partnership
 * @param title title
 * @param partner name of the partner
 * @param country country of the partner
 * @param form its form
 * @param imported whether it was imported; what was recorded here from its beginning cannot come to this
 * @param source the source of an imported one
 * @param missing what it lacks, by which rule, since when
 */
public record PartnershipViolationView(
        UUID id,
        String title,
        String partner,
        @Nullable String country,
        PartnershipForm form,
        boolean imported,
        @Nullable String source,
        List<PartnershipViolation> missing) {

    /** Copies the list. */
    public PartnershipViolationView {
        missing = List.copyOf(missing);
    }

    static PartnershipViolationView of(PartnershipDossierView view) {
        return new PartnershipViolationView(
                view.id().value(),
                view.profile().title(),
                view.profile().partner().name(),
                view.profile().partner().country(),
                view.profile().form(),
                view.imported() != null,
                view.imported() == null ? null : view.imported().source(),
                view.violations());
    }
}
