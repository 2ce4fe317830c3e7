package org.defter.query.scorecard;

import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.monitoring.MonitoredYear;

/**
 * How a figure of a scorecard was reached.
 *
 * @param subject plan, year and report
 * @param elementId the indicator, objective or goal, or the plan itself
 * @param locale language of the explanations
 */
public record FindScoreExplanation(MonitoredYear subject, UUID elementId, Locale locale) {}
