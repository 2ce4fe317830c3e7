package org.defter.query.finance;

import java.time.LocalDate;
import java.util.Locale;
import org.defter.kernel.id.MunicipalityId;
import org.defter.query.platform.dossier.Moment;

/**
 * What a municipality owes on a day, and what it may owe.
 *
 * @param municipality the municipality
 * @param day the day
 * @param locale the language of the sentences
 * @param moment when the record is looked at
 */
public record FindFinances(MunicipalityId municipality, LocalDate day, Locale locale, Moment moment) {}
