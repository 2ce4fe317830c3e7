package org.defter.kernel.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;

/**
 * A council of a new term came together.
 *
 * @param councilId the council of this term
 * @param municipalityId its municipality
 * @param term name of the term, for instance 2019–2024
 * @param fullMembership statutory full membership N, the mayor included; at least 3
 * @param electionDay day of the local elections the term stands on (A09, S01)
 * @param occurredOn first day of the term
 */
@Revision("1")
public record CouncilConvened(
        CouncilId councilId,
        MunicipalityId municipalityId,
        String term,
        int fullMembership,
        LocalDate electionDay,
        LocalDate occurredOn)
        implements CouncilEvent {}
