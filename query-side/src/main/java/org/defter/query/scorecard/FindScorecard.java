package org.defter.query.scorecard;

import java.util.Locale;
import org.defter.kernel.monitoring.MonitoredYear;

/**
 * The scorecard of a report of a plan.
 *
 * @param subject plan, year and report
 * @param locale language of the explanations
 */
public record FindScorecard(MonitoredYear subject, Locale locale) {}
