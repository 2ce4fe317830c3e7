package org.defter.kernel.law;

/** The periods of the law that run from one act to a last day. */
public enum ClockKind {
    /** A commission's time for a zoning matter (C05). */
    COMMISSION_REVIEW_ZONING("C05", RulesetKey.REVIEW_ZONING_DAYS, RulesetKey.REVIEW_DAY_KIND),
    /** A commission's time for any other matter (C05). */
    COMMISSION_REVIEW("C05", RulesetKey.REVIEW_DAYS, RulesetKey.REVIEW_DAY_KIND),
    /** The mayor's time to return a decision (D01). */
    MAYOR_RETURN("D01", RulesetKey.RETURN_DAYS, RulesetKey.RETURN_DAY_KIND),
    /** The mayor's time to sue against an insisted decision (D05). */
    LAWSUIT("D05", RulesetKey.LAWSUIT_DAYS, RulesetKey.LAWSUIT_DAY_KIND),
    /** Time to send a final decision to the civil authority (D06). */
    SENDING("D06", RulesetKey.SENDING_DAYS, RulesetKey.SENDING_DAY_KIND),
    /** Time to announce a final decision to the public (D08). */
    ANNOUNCEMENT("D08", RulesetKey.ANNOUNCEMENT_DAYS, RulesetKey.ANNOUNCEMENT_DAY_KIND),
    /** Time within which a sitting without quorum is held again (B03). */
    POSTPONED_SITTING("B03", RulesetKey.POSTPONEMENT_DAYS, RulesetKey.POSTPONEMENT_DAY_KIND),
    /** Time after the end of a monitoring period to report its values (S08). */
    MONITORING_REPORT("S08", RulesetKey.REPORT_DAYS, RulesetKey.REPORT_DAY_KIND);

    private final String rule;
    private final RulesetKey days;
    private final RulesetKey dayKind;

    ClockKind(String rule, RulesetKey days, RulesetKey dayKind) {
        this.rule = rule;
        this.days = days;
        this.dayKind = dayKind;
    }

    /** The rule that sets the period. */
    public String rule() {
        return rule;
    }

    RulesetKey days() {
        return days;
    }

    RulesetKey dayKind() {
        return dayKind;
    }
}
