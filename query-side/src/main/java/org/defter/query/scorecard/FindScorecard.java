package org.defter.query.scorecard;

import java.util.Locale;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.query.platform.dossier.Moment;

/**
 * The scorecard of a report of a plan.
 *
 * @param subject plan, year and report
 * @param locale language of the explanations
 * @param moment when it is looked at
 */
public record FindScorecard(MonitoredYear subject, Locale locale, Moment moment) {}
