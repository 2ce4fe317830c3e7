package org.defter.kernel.law;

import static org.defter.kernel.law.ValueDomain.FLAG;
import static org.defter.kernel.law.ValueDomain.choice;
import static org.defter.kernel.law.ValueDomain.decimal;
import static org.defter.kernel.law.ValueDomain.text;
import static org.defter.kernel.law.ValueDomain.whole;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every value a ruleset has, no more and no less: its key, the rule it belongs to and what it may be. A text states all of
 * them but those with an {@linkplain #assumed() assumed} value, which it may state.
 */
public enum RulesetKey {
    /** The week of the month, counted in sevens from the 1st, that holds the ordinary meeting. */
    ORDINARY_MEETING_WEEK("A01.ordinaryMeetingWeek", whole(1, 4)),
    /** Longest budget meeting, in days, first and last included. */
    BUDGET_MEETING_DAYS("A02.budgetMeetingDays", whole(1, 31)),
    /** Longest other meeting, in days, first and last included. */
    MEETING_DAYS("A02.meetingDays", whole(1, 31)),
    /** Extraordinary meetings in a calendar year, at most. */
    EXTRAORDINARY_PER_YEAR("A03.meetingsPerYear", whole(0, 366)),
    /** Sittings of an extraordinary meeting, at most. */
    EXTRAORDINARY_SITTINGS("A03.sittings", whole(1, 31)),
    /** Days between call and first sitting of an extraordinary meeting, at least. */
    EXTRAORDINARY_NOTICE_DAYS("A03.noticeDays", whole(0, 60)),
    /** Whether items that were not called may be decided at an extraordinary meeting. */
    EXTRAORDINARY_ADDED_ITEMS("A03.addedItemsAllowed", FLAG),
    /** Days between announcement of the agenda and first sitting, at least. */
    AGENDA_NOTICE_DAYS("A04.noticeDays", whole(0, 60)),
    /** Whether a zoning matter always goes through a commission. */
    ZONING_NEEDS_COMMISSION("A05.zoningNeedsCommission", FLAG),
    /** Whether the yearly budget always goes through a commission. */
    BUDGET_NEEDS_COMMISSION("A05.budgetNeedsCommission", FLAG),
    /** First sittings of the month at which an item may be added to the agenda. */
    ITEM_ADDING_SITTINGS("A06.itemAddingSittings", whole(0, 31)),
    /** Whether the mayor may chair the debate of the yearly activity report. */
    MAYOR_CHAIRS_ACTIVITY_REPORT("A08.mayorChairsActivityReport", FLAG),
    /** How the meeting quorum follows from the membership. */
    MEETING_QUORUM_FORMULA("B01.formula", choice(QuorumFormula.class)),
    /** Divisor d of the meeting quorum. */
    MEETING_QUORUM_DIVISOR("B01.divisor", whole(1, 20)),
    /** Divisor d of ⌊P/d⌋+1 for decisions and for the majority of attendees. */
    DECISION_MAJORITY_DIVISOR("B02.majorityDivisor", whole(1, 20)),
    /** Divisor d of ⌈N/d⌉, the least yes votes of a decision. */
    DECISION_MEMBERS_DIVISOR("B02.membersDivisor", whole(1, 20)),
    /** Days within which a sitting without quorum is held again. */
    POSTPONEMENT_DAYS("B03.days", whole(0, 60)),
    /** How those days are counted. */
    POSTPONEMENT_DAY_KIND("B03.dayKind", choice(DayKind.class)),
    /** Divisor d of ⌈N/d⌉, the quorum of the postponed sitting. */
    POSTPONED_QUORUM_DIVISOR("B03.membersDivisor", whole(1, 20)),
    /** How often a sitting is postponed before the month lapses. */
    POSTPONEMENTS("B03.postponements", whole(0, 31)),
    /** Divisor d of ⌈N/d⌉, the least presence at a recount. */
    RECOUNT_QUORUM_DIVISOR("B04.membersDivisor", whole(1, 20)),
    /** Whether the chair's side wins a tie in an open vote. */
    CHAIR_BREAKS_TIE("B05.chairBreaksTie", FLAG),
    /** Divisor d of ⌈N/d⌉, the least yes votes when a tie ends in acceptance. */
    TIE_MEMBERS_DIVISOR("B05.membersDivisor", whole(1, 20)),
    /** Whether a tie is rejected when the chair abstained; otherwise it is accepted. */
    ABSTAINING_CHAIR_REJECTS("B05.abstainingChairRejects", FLAG),
    /** Whether the tie rule also holds for votes that need a majority of attendees (A05, A06, A10). */
    TIE_RULE_FOR_ATTENDEES("B05.appliesToMajorityOfAttendees", FLAG),
    /** How often a tied secret vote is repeated before lots are drawn. */
    SECRET_TIE_REPEATS("B05.secretRepeats", whole(0, 10)),
    /** Whether abstainers count in P. */
    ABSTAINERS_COUNT_AS_PRESENT("B07.abstainersCountAsPresent", FLAG),
    /** Whether an abstention makes a decision one by majority. */
    ABSTENTION_BREAKS_UNANIMITY("B07.abstentionBreaksUnanimity", FLAG),
    /** Whether a decision needs the chair's signature. */
    CHAIR_SIGNS("B08.chairSigns", FLAG),
    /** Clerks whose signatures a decision needs. */
    CLERK_SIGNATURES("B08.clerkSignatures", whole(0, 10)),
    /** Degree of kinship up to which a member is recused. */
    RECUSAL_DEGREE("B10.kinshipDegree", whole(0, 10)),
    /** Least members of a commission. */
    COMMISSION_MIN("C01.minMembers", whole(1, 99)),
    /** Most members of a commission. */
    COMMISSION_MAX("C01.maxMembers", whole(1, 99)),
    /** Longest term of a commission, in months. */
    COMMISSION_TERM_MONTHS("C01.termMonths", whole(1, 60)),
    /** Consecutive unexcused absences that lose a commission seat. */
    ABSENCES_LOSING_SEAT("C02.absences", whole(1, 99)),
    /** A commission's time for a zoning matter. */
    REVIEW_ZONING_DAYS("C05.zoningDays", whole(0, 365)),
    /** A commission's time for any other matter. */
    REVIEW_DAYS("C05.days", whole(0, 365)),
    /** How a commission's days are counted. */
    REVIEW_DAY_KIND("C05.dayKind", choice(DayKind.class)),
    /** Whether a half-day counts as a working day. */
    HALF_DAY_IS_WORKING("C05.halfDayIsWorkingDay", FLAG),
    /** Whether an item whose report is late may be put straight on the agenda. */
    LATE_ITEM_TO_AGENDA("C06.lateItemToAgenda", FLAG),
    /** Whether a late report is accepted. */
    LATE_REPORT_ACCEPTED("C06.lateReportAccepted", FLAG),
    /** Divisor d of ⌊n/d⌋+1, the quorum of a commission and the least signatures of its report. */
    COMMISSION_QUORUM_DIVISOR("C07.quorumDivisor", whole(1, 20)),
    /** Divisor d of ⌊p/d⌋+1, the majority of a commission's attendees. */
    COMMISSION_MAJORITY_DIVISOR("C07.majorityDivisor", whole(1, 20)),
    /** Whether guests of a commission vote. */
    GUESTS_VOTE("C09.guestsVote", FLAG),
    /** The mayor's time to return a decision. */
    RETURN_DAYS("D01.days", whole(0, 365)),
    /** How the mayor's days are counted. */
    RETURN_DAY_KIND("D01.dayKind", choice(DayKind.class)),
    /** How often one decision may be returned. */
    RETURNS("D01.returns", whole(0, 10)),
    /** Divisor d of ⌊N/d⌋+1, the yes votes that insist on a returned decision. */
    INSISTENCE_DIVISOR("D03.membersDivisor", whole(1, 20)),
    /** The mayor's time to sue against an insisted decision. */
    LAWSUIT_DAYS("D05.days", whole(0, 365)),
    /** How those days are counted. */
    LAWSUIT_DAY_KIND("D05.dayKind", choice(DayKind.class)),
    /** Time to send a final decision to the civil authority. */
    SENDING_DAYS("D06.days", whole(0, 365)),
    /** How those days are counted. */
    SENDING_DAY_KIND("D06.dayKind", choice(DayKind.class)),
    /** Whether a decision may still be sent when the time is over. */
    LATE_SENDING_ALLOWED("D06.lateSendingAllowed", FLAG),
    /** Time to announce a final decision. */
    ANNOUNCEMENT_DAYS("D08.days", whole(0, 365)),
    /** How those days are counted. */
    ANNOUNCEMENT_DAY_KIND("D08.dayKind", choice(DayKind.class)),
    /** Months from the local elections within which the strategic plan reaches the council. */
    STRATEGIC_PLAN_MONTHS("S01.months", whole(0, 60)),
    /** How often one value of a plan may be updated. */
    UPDATES_PER_VALUE("S06.updatesPerValue", whole(0, 99)),
    /** Months from January that the monitoring report covers. */
    MONITORING_MONTHS("S08.monitoringMonths", whole(1, 12)),
    /** Months from January that the evaluation report covers. */
    EVALUATION_MONTHS("S08.evaluationMonths", whole(1, 12)),
    /** Year of the plan from which the evaluation is also cumulative. */
    CUMULATIVE_FROM_YEAR("S08.cumulativeFromYear", whole(1, 99)),
    /** Days after the end of a monitoring period within which its values are reported. */
    REPORT_DAYS("S08.reportDays", whole(0, 365), assumed("31")),
    /** How those days are counted. */
    REPORT_DAY_KIND("S08.reportDayKind", choice(DayKind.class), assumed("CALENDAR")),
    /** What the shares of an objective's indicators sum to, in per cent. */
    SHARE_SUM("S12.shareSum", decimal("0", "1000")),
    /** Targets of an indicator in each year of the plan. */
    TARGETS_PER_YEAR("S12.targetsPerYear", whole(1, 12)),
    /** The baseline A put into the formula for an indicator that does not accumulate. */
    YEARLY_BASELINE("S12.yearlyBaseline", decimal("-1000000", "1000000")),
    /** Least performance counted in an objective's score, in per cent. */
    PERFORMANCE_FLOOR("S13.floor", decimal("-1000", "1000")),
    /** Most performance counted in an objective's score, in per cent. */
    PERFORMANCE_CEILING("S13.ceiling", decimal("-1000", "1000")),
    /** Performance when target equals baseline and is met. */
    PERFORMANCE_MET("S13.flatTargetMet", decimal("-1000", "1000")),
    /** Performance when target equals baseline and is missed. */
    PERFORMANCE_MISSED("S13.flatTargetMissed", decimal("-1000", "1000")),
    /** Decimal places a performance is rounded to, half up. */
    PERFORMANCE_DECIMALS("S13.decimals", whole(0, 10)),
    /** Council decisions that membership of an international body needs. */
    MEMBERSHIP_COUNCIL_DECISIONS("I01.councilDecisions", whole(0, 2)),
    /** Council decisions that cooperation with a foreign local authority needs. */
    FOREIGN_COUNCIL_DECISIONS("I02.councilDecisions", whole(0, 2)),
    /** Whether memberships and foreign cooperation need the ministry's prior permission. */
    MINISTRY_PERMISSION_NEEDED("I03.permissionNeeded", FLAG),
    /** The ministry that gives the permission, by its name on that day. */
    MINISTRY("I03.ministry", text(200)),
    /** Council decisions that a sister city in Türkiye needs. */
    DOMESTIC_COUNCIL_DECISIONS("I05.councilDecisions", whole(0, 2)),
    /** Whether a sister city in Türkiye needs a permission. */
    DOMESTIC_PERMISSION_NEEDED("I05.permissionNeeded", FLAG),
    /** Whether a conditional grant or gift needs the council. */
    CONDITIONAL_GRANT_NEEDS_COUNCIL("I12.conditionalNeedsCouncil", FLAG),
    /** Whether an unconditional grant or gift needs the council. */
    UNCONDITIONAL_GRANT_NEEDS_COUNCIL("I12.unconditionalNeedsCouncil", FLAG),
    /** Whether a foreign loan needs a project of the investment programme. */
    FOREIGN_LOAN_NEEDS_PROGRAMME("I13.needsInvestmentProgramme", FLAG),
    /** Whether a foreign loan needs a council decision. */
    FOREIGN_LOAN_NEEDS_COUNCIL("I13.needsCouncilDecision", FLAG),
    /** Whether a foreign loan needs the Treasury's permission. */
    FOREIGN_LOAN_NEEDS_TREASURY("I13.needsTreasuryPermission", FLAG),
    /** Debt stock at most, as a multiple of the last final budget revenue. */
    DEBT_FACTOR("I14.debtFactor", decimal("0", "100")),
    /** Domestic borrowing of a year, as a part of that revenue, above which more is needed. */
    BORROWING_SHARE("I14.borrowingShare", decimal("0", "100")),
    /** Divisor d of ⌊N/d⌋+1, the yes votes for borrowing above that part. */
    BORROWING_MAJORITY_DIVISOR("I14.membersDivisor", whole(1, 20)),
    /** Whether borrowing above that part needs the ministry's approval. */
    BORROWING_NEEDS_MINISTRY("I14.needsMinistryApproval", FLAG),
    /** Part of the authorised cost by which a project may become dearer without a new decision. */
    CHANGE_COST_SHARE("I15.changeCostShare", decimal("0", "100"), assumed("0.10")),
    /** Months by which a project may end later than authorised without a new decision. */
    CHANGE_MONTHS("I15.changeMonths", whole(0, 600), assumed("6")),
    /** Whether a project of another scope needs a new decision. */
    CHANGE_OF_SCOPE_NEEDS_COUNCIL("I15.changeOfScopeNeedsCouncil", FLAG, assumed("true"));

    private static final Map<String, RulesetKey> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RulesetKey::key, Function.identity()));

    private final String key;
    private final ValueDomain domain;
    private final @Nullable RulesetValue assumed;

    RulesetKey(String key, ValueDomain domain) {
        this.key = key;
        this.domain = domain;
        this.assumed = null;
    }

    RulesetKey(String key, ValueDomain domain, RulesetValue assumed) {
        this.key = key;
        this.domain = domain;
        this.assumed = assumed;
    }

    /** No text says so: what is assumed until a ruleset states it. */
    private static RulesetValue assumed(String value) {
        return new RulesetValue(value, "practice", Confidence.UNVERIFIED);
    }

    /** The name of the value in a ruleset text, such as {@code C05.days}. */
    public String key() {
        return key;
    }

    /** The rule the value belongs to: the part of the key before the dot. */
    public String rule() {
        return key.substring(0, key.indexOf('.'));
    }

    /** What the value may be. */
    public ValueDomain domain() {
        return domain;
    }

    /**
     * The value of a ruleset whose text does not state it. Only a key that came after the built-in rulesets has one: their
     * texts cannot gain a value without another hash, to which old decisions are pinned. A text that states it wins.
     */
    public Optional<RulesetValue> assumed() {
        return Optional.ofNullable(assumed);
    }

    /** The value with this key, empty if no rule has it. */
    public static Optional<RulesetKey> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
