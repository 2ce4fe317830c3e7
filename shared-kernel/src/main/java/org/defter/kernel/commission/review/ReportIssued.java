package org.defter.kernel.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * The commission issued its report to the council.
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param number the report's number
 * @param reportDate the date the report carries, as far as it carries one; not the day it was filed
 * @param text the report
 * @param textHash SHA-256 of the canonical text, lower-case hex
 * @param positions every member's position
 * @param members n, seats of the commission
 * @param signaturesNeeded signatures a report needs (C07)
 * @param late whether the period had run out (C06)
 * @param ruleset the ruleset of the day
 * @param explanation the computation of the signatures
 * @param occurredOn day it was filed
 */
@Revision("1")
public record ReportIssued(
        ReviewId reviewId,
        ProposalId proposalId,
        ReportNumber number,
        @Nullable PartialDate reportDate,
        ReportText text,
        String textHash,
        List<Position> positions,
        int members,
        int signaturesNeeded,
        boolean late,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ReviewEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReportIssued {
        positions = List.copyOf(positions);
        explanation = List.copyOf(explanation);
    }
}
