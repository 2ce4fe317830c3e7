package org.defter.kernel.council;

import org.defter.kernel.id.CouncilId;

/**
 * The number of a council decision; never reused.
 *
 * @param councilId the council
 * @param year calendar year of the series
 * @param number the number in the series, from 1
 */
public record DecisionNumber(CouncilId councilId, int year, int number) {}
