package org.defter.kernel.commission.review;

import org.defter.kernel.id.CommissionId;

/**
 * The number of a commission's report; never reused.
 *
 * @param commissionId the commission
 * @param year calendar year of the series
 * @param number the number in the series, from 1
 */
public record ReportNumber(CommissionId commissionId, int year, int number) {}
