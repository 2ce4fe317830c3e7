package org.defter.query.proposal;

/** How far a proposal, or its latest decision, has come. */
public enum ProposalState {
    /** With its unit. */
    DRAFTED,
    /** With the council. */
    SUBMITTED,
    /** On the agenda of a sitting, to be referred. */
    ON_AGENDA_FOR_REFERRAL,
    /** With commissions. */
    REFERRED,
    /** Every commission has reported. */
    REPORTED,
    /** No review is open any more, and at least one ran out of time without a report (C06). */
    OVERDUE,
    /** On the agenda of a sitting, to be decided. */
    ON_AGENDA_FOR_DECISION,
    /** Rejected by the council. */
    REJECTED,
    /** Accepted; the mayor may still return it (D01), or signatures are missing (B08). */
    AWAITING_MAYOR,
    /** Returned by the mayor (D01), and on no agenda yet. */
    RETURNED,
    /** Returned and on the agenda again, to be insisted on, changed, or let lapse (D03, D04). */
    ON_AGENDA_AFTER_RETURN,
    /** Returned and with commissions once more. */
    REFERRED_AFTER_RETURN,
    /** Insisted on by the council (D03); signatures are missing (B08). */
    INSISTED,
    /** Returned and not insisted on (D04). */
    LAPSED,
    /** Final (D03); not sent. */
    FINAL,
    /** With the civil authority (D06); receipt not recorded. */
    SENT,
    /** In force (D06). */
    IN_FORCE,
    /** Stayed by a court (D05): its force is suspended, or does not begin. */
    STAYED,
    /** Annulled by a court (D05). */
    ANNULLED,
    /** Withdrawn by its unit. */
    WITHDRAWN,
    /** Closed: the term of the council ended while it was with commissions (A09). */
    CLOSED_WITH_TERM;

    /** Whether it has come to an end that leaves nothing standing; what is in force has not. */
    public boolean isOver() {
        return switch (this) {
            case REJECTED, LAPSED, ANNULLED, WITHDRAWN, CLOSED_WITH_TERM -> true;
            case DRAFTED,
                    SUBMITTED,
                    ON_AGENDA_FOR_REFERRAL,
                    REFERRED,
                    REPORTED,
                    OVERDUE,
                    ON_AGENDA_FOR_DECISION,
                    AWAITING_MAYOR,
                    RETURNED,
                    ON_AGENDA_AFTER_RETURN,
                    REFERRED_AFTER_RETURN,
                    INSISTED,
                    FINAL,
                    SENT,
                    IN_FORCE,
                    STAYED -> false;
        };
    }
}
