package org.defter.command.project;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a project is refused. */
public enum ProjectRejection implements Rejection {
    /** There is already another project with that identifier. */
    PROJECT_ALREADY_CONCEIVED(null),

    /** A unit of the project is not in the municipality's organisation on that day. */
    PROJECT_UNIT_UNKNOWN(null),

    /** The project would end before it starts. */
    PROJECT_ENDS_BEFORE_START(null),

    /** No contract is signed yet. */
    PROJECT_NOT_CONTRACTED("I15"),

    /** The work has not begun. */
    PROJECT_NOT_RUNNING("I15"),

    /** The work is not interrupted. */
    PROJECT_NOT_SUSPENDED(null),

    /** The work is interrupted. */
    PROJECT_IS_SUSPENDED(null),

    /** The work is not done. */
    PROJECT_NOT_COMPLETED("I15"),

    /** The work is done. */
    PROJECT_IS_COMPLETED("I15"),

    /** The project is closed or was given up. */
    PROJECT_HAS_ENDED("I15"),

    /** The project has been evaluated. */
    PROJECT_ALREADY_EVALUATED("I15"),

    /** The project has not been evaluated. */
    PROJECT_NOT_EVALUATED("I15"),

    /** A milestone is neither reached nor dropped. */
    MILESTONES_OPEN("I15"),

    /** What was awarded is neither received nor written off. */
    AWARD_OUTSTANDING("I15"),

    /** Nobody gave the project an authority. */
    PROJECT_NOT_AUTHORISED("I15"),

    /** A decision authorises the project already. */
    PROJECT_ALREADY_AUTHORISED("I15"),

    /** The authority came later than the act. */
    AUTHORITY_NOT_YET_IN_FORCE("I15"),

    /** A court stayed the decision that authorised the project. */
    AUTHORITY_IS_STAYED("D05"),

    /** A court annulled the decision that authorised the project. */
    AUTHORITY_WAS_ANNULLED("D05"),

    /** The project names no activity of a plan. */
    PROJECT_WITHOUT_ACTIVITY("I15"),

    /** The plan whose activity it carries out is not in force, or a court holds it. */
    AUTHORISING_PLAN_NOT_IN_FORCE("I15"),

    /** The version of the plan in force does not contain the activity. */
    ACTIVITY_NOT_IN_FORCE("I15"),

    /** Another unit leads and answers for the activity. */
    ACTIVITY_OF_ANOTHER_UNIT("I15"),

    /** A joint project with a foreign local authority has no decision of its own that stands. */
    FOREIGN_PROJECT_NEEDS_DECISION("I02"),

    /** The project has no foreign local authority as partner. */
    PROJECT_PERMISSION_NOT_NEEDED("I03"),

    /** Another permission is on record. */
    PROJECT_ALREADY_PERMITTED("I03"),

    /** The ministry's permission is missing or later than the signature. */
    PROJECT_NOT_PERMITTED("I03"),

    /** There is no such funding in the project. */
    FUNDING_UNKNOWN(null, Grounds.UNKNOWN),

    /** The application has been decided or withdrawn. */
    FUNDING_ALREADY_DECIDED("I15"),

    /** Nothing is awarded, or the award was declined. */
    FUNDING_NOT_AWARDED("I15"),

    /** The funding has no contract. */
    FUNDING_NOT_CONTRACTED("I15"),

    /** The funding is under another contract. */
    FUNDING_IS_CONTRACTED("I15"),

    /** The funding is no foreign loan. */
    NOT_A_FOREIGN_LOAN("I13"),

    /** The funding is no domestic loan. */
    NOT_A_DOMESTIC_LOAN("I14"),

    /** The amount is in another currency than what it is measured by. */
    CURRENCY_DIFFERS(null),

    /** The amount is above what is left of the award. */
    ABOVE_AWARD("I15"),

    /** The contract would end before it starts. */
    CONTRACT_ENDS_BEFORE_START(null),

    /** Somebody else than the decision names would sign, or after the day it says. */
    SIGNATORY_NOT_NAMED("I09"),

    /** A loan in another currency does not say what it is in lira. */
    LIRA_EQUIVALENT_MISSING("I14"),

    /** The equivalent in lira is not the amount times the rate. */
    LIRA_EQUIVALENT_DIFFERS("I14"),

    /** No final budget revenue of a year before is on record. */
    FINAL_REVENUE_NOT_RECORDED("I14"),

    /** No debt stock is on record to start from. */
    DEBT_STOCK_NOT_RECORDED("I14"),

    /** With the loan the debt stock would be above the limit. */
    DEBT_LIMIT_EXCEEDED("I14"),

    /** A foreign loan lacks the investment programme, the council's decision or the Treasury's permission. */
    FOREIGN_LOAN_NOT_ALLOWED("I13"),

    /** Large domestic borrowing lacks a decision of the council to borrow. */
    BORROWING_NOT_AUTHORISED("I14"),

    /** The decision to borrow did not reach the majority of the full membership. */
    BORROWING_MAJORITY_NOT_REACHED("I14"),

    /** The ministry's approval of large domestic borrowing is missing or later. */
    BORROWING_NOT_APPROVED("I14"),

    /** There is no such milestone in the project. */
    MILESTONE_UNKNOWN(null, Grounds.UNKNOWN),

    /** The milestone is reached or dropped. */
    MILESTONE_SETTLED(null),

    /** There is no such risk in the project. */
    RISK_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such issue in the project. */
    ISSUE_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such line in the budget. */
    BUDGET_LINE_UNKNOWN(null),

    /** The spending is above what is left of its line. */
    ABOVE_BUDGET_LINE(null),

    /** The line would be below what is spent from it. */
    LINE_BELOW_SPENT(null),

    /** The instalment came in before. */
    INSTALMENT_ALREADY_RECEIVED(null),

    /** The instalment belongs to another funding. */
    INSTALMENT_OF_ANOTHER_FUNDING(null),

    /** A change waits for the council. */
    CHANGE_WAITS("I15"),

    /** The change changes nothing. */
    NO_CHANGE(null),

    /** The decision's vote is not on record. */
    DECISION_NOT_ON_RECORD(null, Grounds.TOO_EARLY);

    private final @Nullable String rule;
    private final Grounds grounds;

    ProjectRejection(@Nullable String rule) {
        this(rule, Grounds.RULE);
    }

    ProjectRejection(@Nullable String rule, Grounds grounds) {
        this.rule = rule;
        this.grounds = grounds;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }

    @Override
    public Grounds grounds() {
        return grounds;
    }
}
