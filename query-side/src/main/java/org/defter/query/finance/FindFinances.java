package org.defter.query.finance;

import java.time.LocalDate;
import java.util.Locale;
import org.defter.kernel.id.MunicipalityId;

/**
 * What a municipality owes on a day, and what it may owe.
 *
 * @param municipality the municipality
 * @param day the day
 * @param locale the language of the sentences
 */
public record FindFinances(MunicipalityId municipality, LocalDate day, Locale locale) {}
