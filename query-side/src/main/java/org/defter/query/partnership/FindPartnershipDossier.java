package org.defter.query.partnership;

import org.defter.kernel.id.PartnershipId;

/**
 * Everything about a partnership.
 *
 * @param partnershipId the partnership
 */
public record FindPartnershipDossier(PartnershipId partnershipId) {}
