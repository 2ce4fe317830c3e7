package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as one line of a list.
 *
 * @param id the partnership
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param form its form
 * @param title title
 * @param partner name of the partner
 * @param nameSource whether the partner is called so, or its source gives no name
 * @param city city of the partner
 * @param country country of the partner
 * @param foreign whether the partner is outside Türkiye; where the country is not known it is taken for foreign
 * @param stage how far it has come
 * @param suspended whether a court holds it
 * @param imported whether it was imported
 * @param enteredOn day it was proposed or imported
 * @param validUntil last day on which it holds
 */
public record PartnershipSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        UUID unitId,
        PartnershipForm form,
        String title,
        String partner,
        NameSource nameSource,
        @Nullable String city,
        @Nullable String country,
        boolean foreign,
        PartnershipStage stage,
        boolean suspended,
        boolean imported,
        LocalDate enteredOn,
        @Nullable LocalDate validUntil) {}
