package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of partnerships, with the columns practice asks for (I08). What is absent is not known.
 *
 * @param id the partnership
 * @param partner name of the partner
 * @param nameSource whether the partner is called so, or its source gives no name
 * @param city city
 * @param country country
 * @param decidedOn date of the council decision
 * @param decisionNumber number of the council decision
 * @param permittedOn date of the permission
 * @param permissionNumber number of the permission
 * @param form form of the partnership
 * @param stage how far it has come
 * @param suspended whether a court holds it
 * @param signedOn day it was signed, or since when it has been signed or active by its source
 * @param validUntil last day on which it holds
 * @param endedOn day it ended
 * @param imported whether it was imported from an older register or document
 */
public record RegisterLineView(
        UUID id,
        String partner,
        NameSource nameSource,
        @Nullable String city,
        @Nullable String country,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate permittedOn,
        @Nullable String permissionNumber,
        PartnershipForm form,
        PartnershipStage stage,
        boolean suspended,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        boolean imported) {}
