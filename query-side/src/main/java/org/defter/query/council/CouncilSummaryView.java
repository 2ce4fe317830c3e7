package org.defter.query.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A council as one line of a list.
 *
 * @param id the council
 * @param version version of its stream
 * @param municipalityId its municipality
 * @param term name of the term
 * @param fullMembership statutory full membership N
 * @param convenedOn first day of the term
 * @param endedOn last day of the term; none while it runs
 */
public record CouncilSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        String term,
        int fullMembership,
        LocalDate convenedOn,
        @Nullable LocalDate endedOn) {}
