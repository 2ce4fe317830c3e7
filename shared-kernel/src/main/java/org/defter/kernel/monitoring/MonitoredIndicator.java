package org.defter.kernel.monitoring;

import org.defter.kernel.id.IndicatorId;

/**
 * An indicator whose value a period asks for, as the version that counts names it.
 *
 * @param indicatorId the indicator
 * @param code its code within the plan
 * @param title what is measured
 */
public record MonitoredIndicator(IndicatorId indicatorId, String code, String title) {}
