package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * The latest decision on a proposal, as papers tell of it: with its number and day as they were put right.
 *
 * @param drafted how the proposal began
 * @param standing the proposal as it stands, with its text as the council changed it
 * @param decision the decision as it was recorded
 * @param number its number
 * @param day its day
 * @param rectifications what was put right, in order
 * @param sitting the sitting that took it, if it is on record
 */
record DecisionPaper(
        ProposalDrafted drafted,
        ProposalStanding standing,
        DecisionRecorded decision,
        DecisionNumber number,
        LocalDate day,
        List<DecisionRectified> rectifications,
        Optional<SittingScheduled> sitting) {

    /** Copies the list. */
    DecisionPaper {
        rectifications = List.copyOf(rectifications);
    }

    /** The latest decision of a proposal; none if there is none. */
    static Optional<DecisionPaper> of(UUID proposal, Sources sources) {
        return sources.first(proposal, ProposalDrafted.class)
                .flatMap(drafted ->
                        sources.last(proposal, DecisionRecorded.class).map(decision -> of(drafted, decision, sources)));
    }

    private static DecisionPaper of(ProposalDrafted drafted, DecisionRecorded decision, Sources sources) {
        ProposalStanding standing = ProposalStanding.initial(drafted);
        DecisionNumber number = decision.number();
        LocalDate day = decision.occurredOn();
        for (ProposalEvent event : sources.events(drafted.proposalId(), ProposalEvent.class)) {
            standing = standing.evolve(event);
        }
        List<DecisionRectified> rectifications = sources.events(drafted.proposalId(), DecisionRectified.class).stream()
                .filter(rectified -> rectified.decision() == decision.decision())
                .toList();
        for (DecisionRectified rectified : rectifications) {
            DecisionNumber corrected = rectified.correctedNumber();
            LocalDate correctedDay = rectified.correctedDay();
            number = corrected == null ? number : corrected;
            day = correctedDay == null ? day : correctedDay;
        }
        return new DecisionPaper(
                drafted,
                standing,
                decision,
                number,
                day,
                rectifications,
                sources.first(decision.sittingId(), SittingScheduled.class));
    }

    /** The number as it is written. */
    String written() {
        return number.year() + "/" + number.number();
    }

    /** What was decided, in one sentence. */
    String sentence() {
        return drafted.title() + " konulu teklifin " + (decision.accepted() ? "kabulüne " : "reddine ")
                + Words.manner(decision.vote()) + " karar verildi.";
    }
}
