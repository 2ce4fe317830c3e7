package org.defter.query.pages.file;

import java.util.Arrays;
import java.util.List;
import org.defter.query.proposal.ProposalState;

/**
 * One step of a file's way, as its page shows it.
 *
 * @param name text {@code step.<name>}
 * @param standing where the file is, seen from it
 */
record Step(Name name, Standing standing) {

    /** The steps, in their order. */
    enum Name {
        /** With its unit. */
        DRAFT,
        /** With the council. */
        SUBMITTED,
        /** With commissions. */
        COMMISSION,
        /** On the agenda, to be decided. */
        COUNCIL,
        /** With the mayor. */
        MAYOR,
        /** Final. */
        FINAL,
        /** In force. */
        FORCE
    }

    /** Where a file is, seen from a step. */
    enum Standing {
        /** It has been there. */
        PAST,
        /** It is there. */
        CURRENT,
        /** It did not need to go there. */
        SKIPPED,
        /** It has yet to go there. */
        AHEAD,
        /** It will not go there any more. */
        CLOSED
    }

    /**
     * The steps of a file.
     *
     * @param state how far it has come
     * @param submitted whether it was submitted
     * @param referred whether it was referred
     */
    static List<Step> of(ProposalState state, boolean submitted, boolean referred) {
        Name reached = reached(state, submitted, referred);
        boolean over = state.isOver();
        return Arrays.stream(Name.values())
                .map(name -> new Step(name, standing(name, reached, over, referred)))
                .toList();
    }

    private static Standing standing(Name name, Name reached, boolean over, boolean referred) {
        if (name == reached) {
            return Standing.CURRENT;
        }
        if (name.compareTo(reached) < 0) {
            return name == Name.COMMISSION && !referred ? Standing.SKIPPED : Standing.PAST;
        }
        return over ? Standing.CLOSED : Standing.AHEAD;
    }

    private static Name reached(ProposalState state, boolean submitted, boolean referred) {
        return switch (state) {
            case DRAFTED -> Name.DRAFT;
            case SUBMITTED, ON_AGENDA_FOR_REFERRAL -> Name.SUBMITTED;
            case REFERRED, REPORTED, OVERDUE, REFERRED_AFTER_RETURN, CLOSED_WITH_TERM -> Name.COMMISSION;
            case ON_AGENDA_FOR_DECISION, REJECTED, RETURNED, ON_AGENDA_AFTER_RETURN, INSISTED, LAPSED -> Name.COUNCIL;
            case AWAITING_MAYOR -> Name.MAYOR;
            case FINAL, SENT -> Name.FINAL;
            case IN_FORCE, STAYED, ANNULLED -> Name.FORCE;
            case WITHDRAWN -> referred ? Name.COMMISSION : submitted ? Name.SUBMITTED : Name.DRAFT;
        };
    }
}
