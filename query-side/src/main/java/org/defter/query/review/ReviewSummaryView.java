package org.defter.query.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as one line of a list.
 *
 * @param id the review
 * @param version version of its stream
 * @param proposalId the proposal
 * @param title title of the proposal when it was referred
 * @param municipalityId its municipality
 * @param sittingId the sitting that referred it
 * @param commissions the commissions, first-named first, apart by a space
 * @param state how far it has come
 * @param openedOn day of the referral
 * @param lastDay last day of its period, once that has begun
 * @param late whether the period ran out before the report
 */
public record ReviewSummaryView(
        UUID id,
        long version,
        UUID proposalId,
        String title,
        UUID municipalityId,
        UUID sittingId,
        String commissions,
        ReviewState state,
        LocalDate openedOn,
        @Nullable LocalDate lastDay,
        boolean late) {}
