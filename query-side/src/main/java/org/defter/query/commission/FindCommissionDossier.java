package org.defter.query.commission;

import org.defter.kernel.id.CommissionId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a commission.
 *
 * @param commissionId the commission
 * @param moment when it is looked at
 */
public record FindCommissionDossier(CommissionId commissionId, Moment moment) {}
