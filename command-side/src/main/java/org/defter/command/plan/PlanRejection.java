package org.defter.command.plan;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a plan is refused. */
public enum PlanRejection implements Rejection {
    /** There is already another plan with that identifier. */
    PLAN_ALREADY_PROPOSED(null),

    /** The years of the plan are in the wrong order or too many. */
    PLAN_YEARS_OUT_OF_BOUNDS(null),

    /** A unit named in the act is not in the municipality's organisation on that day. */
    UNIT_NOT_IN_ORGANISATION(null),

    /** The council has not authorised anybody to prepare the plan, or the authority is not in force yet. */
    PREPARATION_NOT_AUTHORISED(null),

    /** A version is frozen and waits for the council. */
    PLAN_IS_FROZEN(null),

    /** The plan is in force, and no update of it has been opened. */
    UPDATE_NOT_OPENED("S06"),

    /** The plan is not in force. */
    PLAN_NOT_IN_FORCE(null),

    /** A court has stayed the adoption or an update of the plan. */
    PLAN_IS_SUSPENDED("D05"),

    /** The plan has ended: with its years, renewed, repealed or annulled. */
    PLAN_HAS_ENDED(null),

    /** The last year of the plan is not over. */
    PLAN_PERIOD_RUNS(null),

    /** A court has stayed the decision that authorised the preparation. */
    PREPARATION_IS_SUSPENDED("D05"),

    /** A court has annulled the decision that authorised the preparation. */
    PREPARATION_WAS_ANNULLED("D05"),

    /** Nothing of the plan stands on the decision that was stayed or annulled. */
    NOTHING_STANDS_ON_DECISION("D05"),

    /** No version waits for the council. */
    PLAN_NOT_SUBMITTED(null),

    /** The version that waits for the council is another one. */
    OTHER_VERSION_SUBMITTED(null),

    /** There is nothing to amend it by. */
    NO_AMENDMENT("C11"),

    /** An amendment concerns what is not in the version. */
    AMENDED_ELEMENT_UNKNOWN("C11"),

    /** An amendment concerns a field that its element has not, or that stays as it is. */
    FIELD_NOT_AMENDABLE("C11"),

    /** What stands in the version is not what the amendment says it changes. */
    OLD_VALUE_DIFFERS("C11"),

    /** The new value of an amendment cannot stand in its field. */
    NEW_VALUE_UNREADABLE("C11"),

    /** An amendment puts what stands there already. */
    AMENDMENT_WITHOUT_CHANGE("C11"),

    /** The amendments lead to another version than the council decided on. */
    AMENDED_VERSION_DIFFERS("C11"),

    /** There is no such goal in the plan. */
    GOAL_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such objective there. */
    OBJECTIVE_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such indicator there. */
    INDICATOR_UNKNOWN(null, Grounds.UNKNOWN),

    /** There is no such activity there. */
    ACTIVITY_UNKNOWN(null, Grounds.UNKNOWN),

    /** Another goal, objective, indicator or activity of the plan has that code. */
    CODE_IN_USE(null),

    /** An indicator does not have one target for each year it has to cover. */
    TARGETS_NOT_YEARLY("S12"),

    /** The indicator has no target for that year. */
    NO_TARGET_IN_YEAR("S12"),

    /** A share in the objective is not above zero or exceeds the whole. */
    SHARE_OUT_OF_BOUNDS("S12"),

    /** An indicator that stands for each year by itself starts from another value than the rule has. */
    YEARLY_BASELINE_WRONG("S12"),

    /** An activity ends before it starts. */
    ACTIVITY_ENDS_BEFORE_START("S05"),

    /** An activity lies outside the years of the plan. */
    ACTIVITY_OUTSIDE_PLAN("S05"),

    /** The plan has no mission or no vision. */
    MISSION_OR_VISION_MISSING("S12"),

    /** The plan has no goal. */
    PLAN_WITHOUT_GOAL("S03"),

    /** A goal has no objective. */
    GOAL_WITHOUT_OBJECTIVE("S03"),

    /** An objective has no indicator. */
    OBJECTIVE_WITHOUT_INDICATOR("S03"),

    /** An objective has no estimated cost: no resources are tied to it. */
    OBJECTIVE_WITHOUT_COST("S03"),

    /** The shares of an objective's indicators do not sum to the whole. */
    SHARES_NOT_WHOLE("S12"),

    /** An objective of an action plan has no activity. */
    OBJECTIVE_WITHOUT_ACTIVITY("S05"),

    /** A statutory plan was submitted without naming the council whose election its deadline runs from. */
    COUNCIL_NOT_NAMED("S01"),

    /** The council named is another municipality's, or the day is not in its term. */
    COUNCIL_NOT_IN_TERM("S01"),

    /** Mission, vision and goals stay in an update. */
    STAYS_IN_UPDATE("S06"),

    /** What concerns years that are past stays in an update. */
    PAST_YEARS_STAY("S06"),

    /** A target in force was to change by rewriting the card: a revision says why, and keeps the old one on record. */
    TARGET_WITHOUT_REASON("S06"),

    /** The value has been updated before. */
    VALUE_ALREADY_UPDATED("S06"),

    /** The plan has no years left that an update could change. */
    NO_YEARS_REMAIN("S06"),

    /** The update changes nothing of what is in force. */
    UPDATE_WITHOUT_CHANGE("S06");

    private final @Nullable String rule;
    private final Grounds grounds;

    PlanRejection(@Nullable String rule) {
        this(rule, Grounds.RULE);
    }

    PlanRejection(@Nullable String rule, Grounds grounds) {
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
