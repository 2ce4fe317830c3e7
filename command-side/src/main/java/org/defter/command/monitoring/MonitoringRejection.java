package org.defter.command.monitoring;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on a monitoring period is refused. */
public enum MonitoringRejection implements Rejection {
    /** The plan does not cover the year. */
    YEAR_NOT_IN_PLAN("S08"),

    /** The period to be reported on had not begun on the day. */
    MONITORED_PERIOD_NOT_BEGUN("S08"),

    /** No version of the plan was in force in the period up to the day. */
    PLAN_WAS_NOT_IN_FORCE("S08"),

    /** A court has stayed the plan: no period of it is opened or closed until the stay has ended. */
    MONITORED_PLAN_IS_SUSPENDED("D05"),

    /** The period is closed: only rectifications come after it. */
    MONITORING_PERIOD_IS_CLOSED("S08"),

    /** The period is not closed: a value is reported anew, not rectified. */
    MONITORING_PERIOD_NOT_CLOSED("S08"),

    /** The last day of the period is not over. */
    MONITORED_PERIOD_RUNS("S08"),

    /** Another version of the plan counts, and the period has not taken it over yet. */
    VERSION_NOT_TAKEN_OVER("S06", Grounds.TOO_EARLY),

    /** The version that counts has no such indicator. */
    INDICATOR_NOT_MONITORED(null, Grounds.UNKNOWN),

    /** The version that counts has no such objective. */
    OBJECTIVE_NOT_MONITORED(null, Grounds.UNKNOWN),

    /** The value is approved; it is sent back before another is reported. */
    VALUE_IS_APPROVED("S08"),

    /** No value waits there. */
    NO_VALUE_REPORTED("S08"),

    /** Who reported a value does not approve it. */
    OWN_VALUE_NOT_APPROVED("S08"),

    /** Indicators are neither approved nor stated as not measured. */
    VALUES_NOT_SETTLED("S08"),

    /** Objectives have not been evaluated. */
    OBJECTIVES_NOT_EVALUATED("S10"),

    /** Only the report of the whole year has an evaluation. */
    EVALUATION_IS_YEARLY("S08"),

    /** The rectification puts what stands there already. */
    RECTIFICATION_WITHOUT_CHANGE("S08"),

    /** The last day of the report is not past. */
    REPORT_CLOCK_STILL_RUNNING("S08");

    private final @Nullable String rule;
    private final Grounds grounds;

    MonitoringRejection(@Nullable String rule) {
        this(rule, Grounds.RULE);
    }

    MonitoringRejection(@Nullable String rule, Grounds grounds) {
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
