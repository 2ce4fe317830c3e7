package org.defter.query.scorecard;

import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.query.platform.dossier.Moment;

/**
 * How a figure of a scorecard was reached.
 *
 * @param subject plan, year and report
 * @param elementId the indicator, objective or goal, or the plan itself
 * @param locale language of the explanations
 * @param moment when it is looked at
 */
public record FindScoreExplanation(MonitoredYear subject, UUID elementId, Locale locale, Moment moment) {}
