package org.defter.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Let a council of a new term come together.
 *
 * @param councilId the council
 * @param municipalityId its municipality
 * @param term name of the term
 * @param fullMembership statutory full membership N, the mayor included
 * @param electionDay day of the local elections
 * @param occurredOn day it happened; none = today
 */
public record ConveneCouncil(
        @TargetAggregateIdentifier CouncilId councilId,
        MunicipalityId municipalityId,
        String term,
        int fullMembership,
        LocalDate electionDay,
        @Nullable LocalDate occurredOn)
        implements CouncilCommand {}
