package org.defter.query.pages.file;

import org.defter.query.proposal.NextAct.Act;
import org.defter.query.proposal.ProposalState;

/**
 * Why an act cannot be done with a file as it stands. The text of a reason is {@code whynot.<reason>}; the rule behind it is
 * one of {@code RULES.md}, or none where it is only the order of things.
 */
enum WhyNot {
    /** Not yet: its unit has not submitted it. */
    NOT_SUBMITTED(""),
    /** Not yet: it stands on no agenda. */
    NOT_ON_AGENDA("A04"),
    /** Not yet: nothing was referred to a commission. */
    NOT_REFERRED("A05"),
    /** Not yet: a commission has it, and its time is running. */
    WITH_COMMISSIONS("C05"),
    /** Not yet: the council has not decided. */
    NOT_DECIDED("B02"),
    /** Not yet: the chair or a clerk has not signed. */
    SIGNATURES_MISSING("B08"),
    /** Not yet: the signed text has not reached the mayor. */
    NOT_DELIVERED("D02"),
    /** Not yet: the mayor may still return it. */
    MAYOR_MAY_RETURN("D01"),
    /** Not yet: the council has it again. */
    BACK_WITH_COUNCIL("D03"),
    /** Not yet: it was not sent to the civil authority. */
    NOT_SENT("D06"),
    /** Not yet: nobody has sued. */
    NO_LAWSUIT("D05"),
    /** Nothing to lift: no court has stayed it. */
    NOT_STAYED("D05"),
    /** No time is running. */
    NO_CLOCK("D01"),
    /** No longer: what the council discusses is what was submitted. */
    ALREADY_SUBMITTED(""),
    /** No longer: it stands on an agenda already. */
    ALREADY_ON_AGENDA("A04"),
    /** No longer: the commissions have done with it. */
    ALREADY_REPORTED("C07"),
    /** No longer: the council has decided. */
    ALREADY_DECIDED(""),
    /** No longer: all three have signed. */
    ALREADY_SIGNED("B08"),
    /** No longer: the mayor has it. */
    ALREADY_DELIVERED("D02"),
    /** No longer: a decision is returned once. */
    ALREADY_RETURNED("D01"),
    /** No longer: it is final. */
    ALREADY_FINAL("D03"),
    /** No longer: it was sent. */
    ALREADY_SENT("D06"),
    /** No longer: the receipt is recorded. */
    ALREADY_RECEIVED("D06"),
    /** No longer: it was announced. */
    ALREADY_ANNOUNCED("D08"),
    /** No longer: a court has stayed it. */
    ALREADY_STAYED("D05"),
    /** Never: the council rejected it. */
    REJECTED("B07"),
    /** Never: the decision lapsed. */
    LAPSED("D04"),
    /** Never: a court annulled it. */
    ANNULLED("D05"),
    /** Never: its unit withdrew it. */
    WITHDRAWN(""),
    /** Never: it was closed when the term of the council ended. */
    CLOSED_WITH_TERM("A09");

    private final String rule;

    WhyNot(String rule) {
        this.rule = rule;
    }

    /** The rule it follows from; empty where there is none. */
    String rule() {
        return rule;
    }

    /**
     * What is known of the latest decision, beside the state of the file.
     *
     * @param signed whether nobody's signature is missing
     * @param delivered whether its text reached the mayor
     * @param sent whether it went to the civil authority
     * @param received whether its receipt is recorded
     * @param announced whether the public was told
     * @param sued whether there is a lawsuit against it
     */
    record Facts(boolean signed, boolean delivered, boolean sent, boolean received, boolean announced, boolean sued) {

        /** Of a file without a decision. */
        static final Facts NONE = new Facts(false, false, false, false, false, false);
    }

    /**
     * Why an act that the API does not offer cannot be done.
     *
     * @param act the act
     * @param state how far the file has come
     * @param facts what is known of its latest decision
     */
    static WhyNot of(Act act, ProposalState state, Facts facts) {
        return switch (state) {
            case WITHDRAWN -> WITHDRAWN;
            case CLOSED_WITH_TERM -> CLOSED_WITH_TERM;
            case DRAFTED, SUBMITTED, ON_AGENDA_FOR_REFERRAL, REFERRED, REPORTED, OVERDUE, ON_AGENDA_FOR_DECISION ->
                beforeTheDecision(act, state);
            case RETURNED, ON_AGENDA_AFTER_RETURN, REFERRED_AFTER_RETURN -> afterReturn(act, state, facts);
            case REJECTED -> ended(act, facts, REJECTED);
            case LAPSED -> ended(act, facts, LAPSED);
            case ANNULLED -> ended(act, facts, ANNULLED);
            case AWAITING_MAYOR, INSISTED -> beforeFinality(act, state, facts);
            case FINAL, SENT, IN_FORCE, STAYED -> whenFinal(act, state, facts);
        };
    }

    private static WhyNot beforeTheDecision(Act act, ProposalState state) {
        boolean drafted = state == ProposalState.DRAFTED;
        return switch (act) {
            case ATTACH_DOCUMENT, SUBMIT, WITHDRAW -> ALREADY_SUBMITTED;
            case PLACE_ON_AGENDA -> drafted ? NOT_SUBMITTED : onAgenda(state) ? ALREADY_ON_AGENDA : WITH_COMMISSIONS;
            case REFER -> drafted ? NOT_SUBMITTED : state == ProposalState.SUBMITTED ? NOT_ON_AGENDA : referred(state);
            case ISSUE_REPORT -> drafted ? NOT_SUBMITTED : hasReports(state) ? ALREADY_REPORTED : NOT_REFERRED;
            case TAKE_VOTE -> drafted ? NOT_SUBMITTED : beforeTheVote(state);
            case SIGN,
                    DELIVER_TO_MAYOR,
                    RETURN,
                    RUN_OUT_CLOCK,
                    SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    RECTIFY,
                    ANNOUNCE,
                    RECORD_LAWSUIT,
                    RECORD_STAY,
                    RECORD_STAY_LIFTED,
                    RECORD_ANNULMENT -> NOT_DECIDED;
        };
    }

    private static boolean onAgenda(ProposalState state) {
        return state == ProposalState.ON_AGENDA_FOR_REFERRAL || state == ProposalState.ON_AGENDA_FOR_DECISION;
    }

    private static boolean hasReports(ProposalState state) {
        return state == ProposalState.REPORTED || state == ProposalState.ON_AGENDA_FOR_DECISION;
    }

    private static WhyNot referred(ProposalState state) {
        return state == ProposalState.REFERRED ? WITH_COMMISSIONS : ALREADY_REPORTED;
    }

    private static WhyNot beforeTheVote(ProposalState state) {
        return state == ProposalState.ON_AGENDA_FOR_REFERRAL
                ? NOT_REFERRED
                : state == ProposalState.REFERRED ? WITH_COMMISSIONS : NOT_ON_AGENDA;
    }

    private static WhyNot afterReturn(Act act, ProposalState state, Facts facts) {
        boolean returned = state == ProposalState.RETURNED;
        boolean referred = state == ProposalState.REFERRED_AFTER_RETURN;
        return switch (act) {
            case ATTACH_DOCUMENT, SUBMIT -> ALREADY_SUBMITTED;
            case WITHDRAW -> ALREADY_DECIDED;
            case PLACE_ON_AGENDA -> referred ? WITH_COMMISSIONS : ALREADY_ON_AGENDA;
            case REFER, TAKE_VOTE -> referred ? WITH_COMMISSIONS : NOT_ON_AGENDA;
            case ISSUE_REPORT -> returned ? NOT_ON_AGENDA : NOT_REFERRED;
            case SIGN -> facts.signed() ? ALREADY_SIGNED : BACK_WITH_COUNCIL;
            case DELIVER_TO_MAYOR -> ALREADY_DELIVERED;
            case RETURN -> ALREADY_RETURNED;
            case RUN_OUT_CLOCK -> NO_CLOCK;
            case SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    RECTIFY,
                    ANNOUNCE,
                    RECORD_LAWSUIT,
                    RECORD_STAY,
                    RECORD_STAY_LIFTED,
                    RECORD_ANNULMENT -> BACK_WITH_COUNCIL;
        };
    }

    /** Of a decision with which nothing more is to be done but to sign its record and to keep it right. */
    private static WhyNot ended(Act act, Facts facts, WhyNot end) {
        return switch (act) {
            case ATTACH_DOCUMENT, SUBMIT -> ALREADY_SUBMITTED;
            case WITHDRAW, PLACE_ON_AGENDA, REFER, ISSUE_REPORT, TAKE_VOTE -> ALREADY_DECIDED;
            case SIGN -> facts.signed() ? ALREADY_SIGNED : end;
            case ANNOUNCE -> facts.announced() ? ALREADY_ANNOUNCED : end;
            case DELIVER_TO_MAYOR,
                    RETURN,
                    RUN_OUT_CLOCK,
                    SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    RECTIFY,
                    RECORD_LAWSUIT,
                    RECORD_STAY,
                    RECORD_STAY_LIFTED,
                    RECORD_ANNULMENT -> end;
        };
    }

    private static WhyNot beforeFinality(Act act, ProposalState state, Facts facts) {
        boolean insisted = state == ProposalState.INSISTED;
        WhyNot notFinal = !facts.signed() ? SIGNATURES_MISSING : insisted ? BACK_WITH_COUNCIL : MAYOR_MAY_RETURN;
        return switch (act) {
            case ATTACH_DOCUMENT, SUBMIT -> ALREADY_SUBMITTED;
            case WITHDRAW, PLACE_ON_AGENDA, REFER, ISSUE_REPORT, TAKE_VOTE -> ALREADY_DECIDED;
            case SIGN -> ALREADY_SIGNED;
            case DELIVER_TO_MAYOR ->
                insisted ? ALREADY_RETURNED : facts.delivered() ? ALREADY_DELIVERED : SIGNATURES_MISSING;
            case RETURN -> insisted ? ALREADY_RETURNED : notReturnable(facts);
            case RUN_OUT_CLOCK -> facts.signed() ? NO_CLOCK : SIGNATURES_MISSING;
            case SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    ANNOUNCE,
                    RECORD_LAWSUIT,
                    RECORD_STAY,
                    RECORD_STAY_LIFTED,
                    RECORD_ANNULMENT,
                    RECTIFY -> notFinal;
        };
    }

    private static WhyNot notReturnable(Facts facts) {
        return !facts.signed() ? SIGNATURES_MISSING : !facts.delivered() ? NOT_DELIVERED : NO_CLOCK;
    }

    private static WhyNot whenFinal(Act act, ProposalState state, Facts facts) {
        return switch (act) {
            case ATTACH_DOCUMENT, SUBMIT -> ALREADY_SUBMITTED;
            case WITHDRAW, PLACE_ON_AGENDA, REFER, ISSUE_REPORT, TAKE_VOTE -> ALREADY_DECIDED;
            case SIGN -> ALREADY_SIGNED;
            case DELIVER_TO_MAYOR, RETURN, RUN_OUT_CLOCK -> ALREADY_FINAL;
            case SEND_TO_CIVIL_AUTHORITY -> ALREADY_SENT;
            case ACKNOWLEDGE_RECEIPT -> facts.sent() ? ALREADY_RECEIVED : NOT_SENT;
            case ANNOUNCE -> ALREADY_ANNOUNCED;
            case RECORD_LAWSUIT, RECORD_ANNULMENT, RECTIFY -> NO_LAWSUIT;
            case RECORD_STAY -> state == ProposalState.STAYED ? ALREADY_STAYED : NO_LAWSUIT;
            case RECORD_STAY_LIFTED -> NOT_STAYED;
        };
    }
}
