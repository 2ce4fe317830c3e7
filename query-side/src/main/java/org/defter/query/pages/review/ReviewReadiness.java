package org.defter.query.pages.review;

import java.util.List;
import java.util.Optional;
import org.defter.query.pages.council.WhyNot;

/**
 * How far a review has come, and what it still needs for its report.
 *
 * @param stage where it stands
 * @param metBy names of its commissions that have not met with a quorum
 * @param missing names of members who have not taken a position on the draft
 * @param signatures signatures it has in the commission that has fewest beyond its need
 * @param needed signatures that commission needs; 0 if the law is not known here
 */
record ReviewReadiness(Stage stage, List<String> metBy, List<String> missing, long signatures, long needed) {

    ReviewReadiness {
        metBy = List.copyOf(metBy);
        missing = List.copyOf(missing);
    }

    /** Where a review stands. */
    enum Stage {
        /** With its commission, nothing drafted. */
        OPEN,
        /** A report is drafted and awaits positions. */
        DRAFTED,
        /** The report is with the council. */
        ISSUED,
        /** It ended without a report. */
        LAPSED
    }

    /** What a commission does with an item. */
    enum Deed {
        /** It meets. */
        MEET,
        /** It drafts its report. */
        DRAFT,
        /** A member takes a position on the draft. */
        POSITION,
        /** The report goes to the council. */
        ISSUE
    }

    /**
     * Why something cannot be done now.
     *
     * @return nothing if it can
     */
    Optional<WhyNot> whyNot(Deed deed) {
        return switch (stage) {
            case ISSUED -> Optional.of(WhyNot.of("council.review.whynot.issued"));
            case LAPSED -> Optional.of(WhyNot.of("council.review.whynot.lapsed", "A09"));
            case OPEN ->
                switch (deed) {
                    case MEET -> Optional.empty();
                    case DRAFT -> notMet();
                    case POSITION, ISSUE -> Optional.of(WhyNot.of("council.review.whynot.notDrafted", "C08"));
                };
            case DRAFTED ->
                switch (deed) {
                    case MEET, DRAFT, POSITION -> Optional.empty();
                    case ISSUE -> incomplete();
                };
        };
    }

    private Optional<WhyNot> notMet() {
        return metBy.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhyNot("council.review.whynot.notMet", "C07", String.join(", ", metBy)));
    }

    private Optional<WhyNot> incomplete() {
        if (!missing.isEmpty()) {
            return Optional.of(new WhyNot("council.review.whynot.missing", "C08", String.join(", ", missing)));
        }
        return signatures < needed
                ? Optional.of(new WhyNot("council.review.whynot.signatures", "C07", signatures + " / " + needed))
                : Optional.empty();
    }
}
