package org.defter.query.commission;

import org.defter.kernel.id.CommissionId;

/**
 * Everything about a commission.
 *
 * @param commissionId the commission
 */
public record FindCommissionDossier(CommissionId commissionId) {}
