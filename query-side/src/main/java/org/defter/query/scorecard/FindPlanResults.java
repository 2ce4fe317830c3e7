package org.defter.query.scorecard;

import java.util.Locale;
import org.defter.kernel.id.PlanId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * What was reached of a plan, by its closed reports.
 *
 * @param planId the plan
 * @param audience who reads
 * @param locale language of the explanations
 * @param moment when it is looked at
 */
public record FindPlanResults(PlanId planId, Audience audience, Locale locale, Moment moment) {}
