package org.defter.query.worklist;

import org.defter.kernel.access.Role;

/** What somebody has to do on the way of a plan, and in which role. The texts are in the bundle {@code codes}. */
public enum WorklistTask {
    /** Ask the council for the authority to prepare a proposed plan. */
    PROPOSE_PREPARATION(Role.UNIT_HEAD),

    /** Begin to draft a plan or its update, authority given. */
    DRAFT_PLAN(Role.CLERK),

    /** Submit the drafted plan. */
    SUBMIT_PLAN(Role.UNIT_HEAD),

    /** Propose the submitted plan, or its update, to the council. */
    PROPOSE_ADOPTION(Role.UNIT_HEAD),

    /** Propose a partnership to the council, and have it decided. */
    PROPOSE_PARTNERSHIP(Role.UNIT_HEAD),

    /** Obtain and record the decision of the partner's council. */
    OBTAIN_PARTNER_DECISION(Role.CLERK),

    /** Obtain and record the ministry's permission. */
    OBTAIN_PERMISSION(Role.CLERK),

    /** Have the partnership signed by whom the decision names. */
    SIGN_PARTNERSHIP(Role.UNIT_HEAD),

    /** Record that a signed partnership is active. */
    ACTIVATE_PARTNERSHIP(Role.UNIT_HEAD),

    /** Have the extension signed by whom the decision on it names. */
    SIGN_RENEWAL(Role.UNIT_HEAD),

    /** Propose the renewal of a partnership before its last day, or record its end. */
    RENEW_OR_END_PARTNERSHIP(Role.UNIT_HEAD),

    /** Pay the dues of a membership. */
    PAY_DUES(Role.CLERK),

    /** Fulfil an obligation towards a partner. */
    FULFIL_OBLIGATION(Role.CLERK),

    /** Find the decision or permission that the source of an imported partnership does not give. */
    FIND_PAPERS(Role.UNIT_HEAD),

    /** Submit or withdraw a drafted proposal. */
    SUBMIT_PROPOSAL(Role.UNIT_HEAD),

    /** Set the sittings of a called meeting. */
    ADD_SITTING(Role.COUNCIL_OFFICE),

    /** Put a submitted proposal on an agenda, so that it is referred. */
    PLACE_FOR_REFERRAL(Role.COUNCIL_OFFICE),

    /** Put a reported or overdue proposal on an agenda, so that it is decided. */
    PLACE_FOR_DECISION(Role.COUNCIL_OFFICE),

    /** Put a decision the mayor returned on an agenda, to be insisted on, changed, or let lapse. */
    PLACE_FOR_RECONSIDERATION(Role.COUNCIL_OFFICE),

    /** Announce the agenda and notify the members. */
    PUBLISH_AGENDA(Role.COUNCIL_OFFICE),

    /** Call the roll and open the sitting. */
    HOLD_SITTING(Role.COUNCIL_OFFICE),

    /** Refer or decide an item of an open sitting. */
    TREAT_ITEM(Role.COUNCIL_OFFICE),

    /** Repeat a secret vote that was tied. */
    REPEAT_VOTE(Role.COUNCIL_OFFICE),

    /** Draw lots: the secret vote was tied again. */
    DRAW_LOTS(Role.COUNCIL_OFFICE),

    /** Close an open sitting. */
    CLOSE_SITTING(Role.COUNCIL_OFFICE),

    /** Sign the minutes. */
    SIGN_MINUTES(Role.COUNCILLOR),

    /** Close the meeting; the time of the commissions runs from its end. */
    CLOSE_MEETING(Role.COUNCIL_OFFICE),

    /** Hold the commission's meeting on a referred proposal. */
    HOLD_COMMISSION_MEETING(Role.COMMISSION_SECRETARY),

    /** Draft the commission's report. */
    DRAFT_REPORT(Role.COMMISSION_SECRETARY),

    /** Sign the draft, dissent, or be recorded as absent. */
    TAKE_POSITION(Role.COUNCILLOR),

    /** Issue the commission's report. */
    ISSUE_REPORT(Role.COMMISSION_SECRETARY),

    /** Give the review of a commission that ended to its successor, or record that it lapsed. */
    PASS_ON_REVIEW(Role.COUNCIL_OFFICE),

    /** Sign the decision. */
    SIGN_DECISION(Role.COUNCILLOR),

    /** Deliver the signed decision to the mayor. */
    DELIVER_TO_MAYOR(Role.MAYOR_OFFICE),

    /** Return the decision with reasons, or let the period pass. */
    RETURN_OR_LET_PASS(Role.MAYOR_OFFICE),

    /** Sue against a decision the council insisted on, or let the period pass. */
    SUE_OR_LET_PASS(Role.MAYOR_OFFICE),

    /** Send the final decision to the civil authority. */
    SEND_DECISION(Role.COUNCIL_OFFICE),

    /** Record the civil authority's receipt. */
    RECORD_RECEIPT(Role.COUNCIL_OFFICE),

    /** Announce the final decision to the public. */
    ANNOUNCE_DECISION(Role.COUNCIL_OFFICE),

    /** Report the value of an indicator, or that it was not measured. */
    REPORT_VALUE(Role.CLERK),

    /** Approve a reported value, or send it back. */
    APPROVE_VALUE(Role.UNIT_HEAD),

    /** Evaluate an objective for its year. */
    EVALUATE_OBJECTIVE(Role.UNIT_HEAD),

    /** Close a monitoring period of which nothing is missing. */
    CLOSE_MONITORING_PERIOD(Role.UNIT_HEAD),

    /** Ask the council for the authority for a project, or have a plan in force give it. */
    PROPOSE_PROJECT_AUTHORITY(Role.UNIT_HEAD),

    /** Record what the funder answered to an application. */
    RECORD_FUNDER_ANSWER(Role.CLERK),

    /** Sign the contract of an awarded funding. */
    SIGN_CONTRACT(Role.UNIT_HEAD),

    /** Begin the work of a contracted project. */
    START_PROJECT(Role.UNIT_HEAD),

    /** Reach a milestone by its day. */
    REACH_MILESTONE(Role.CLERK),

    /** Record a planned instalment when it comes in. */
    RECORD_INSTALMENT(Role.FINANCE),

    /** Ask the council for a change of a project that needs it. */
    PROPOSE_PROJECT_CHANGE(Role.UNIT_HEAD),

    /** Evaluate a completed project. */
    EVALUATE_PROJECT(Role.UNIT_HEAD),

    /** Settle and close an evaluated project. */
    CLOSE_PROJECT(Role.UNIT_HEAD),

    /** Settle a period that was already over when its start was recorded. */
    SETTLE_CLOCK(Role.COUNCIL_OFFICE);

    private final Role role;

    WorklistTask(Role role) {
        this.role = role;
    }

    /** The role that does it. */
    public Role role() {
        return role;
    }
}
