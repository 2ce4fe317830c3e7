package org.defter.kernel.municipality;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.RulesetRef;

/**
 * The legal unit put a corrected or newer ruleset into force.
 *
 * @param municipalityId the municipality
 * @param ruleset id and hash of the text
 * @param effectiveFrom first day it applies to
 * @param text the whole ruleset, JSON
 * @param occurredOn day of the adoption
 */
@Revision("1")
public record RulesetAdopted(
        MunicipalityId municipalityId, RulesetRef ruleset, LocalDate effectiveFrom, String text, LocalDate occurredOn)
        implements MunicipalityEvent {}
