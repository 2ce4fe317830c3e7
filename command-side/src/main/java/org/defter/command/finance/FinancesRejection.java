package org.defter.command.finance;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act on the finances of a year is refused. */
public enum FinancesRejection implements Rejection {
    /** The amount is not in lira. */
    FINANCES_NOT_IN_LIRA("I14"),

    /** The year is not over: its revenue is not final. */
    FINANCIAL_YEAR_NOT_OVER("I14"),

    /** The day is not in the year. */
    DAY_OUTSIDE_YEAR("I14"),

    /** Another final revenue of the year is on record. */
    FINAL_REVENUE_ALREADY_RECORDED("I14"),

    /** No final revenue of the year is on record. */
    FINAL_REVENUE_UNKNOWN("I14"),

    /** Another debt stock of the day is on record. */
    DEBT_STOCK_ALREADY_RECORDED("I14"),

    /** No debt stock of the day is on record. */
    DEBT_STOCK_UNKNOWN("I14"),

    /** Another borrowing with that identifier is on record. */
    BORROWING_ALREADY_RECORDED("I14"),

    /** There is no such borrowing on record. */
    BORROWING_UNKNOWN("I14", Grounds.UNKNOWN),

    /** There is no such repayment in the year. */
    REPAYMENT_UNKNOWN("I14", Grounds.UNKNOWN),

    /** More would be repaid than is owed. */
    REPAYMENT_ABOVE_DEBT("I14"),

    /** The rectification changes nothing. */
    FINANCES_RECTIFICATION_WITHOUT_CHANGE(null);

    private final @Nullable String rule;
    private final Grounds grounds;

    FinancesRejection(@Nullable String rule) {
        this(rule, Grounds.RULE);
    }

    FinancesRejection(@Nullable String rule, Grounds grounds) {
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
