package org.defter.kernel.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.law.measure.ShareOfPerformance;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The law on one day for one municipality. Every answer comes with its explanation; counts are whole numbers, thresholds
 * are computed without floating point, money and percentages with {@link BigDecimal}.
 *
 * <p>Arguments that cannot be (a negative count, a membership of zero) are refused with
 * {@link IllegalArgumentException}; days the calendar does not cover with
 * {@link org.defter.kernel.law.calendar.DayOutsideRange}.
 *
 * @param ruleset the values of the law
 * @param settings the choices of the municipality
 * @param calendar its working days
 */
public record Law(Ruleset ruleset, Settings settings, BusinessCalendar calendar) {

    // -- A. meeting and agenda

    /**
     * Whether an ordinary meeting may start on this day (A01): in its week, or on the first working day after it if the
     * last days of the week were holidays.
     */
    public Computation<Boolean> ordinaryMeetingDay(LocalDate day) {
        return MeetingRules.ordinaryMeetingDay(this, day);
    }

    /** Whether the council may be in recess one more month of a year in which it already is in so many (A01). */
    public Computation<Boolean> recess(int monthsThisYear) {
        return MeetingRules.recess(settings, monthsThisYear);
    }

    /** Whether a meeting of that kind is held in a month (A01): in recess only an extraordinary one. */
    public Computation<Boolean> meetsIn(MeetingKind kind, YearMonth month, boolean recess) {
        return MeetingRules.meetsIn(kind, month, recess);
    }

    /** Whether a meeting from the first to the last day, both included, is not too long (A02; A03 extraordinary). */
    public Computation<Boolean> meetingLength(MeetingKind kind, LocalDate first, LocalDate last) {
        return MeetingRules.meetingLength(ruleset, kind, first, last);
    }

    /** Whether one more extraordinary meeting may be called in a year that already had so many (A03). */
    public Computation<Boolean> extraordinaryMeetings(int alreadyThisYear) {
        return MeetingRules.extraordinaryMeetings(ruleset, alreadyThisYear);
    }

    /** Whether an extraordinary meeting that already has so many sittings may have one more (A03). */
    public Computation<Boolean> extraordinarySittings(int alreadyScheduled) {
        return MeetingRules.extraordinarySittings(ruleset, alreadyScheduled);
    }

    /** Whether the agenda of an ordinary or budget meeting was announced in time (A04). */
    public Computation<Boolean> agendaNotice(LocalDate announcedOn, LocalDate firstSitting) {
        return agendaNotice(MeetingKind.ORDINARY, announcedOn, firstSitting);
    }

    /** Whether call and agenda were announced in time (A03 for an extraordinary meeting, else A04). */
    public Computation<Boolean> agendaNotice(MeetingKind kind, LocalDate announcedOn, LocalDate firstSitting) {
        return MeetingRules.agendaNotice(ruleset, kind, announcedOn, firstSitting);
    }

    /** Whether an item may be decided without a commission at all, majority given (A05). */
    public Computation<Boolean> decidableWithoutCommission(Matter matter) {
        return MeetingRules.decidableWithoutCommission(ruleset, matter);
    }

    /**
     * Whether an item may be added to the agenda at this sitting, majority given (A06; never at an extraordinary
     * meeting, A03).
     *
     * @param sitting 1 for the first sitting of the meeting
     */
    public Computation<Boolean> itemMayBeAdded(MeetingKind kind, int sitting) {
        return MeetingRules.itemMayBeAdded(ruleset, kind, sitting);
    }

    /**
     * Whether an item may be treated at a meeting of this kind (A03): at an extraordinary one only what it was called for.
     *
     * @param called whether the meeting was called for it
     */
    public Computation<Boolean> itemOfMeeting(MeetingKind kind, boolean called) {
        return MeetingRules.itemOfMeeting(ruleset, kind, called);
    }

    /**
     * Whether this office chairs (A08): it is present, none before it in the order is, and the mayor does not chair the
     * yearly activity report.
     *
     * @param present the offices whose holders are present
     * @param activityReport whether the yearly activity report is debated
     */
    public Computation<Boolean> mayChair(ChairOffice office, Set<ChairOffice> present, boolean activityReport) {
        return MeetingRules.mayChair(ruleset, office, present, activityReport);
    }

    // -- B. quorum, votes, the record

    /** Members who must be present to open a sitting (B01). */
    public Computation<Integer> meetingQuorum(int n) {
        return QuorumRules.meetingQuorum(ruleset, n);
    }

    /** Members who must be present at a postponed sitting (B03). */
    public Computation<Integer> postponedQuorum(int n) {
        return QuorumRules.postponedQuorum(ruleset, n);
    }

    /** Members who must be present when a recount is asked for (B04). */
    public Computation<Integer> recountQuorum(int n) {
        return QuorumRules.recountQuorum(ruleset, n);
    }

    /**
     * Whether enough are present.
     *
     * @param kind the situation
     * @param n the membership: N of the council, n of the commission
     * @param present those present
     */
    public Computation<Boolean> quorumMet(QuorumKind kind, int n, int present) {
        return QuorumRules.quorumMet(ruleset, kind, n, present);
    }

    /** Whether a sitting that was already postponed so often may be postponed again; else the month lapses (B03). */
    public Computation<Boolean> postponable(int alreadyPostponed) {
        return QuorumRules.postponable(ruleset, alreadyPostponed);
    }

    /** Yes votes a decision needs (B02). */
    public Computation<Integer> decisionThreshold(int n, int p) {
        return QuorumRules.decisionThreshold(ruleset, n, p);
    }

    /** Yes votes of an absolute majority of attendees (A05, A06, A10, computed by B02). */
    public Computation<Integer> majorityOfAttendees(int p) {
        return QuorumRules.majorityOfAttendees(ruleset, p);
    }

    /** What a ballot comes to (B02, B05, B07, D03). */
    public Computation<VoteOutcome> outcome(Ballot ballot) {
        return VoteRules.outcome(ruleset, ballot);
    }

    /**
     * What a tied secret ballot comes to when lots are drawn (B05): the drawn side wins; acceptance still needs the
     * least yes votes of a tie.
     *
     * @param drawn the side that was drawn; not an abstention
     * @throws IllegalArgumentException if lots are not due on this ballot
     */
    public Computation<VoteOutcome> outcomeByLot(Ballot ballot, Vote drawn) {
        return VoteRules.outcomeByLot(ruleset, ballot, drawn);
    }

    /** Whether a decision text has the signatures it needs (B08). */
    public Computation<Boolean> decisionSigned(boolean chair, int clerks) {
        return DecisionRules.decisionSigned(ruleset, chair, clerks);
    }

    /**
     * Whether a member must be recused for kinship (B10).
     *
     * @param degree degree of kinship to the person concerned; 0 for the member's own matter
     */
    public Computation<Boolean> mustRecuse(int degree) {
        return DecisionRules.mustRecuse(ruleset, degree);
    }

    // -- C. commissions

    /** Whether a commission may have so many members (C01). */
    public Computation<Boolean> commissionSize(int n) {
        return CommissionRules.commissionSize(ruleset, n);
    }

    /** Whether a commission's term is not too long; the last day is included (C01). */
    public Computation<Boolean> commissionTerm(LocalDate from, LocalDate until) {
        return CommissionRules.commissionTerm(ruleset, from, until);
    }

    /** Whether a member lost the seat by so many consecutive unexcused absences (C02). */
    public Computation<Boolean> seatLost(int consecutiveAbsences) {
        return CommissionRules.seatLost(ruleset, consecutiveAbsences);
    }

    /** The day a commission's clock starts, by the municipality's setting (C05). */
    public Computation<LocalDate> reviewClockStart(LocalDate referralSitting, LocalDate meetingEnd) {
        return ClockRules.reviewClockStart(this, referralSitting, meetingEnd);
    }

    /** The clock a commission has for a matter (C05): zoning has its own. */
    public static ClockKind reviewClock(Matter matter) {
        return switch (matter) {
            case ZONING -> ClockKind.COMMISSION_REVIEW_ZONING;
            case BUDGET, ACTIVITY_REPORT, OTHER -> ClockKind.COMMISSION_REVIEW;
        };
    }

    /** Whether an item may be put straight on the agenda (C06): the review's last day is past. */
    public Computation<Boolean> overdueItemToAgenda(Clock review, LocalDate day) {
        return CommissionRules.overdueItemToAgenda(ruleset, review, day);
    }

    /** Whether a report issued on this day is accepted (C06): in time, or late and flagged. */
    public Computation<Boolean> reportAccepted(Clock review, LocalDate issuedOn) {
        return CommissionRules.reportAccepted(ruleset, review, issuedOn);
    }

    /** Members who must be present at a commission's meeting (C07). */
    public Computation<Integer> commissionQuorum(int n) {
        return QuorumRules.commissionQuorum(ruleset, n);
    }

    /** Yes votes by which a commission with so many attendees decides (C07). */
    public Computation<Integer> commissionMajority(int p) {
        return QuorumRules.commissionMajority(ruleset, p);
    }

    /** Whether a report has enough signatures, those of dissenters included (C07). */
    public Computation<Boolean> reportSignatures(int n, int signed) {
        return QuorumRules.reportSignatures(ruleset, n, signed);
    }

    /** Whether a guest of a commission has a vote (C09). */
    public Computation<Boolean> guestMayVote() {
        return CommissionRules.guestMayVote(ruleset);
    }

    // -- D. from decision to force

    /**
     * The day the mayor's clock starts, by the municipality's setting (D02).
     *
     * @param delivery the day the signed text reached the mayor, null while it is not recorded
     */
    public Computation<LocalDate> mayorClockStart(LocalDate decisionDay, @Nullable LocalDate delivery) {
        return ClockRules.mayorClockStart(this, decisionDay, delivery);
    }

    /** Whether a decision that was already returned so often may be returned again (D01). */
    public Computation<Boolean> returnable(int alreadyReturned) {
        return DecisionRules.returnable(ruleset, alreadyReturned);
    }

    /** Whether a return on this day is within the mayor's period (D01). */
    public Computation<Boolean> returnInTime(Clock mayor, LocalDate day) {
        return DecisionRules.returnInTime(mayor, day);
    }

    /** Yes votes that insist on a returned decision (D03). */
    public Computation<Integer> insistenceThreshold(int n) {
        return QuorumRules.insistenceThreshold(ruleset, n);
    }

    /** Whether a final decision may be sent on this day: in time, or late and flagged (D06). */
    public Computation<Boolean> sendingPossible(Clock sending, LocalDate day) {
        return DecisionRules.sendingPossible(ruleset, sending, day);
    }

    /**
     * A period of the law that starts on this day. The day itself does not count; the period ends at 24:00 of its last
     * day.
     */
    public Computation<Clock> clock(ClockKind kind, LocalDate startDay) {
        return ClockRules.clock(this, kind, startDay);
    }

    /** Whether a day counts as a working day of this municipality. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day, ruleset.flag(RulesetKey.HALF_DAY_IS_WORKING));
    }

    // -- E. plans and monitoring

    /** The last day on which the statutory strategic plan reaches the council in time (S01). */
    public Computation<LocalDate> strategicPlanDeadline(LocalDate electionDay) {
        return PlanRules.strategicPlanDeadline(ruleset, electionDay);
    }

    /** Whether a value of a plan that was already updated so often may be updated again (S06). */
    public Computation<Boolean> updatable(int alreadyUpdated) {
        return PlanRules.updatable(ruleset, alreadyUpdated);
    }

    /** The last day a monitoring or evaluation report of a year covers (S08). */
    public Computation<LocalDate> reportPeriodEnd(int year, MonitoringReport report) {
        return PlanRules.reportPeriodEnd(ruleset, year, report);
    }

    /** Whether the evaluation of this year of the plan (1 for the first) is also cumulative (S08). */
    public Computation<Boolean> cumulativeEvaluation(int planYear) {
        return PlanRules.cumulativeEvaluation(ruleset, planYear);
    }

    /** Whether the shares of an objective's indicators, in per cent, sum to the whole (S12). */
    public Computation<Boolean> shareSum(List<BigDecimal> shares) {
        return PlanRules.shareSum(ruleset, shares);
    }

    /**
     * Whether an indicator has the right number of targets for the years of its plan (S12).
     *
     * @param firstYear first year of the plan
     * @param lastYear last year of the plan
     * @param targetYears the year of each target, in any order
     */
    public Computation<Boolean> yearlyTargets(int firstYear, int lastYear, List<Integer> targetYears) {
        return PlanRules.yearlyTargets(ruleset, firstYear, lastYear, targetYears);
    }

    /**
     * The performance of an indicator in per cent, not capped (S13).
     *
     * @param baseline A, replaced for an indicator that does not accumulate (S12)
     * @param target B, the year's target
     * @param realised C, the value reached
     */
    public Computation<BigDecimal> indicatorPerformance(
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal realised,
            Direction direction,
            Accumulation accumulation) {
        return PlanRules.indicatorPerformance(ruleset, baseline, target, realised, direction, accumulation);
    }

    /** The score of an objective from the performance of its indicators (S13). */
    public Computation<ObjectiveScore> objectiveScore(List<ShareOfPerformance> indicators) {
        return PlanRules.objectiveScore(ruleset, indicators);
    }

    /**
     * The performance of an indicator that does not accumulate over several years (S08), in per cent, not capped: the sum of
     * its values against the sum of its targets, each year's baseline replaced (S12).
     *
     * @param targets the target of each year
     * @param realised the value reached in each of the same years
     */
    public Computation<BigDecimal> performanceToDate(
            List<BigDecimal> targets, List<BigDecimal> realised, Direction direction) {
        return PlanRules.performanceToDate(ruleset, targets, realised, direction);
    }

    /** A performance within the bounds of the sum (S13). */
    public Computation<BigDecimal> cappedPerformance(BigDecimal performance) {
        return PlanRules.cappedPerformance(ruleset, performance);
    }

    /**
     * The score of the measured part of an objective of which not all was measured (S13): the shares are those of the measured
     * indicators among themselves.
     *
     * @param indicators the measured ones, at least one
     */
    public Computation<ObjectiveScore> measuredScore(List<ShareOfPerformance> indicators) {
        return PlanRules.measuredScore(ruleset, indicators);
    }

    /** The score of a goal from its objectives, and of a plan from its goals: their mean (S13, a reading). */
    public Computation<ObjectiveScore> meanScore(List<ObjectiveScore> parts) {
        return PlanRules.meanScore(ruleset, parts);
    }

    /** How much of a goal or plan was measured, in per cent: the mean of its parts (S13, a reading). */
    public Computation<BigDecimal> meanShare(List<BigDecimal> shares) {
        return PlanRules.meanShare(ruleset, shares);
    }

    // -- F. international relations, projects, money

    /** Council decisions a partnership needs (I01, I02, I05; for a domestic sister city those of both councils). */
    public Computation<Integer> councilDecisions(PartnershipKind kind) {
        return PartnershipRules.councilDecisions(ruleset, kind);
    }

    /** Whether a partnership needs the ministry's permission (I03, I05). */
    public Computation<Boolean> permissionNeeded(PartnershipKind kind) {
        return PartnershipRules.permissionNeeded(ruleset, kind);
    }

    /** The ministry that gives the permission, by its name on this law's day (I03). */
    public Computation<String> permittingMinistry() {
        return PartnershipRules.permittingMinistry(ruleset);
    }

    /**
     * Whether a partnership may be signed or become active on this day (I03): not before the permission.
     *
     * @param permission the day of the permission, null if there is none
     */
    public Computation<Boolean> permittedOn(PartnershipKind kind, @Nullable LocalDate permission, LocalDate day) {
        return PartnershipRules.permittedOn(ruleset, kind, permission, day);
    }

    /** Whether a grant or gift needs the council (I12). */
    public Computation<Boolean> grantNeedsCouncil(boolean conditional) {
        return MoneyRules.grantNeedsCouncil(ruleset, conditional);
    }

    /** Whether a foreign loan may be taken with what is there (I13). */
    public Computation<Boolean> foreignLoan(
            boolean inInvestmentProgramme, boolean councilDecision, boolean treasuryPermission) {
        return MoneyRules.foreignLoan(ruleset, inInvestmentProgramme, councilDecision, treasuryPermission);
    }

    /** The highest debt stock for this last final budget revenue, exact (I14). */
    public Computation<BigDecimal> debtLimit(BigDecimal revenue) {
        return MoneyRules.debtLimit(ruleset, revenue);
    }

    /** Whether a debt stock keeps to the limit (I14). */
    public Computation<Boolean> withinDebtLimit(BigDecimal debtStock, BigDecimal revenue) {
        return MoneyRules.withinDebtLimit(ruleset, debtStock, revenue);
    }

    /**
     * Whether domestic borrowing needs the majority of the membership and, by the ruleset, the ministry (I14).
     *
     * @param borrowedInYear all domestic borrowing of the year, the new one included
     */
    public Computation<Boolean> largeBorrowing(BigDecimal borrowedInYear, BigDecimal revenue) {
        return MoneyRules.largeBorrowing(ruleset, borrowedInYear, revenue);
    }

    /** Yes votes that large domestic borrowing needs (I14). */
    public Computation<Integer> largeBorrowingThreshold(int n) {
        return QuorumRules.largeBorrowingThreshold(ruleset, n);
    }

    /** Whether domestic borrowing of a year needs the ministry's approval (I14). */
    public Computation<Boolean> borrowingNeedsMinistry(BigDecimal borrowedInYear, BigDecimal revenue) {
        return MoneyRules.borrowingNeedsMinistry(ruleset, borrowedInYear, revenue);
    }

    /**
     * The debt stock with one more loan, of what is on record (I14).
     *
     * @param recorded the last recorded stock
     * @param asOf the day it is the stock of
     * @param borrowed what was borrowed since
     * @param repaid what was repaid since; more than all that is owed counts as all
     * @param loan the loan; zero for the stock as it is
     */
    public Computation<BigDecimal> debtStock(
            BigDecimal recorded, LocalDate asOf, BigDecimal borrowed, BigDecimal repaid, BigDecimal loan) {
        return MoneyRules.debtStock(recorded, asOf, borrowed, repaid, loan);
    }

    /**
     * Domestic borrowing of a year with one more loan (I14).
     *
     * @param year the year
     * @param borrowed what was borrowed domestically in it so far
     * @param loan the loan
     */
    public Computation<BigDecimal> domesticBorrowing(int year, BigDecimal borrowed, BigDecimal loan) {
        return MoneyRules.domesticBorrowing(year, borrowed, loan);
    }

    /** Whether the council's authority must be there at this stage of a grant project, by the setting (I15). */
    public Computation<Boolean> authorityNeeded(GrantStage stage) {
        return MoneyRules.authorityNeeded(settings.authorityPoint(), stage);
    }

    /**
     * Whether a change of a project needs another decision of the council (I15): it has another scope, costs more than the
     * authority bears, or ends later. What was changed before on the same authority counts: compare with what was authorised.
     *
     * @param scope whether what the project does changes
     * @param costBefore authorised cost
     * @param costAfter cost with the change, in the same currency
     * @param endBefore authorised last day
     * @param endAfter last day with the change
     */
    public Computation<Boolean> changeNeedsCouncil(
            boolean scope, BigDecimal costBefore, BigDecimal costAfter, LocalDate endBefore, LocalDate endAfter) {
        return ProjectRules.changeNeedsCouncil(ruleset, scope, costBefore, costAfter, endBefore, endAfter);
    }
}
