package org.defter.kernel.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.law.measure.ShareOfPerformance;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;

/** Asks a law everything it can answer, over many inputs, so that two laws can be compared. */
final class LawProbe {

    private final Law law;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<Explanation> steps = new ArrayList<>();

    private LawProbe(Law law) {
        this.law = law;
    }

    /**
     * The results of everything a value of this rule can touch, by question. A clock answers with its days only, not with
     * the ruleset it pins.
     */
    static Map<String, String> answers(Law law, String rule) {
        LawProbe probe = new LawProbe(law);
        switch (rule.charAt(0)) {
            case 'A' -> probe.askMeetings();
            case 'B' -> {
                probe.askMeetings();
                probe.askQuorums();
                probe.askVotes();
                probe.askDecisions();
                probe.askClocks();
            }
            case 'C' -> {
                probe.askCommissions();
                probe.askClocks();
            }
            case 'D' -> {
                probe.askQuorums();
                probe.askDecisions();
                probe.askClocks();
            }
            case 'S' -> probe.askPlans();
            case 'I' -> {
                probe.askQuorums();
                probe.askMoney();
            }
            default -> throw new IllegalArgumentException("no chapter has the rule " + rule);
        }
        return probe.answers;
    }

    /** Every step of every answer. */
    static List<Explanation> steps(Law law) {
        LawProbe probe = new LawProbe(law);
        probe.askMeetings();
        probe.askQuorums();
        probe.askVotes();
        probe.askCommissions();
        probe.askDecisions();
        probe.askClocks();
        probe.askPlans();
        probe.askMoney();
        return probe.steps;
    }

    private void askMeetings() {
        IntStream.rangeClosed(1, 31)
                .mapToObj(day -> LocalDate.of(2024, 3, day))
                .forEach(day -> ask("meeting day " + day, law.ordinaryMeetingDay(day)));
        // 10 to 14 April 2024 are the feast and the weekend after it; 7 July 2024 is a Sunday.
        Stream.of(LocalDate.of(2024, 4, 15), LocalDate.of(2024, 7, 8))
                .forEach(day -> ask("meeting day " + day, law.ordinaryMeetingDay(day)));
        for (int months = 0; months < 13; months++) {
            ask("recess " + months, law.recess(months));
        }
        for (MeetingKind kind : MeetingKind.values()) {
            ask("meets " + kind, law.meetsIn(kind, YearMonth.of(2024, 8), true));
        }
        LocalDate first = LocalDate.of(2024, 3, 1);
        for (MeetingKind kind : MeetingKind.values()) {
            for (int days = 0; days < 31; days++) {
                ask("length " + kind + days, law.meetingLength(kind, first, first.plusDays(days)));
            }
            for (int days = 0; days < 10; days++) {
                ask("notice " + kind + days, law.agendaNotice(kind, first, first.plusDays(days)));
            }
            for (int sitting = 1; sitting < 5; sitting++) {
                ask("add " + kind + sitting, law.itemMayBeAdded(kind, sitting));
            }
            for (boolean called : new boolean[] {true, false}) {
                ask("item of " + kind + called, law.itemOfMeeting(kind, called));
            }
        }
        for (int k = 0; k < 6; k++) {
            ask("extraordinary " + k, law.extraordinaryMeetings(k));
            ask("sittings " + k, law.extraordinarySittings(k));
            ask("postponable " + k, law.postponable(k));
        }
        for (Matter matter : Matter.values()) {
            ask("without commission " + matter, law.decidableWithoutCommission(matter));
        }
        for (ChairOffice office : ChairOffice.values()) {
            for (boolean report : new boolean[] {true, false}) {
                ask("chair " + office + report, law.mayChair(office, EnumSet.allOf(ChairOffice.class), report));
                ask("chair of none " + office + report, law.mayChair(office, Set.of(), report));
            }
        }
    }

    private void askQuorums() {
        for (int n = 1; n <= 40; n++) {
            ask("meeting quorum " + n, law.meetingQuorum(n));
            ask("postponed quorum " + n, law.postponedQuorum(n));
            ask("recount quorum " + n, law.recountQuorum(n));
            ask("insistence " + n, law.insistenceThreshold(n));
            ask("borrowing " + n, law.largeBorrowingThreshold(n));
            ask("attendees " + n, law.majorityOfAttendees(n));
            ask("decision " + n, law.decisionThreshold(40, n));
        }
        for (QuorumKind kind : QuorumKind.values()) {
            for (int present = 0; present <= 32; present++) {
                ask("quorum met " + kind + present, law.quorumMet(kind, 32, present));
            }
        }
    }

    private void askVotes() {
        for (VoteRequirement requirement : VoteRequirement.values()) {
            for (int yes = 0; yes <= 8; yes++) {
                for (int no = 0; yes + no <= 8; no++) {
                    askBallots(requirement, yes, no, 8 - yes - no);
                }
            }
            askOpen(requirement, 48, 20, 10, 10, 0);
            askOpen(requirement, 60, 30, 15, 15, 0);
        }
    }

    private void askBallots(VoteRequirement requirement, int yes, int no, int abstain) {
        askOpen(requirement, 12, 8, yes, no, abstain);
        for (int round = 1; round <= 3; round++) {
            Ballot secret = Ballot.secret(requirement, 12, 8, yes, no, abstain, round);
            Computation<VoteOutcome> outcome = law.outcome(secret);
            ask("ballot " + secret, outcome);
            if (outcome.result().result() == VoteResult.TIE_LOTS) {
                ask("lot yes " + secret, law.outcomeByLot(secret, Vote.YES));
                ask("lot no " + secret, law.outcomeByLot(secret, Vote.NO));
            }
        }
    }

    private void askOpen(VoteRequirement requirement, int n, int p, int yes, int no, int abstain) {
        for (Vote chair : Vote.values()) {
            int side = switch (chair) {
                case YES -> yes;
                case NO -> no;
                case ABSTAIN -> abstain;
            };
            if (side > 0) {
                Ballot open = Ballot.open(VotingMode.ROLL_CALL, requirement, n, p, yes, no, abstain, chair);
                ask("ballot " + open, law.outcome(open));
            }
        }
    }

    private void askCommissions() {
        for (int n = 1; n <= 12; n++) {
            ask("size " + n, law.commissionSize(n));
            ask("commission quorum " + n, law.commissionQuorum(n));
            ask("commission majority " + n, law.commissionMajority(n));
            ask("absences " + n, law.seatLost(n));
            for (int signed = 0; signed <= n; signed++) {
                ask("signatures " + n + "/" + signed, law.reportSignatures(n, signed));
            }
        }
        LocalDate from = LocalDate.of(2024, 4, 5);
        for (int months = 1; months < 30; months++) {
            ask("term " + months, law.commissionTerm(from, from.plusMonths(months)));
        }
        Clock review = law.clock(ClockKind.COMMISSION_REVIEW, LocalDate.of(2024, 3, 15))
                .result();
        for (int days = 0; days < 3; days++) {
            LocalDate day = review.lastDay().plusDays(days);
            ask("overdue " + days, law.overdueItemToAgenda(review, day));
            ask("report " + days, law.reportAccepted(review, day));
        }
        ask("guest", law.guestMayVote());
        ask("review start", law.reviewClockStart(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 3, 15)));
    }

    private void askDecisions() {
        for (int k = 0; k < 6; k++) {
            ask("signed " + k, law.decisionSigned(true, k));
            ask("signed without chair " + k, law.decisionSigned(false, k));
            ask("recuse " + k, law.mustRecuse(k));
            ask("returnable " + k, law.returnable(k));
        }
        Clock sending = law.clock(ClockKind.SENDING, LocalDate.of(2024, 3, 22)).result();
        ask("sending in time", law.sendingPossible(sending, sending.lastDay()));
        ask("sending late", law.sendingPossible(sending, sending.lastDay().plusDays(1)));
        Clock mayor =
                law.clock(ClockKind.MAYOR_RETURN, LocalDate.of(2024, 3, 15)).result();
        ask("return in time", law.returnInTime(mayor, mayor.lastDay()));
        ask("return late", law.returnInTime(mayor, mayor.lastDay().plusDays(1)));
        ask("mayor start", law.mayorClockStart(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 3, 18)));
        ask("mayor start undelivered", law.mayorClockStart(LocalDate.of(2024, 3, 15), null));
    }

    private void askClocks() {
        for (ClockKind kind : ClockKind.values()) {
            for (int offset = 0; offset < 40; offset++) {
                LocalDate start = LocalDate.of(2024, 3, 25).plusDays(offset);
                Computation<Clock> clock = law.clock(kind, start);
                steps.addAll(clock.steps());
                answers.put(
                        "clock " + kind + start,
                        clock.result().lastDay() + " " + clock.result().unit());
            }
        }
    }

    private void askPlans() {
        ask("strategic plan", law.strategicPlanDeadline(LocalDate.of(2024, 3, 31)));
        for (int k = 0; k < 4; k++) {
            ask("updatable " + k, law.updatable(k));
            ask("cumulative " + k, law.cumulativeEvaluation(k + 1));
        }
        for (MonitoringReport report : MonitoringReport.values()) {
            ask("period " + report, law.reportPeriodEnd(2024, report));
        }
        Computation<Clock> due = law.clock(ClockKind.MONITORING_REPORT, LocalDate.of(2024, 6, 30));
        steps.addAll(due.steps());
        answers.put("due", due.result().lastDay() + " " + due.result().unit());
        ask("shares 100", law.shareSum(List.of(number("60"), number("40"))));
        ask("shares 90", law.shareSum(List.of(number("50"), number("40"))));
        ask("targets", law.yearlyTargets(2024, 2026, List.of(2024, 2025, 2026)));
        ask("targets missing", law.yearlyTargets(2024, 2026, List.of(2024, 2026)));
        for (Direction direction : Direction.values()) {
            for (Accumulation accumulation : Accumulation.values()) {
                for (String realised : List.of("9", "10", "12", "17", "31")) {
                    for (String target : List.of("10", "20", "5")) {
                        ask(
                                "performance " + direction + accumulation + realised + "/" + target,
                                law.indicatorPerformance(
                                        number("10"), number(target), number(realised), direction, accumulation));
                    }
                }
            }
        }
        ask(
                "thirds",
                law.indicatorPerformance(
                        BigDecimal.ZERO, number("3"), BigDecimal.ONE, Direction.RISING, Accumulation.CUMULATIVE));
        ask(
                "score",
                law.objectiveScore(List.of(
                        new ShareOfPerformance(number("30"), number("140")),
                        new ShareOfPerformance(number("30"), number("-20")),
                        new ShareOfPerformance(number("40"), number("55.5")))));
        ask(
                "measured score",
                law.measuredScore(List.of(
                        new ShareOfPerformance(number("30"), number("140")),
                        new ShareOfPerformance(number("40"), number("-20")))));
        ask(
                "mean score",
                law.meanScore(List.of(
                        new ObjectiveScore(number("50"), number("60")),
                        new ObjectiveScore(number("100"), number("101.01")))));
        ask("mean share", law.meanShare(List.of(number("100"), number("60"), number("33.33"))));
        for (String performance : List.of("-20", "55.5", "140")) {
            ask("capped " + performance, law.cappedPerformance(number(performance)));
        }
        for (Direction direction : Direction.values()) {
            ask(
                    "to date " + direction,
                    law.performanceToDate(
                            List.of(number("10"), number("5")), List.of(number("7"), number("9")), direction));
            ask(
                    "flat to date " + direction,
                    law.performanceToDate(
                            List.of(BigDecimal.ZERO, BigDecimal.ZERO),
                            List.of(BigDecimal.ZERO, number("1")),
                            direction));
        }
    }

    private void askMoney() {
        for (PartnershipKind kind : PartnershipKind.values()) {
            ask("decisions " + kind, law.councilDecisions(kind));
            ask("permission " + kind, law.permissionNeeded(kind));
            LocalDate permission = LocalDate.of(2024, 5, 2);
            ask("permitted " + kind, law.permittedOn(kind, permission, permission));
            ask("permitted before " + kind, law.permittedOn(kind, permission, permission.minusDays(1)));
            ask("never permitted " + kind, law.permittedOn(kind, null, permission));
        }
        ask("ministry", law.permittingMinistry());
        for (boolean one : new boolean[] {true, false}) {
            ask("grant " + one, law.grantNeedsCouncil(one));
            for (boolean two : new boolean[] {true, false}) {
                for (boolean three : new boolean[] {true, false}) {
                    ask("loan " + one + two + three, law.foreignLoan(one, two, three));
                }
            }
        }
        BigDecimal revenue = number("1000.50");
        ask("debt limit", law.debtLimit(revenue));
        for (String amount : List.of("0", "100.05", "100.06", "1000.50", "1000.51", "1500.75", "1500.76")) {
            ask("debt " + amount, law.withinDebtLimit(number(amount), revenue));
            ask("borrowing " + amount, law.largeBorrowing(number(amount), revenue));
            ask("ministry for borrowing " + amount, law.borrowingNeedsMinistry(number(amount), revenue));
        }
        for (GrantStage stage : GrantStage.values()) {
            ask("authority " + stage, law.authorityNeeded(stage));
        }
        LocalDate end = LocalDate.of(2024, 12, 31);
        for (String repaid : List.of("0", "40", "5000")) {
            ask(
                    "debt stock less " + repaid,
                    law.debtStock(number("1000"), end, number("200.50"), number(repaid), number("300")));
        }
        ask("domestic borrowing", law.domesticBorrowing(2024, number("200.50"), number("300")));
        for (boolean scope : new boolean[] {true, false}) {
            for (String cost : List.of("900", "1100", "1100.01", "2100")) {
                for (int months : new int[] {0, 6, 7}) {
                    ask(
                            "change " + scope + cost + months,
                            law.changeNeedsCouncil(scope, number("1000"), number(cost), end, end.plusMonths(months)));
                }
            }
        }
    }

    private void ask(String question, Computation<?> answer) {
        if (answers.put(question, answer.result().toString()) != null) {
            throw new IllegalStateException("asked twice: " + question);
        }
        steps.addAll(answer.steps());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
