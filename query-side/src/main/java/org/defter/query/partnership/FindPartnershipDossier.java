package org.defter.query.partnership;

import org.defter.kernel.id.PartnershipId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a partnership.
 *
 * @param partnershipId the partnership
 * @param moment when it is looked at
 */
public record FindPartnershipDossier(PartnershipId partnershipId, Moment moment) {}
