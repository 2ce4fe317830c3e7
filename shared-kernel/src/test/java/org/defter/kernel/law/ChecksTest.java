package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.law.measure.ShareOfPerformance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law accepts and refuses, on the last day and the day after, for both kinds of municipality. */
class ChecksTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);

    @Nested
    class Meetings {

        @ParameterizedTest
        @CsvSource({
            "2024-03-01,ORDINARY,true", "2024-03-07,ORDINARY,true", "2024-03-08,ORDINARY,false",
            "2024-03-31,ORDINARY,false", "2024-03-07,METROPOLITAN,false", "2024-03-08,METROPOLITAN,true",
            "2024-03-14,METROPOLITAN,true", "2024-03-15,METROPOLITAN,false",
        })
        void startInTheirWeek(LocalDate day, MunicipalityKind kind, boolean accepted) {
            assertThat(law(kind).ordinaryMeetingDay(day).result()).isEqualTo(accepted);
        }

        /** The feast of April 2024 fills the second week from the 10th; 7 July 2024 is a Sunday, 15 July a holiday. */
        @ParameterizedTest
        @CsvSource({
            "2024-04-15,METROPOLITAN,true", "2024-04-16,METROPOLITAN,false", "2024-07-08,ORDINARY,false",
            "2024-03-15,METROPOLITAN,false", "2024-07-16,METROPOLITAN,true", "2024-07-15,METROPOLITAN,false",
        })
        void moveOffTheHolidaysAtTheEndOfTheirWeek(LocalDate day, MunicipalityKind kind, boolean accepted) {
            Computation<Boolean> start = law(kind).ordinaryMeetingDay(day);

            assertThat(start.result()).isEqualTo(accepted);
            assertThat(start.steps())
                    .extracting(Explanation::step)
                    .containsExactly("ordinaryMeetingDay", "ordinaryMeetingMoved");
        }

        @ParameterizedTest
        @EnumSource(MunicipalityKind.class)
        void moveAndRestAsTheMunicipalityChose(MunicipalityKind municipality) {
            LocalDate start = LocalDate.of(2024, 1, 1);
            LocalDate moved = municipality == MunicipalityKind.METROPOLITAN
                    ? LocalDate.of(2024, 4, 15)
                    : LocalDate.of(2025, 6, 10);
            LawInForce chosen = LawInForce.initial(municipality)
                    .withSetting(new SettingChange(Setting.MEETING_AFTER_HOLIDAYS, "false", start))
                    .withSetting(new SettingChange(Setting.RECESS_MONTHS, "2", start));

            assertThat(LawInForce.initial(municipality)
                            .on(moved)
                            .ordinaryMeetingDay(moved)
                            .result())
                    .isTrue();
            assertThat(chosen.on(moved).ordinaryMeetingDay(moved).result()).isFalse();
            assertThat(chosen.on(moved).recess(1).result()).isTrue();
            assertThat(chosen.on(moved).recess(2).result()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(MunicipalityKind.class)
        void areNotHeldInTheOneMonthOfRecess(MunicipalityKind municipality) {
            Law law = law(municipality);
            YearMonth august = YearMonth.of(2024, 8);

            assertThat(law.recess(0).result()).isTrue();
            assertThat(law.recess(1).result()).isFalse();
            assertThat(law.meetsIn(MeetingKind.ORDINARY, august, true).result()).isFalse();
            assertThat(law.meetsIn(MeetingKind.BUDGET, august, true).result()).isFalse();
            assertThat(law.meetsIn(MeetingKind.EXTRAORDINARY, august, true).result())
                    .isTrue();
            assertThat(law.meetsIn(MeetingKind.ORDINARY, august, false).result())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "ORDINARY,2024-03-11,2024-03-15,true", "ORDINARY,2024-03-11,2024-03-16,false",
            "BUDGET,2024-11-11,2024-11-30,true", "BUDGET,2024-11-11,2024-12-01,false",
            "EXTRAORDINARY,2024-03-20,2024-03-20,true", "EXTRAORDINARY,2024-03-20,2024-03-21,false",
        })
        void lastNoLongerThanTheyMay(MeetingKind kind, LocalDate first, LocalDate last, boolean accepted) {
            for (MunicipalityKind municipality : MunicipalityKind.values()) {
                assertThat(law(municipality).meetingLength(kind, first, last).result())
                        .isEqualTo(accepted);
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> law(MunicipalityKind.ORDINARY).meetingLength(kind, last, first.minusDays(1)));
        }

        @ParameterizedTest
        @CsvSource({"2024-03-08,true", "2024-03-09,false", "2024-03-12,false", "2024-02-01,true"})
        void areAnnouncedThreeDaysBefore(LocalDate announced, boolean accepted) {
            for (MeetingKind kind : MeetingKind.values()) {
                assertThat(law(MunicipalityKind.METROPOLITAN)
                                .agendaNotice(kind, announced, DAY)
                                .result())
                        .isEqualTo(accepted);
            }
            assertThat(law(MunicipalityKind.ORDINARY)
                            .agendaNotice(announced, DAY)
                            .result())
                    .isEqualTo(accepted);
        }

        @ParameterizedTest
        @EnumSource(MunicipalityKind.class)
        void areCalledExtraordinarilyThreeTimesAYear(MunicipalityKind kind) {
            assertThat(law(kind).extraordinaryMeetings(2).result()).isTrue();
            assertThat(law(kind).extraordinaryMeetings(3).result()).isFalse();
            assertThat(law(kind).extraordinarySittings(0).result()).isTrue();
            assertThat(law(kind).extraordinarySittings(1).result()).isFalse();
            assertThat(law(kind).postponable(0).result()).isTrue();
            assertThat(law(kind).postponable(1).result()).isFalse();
        }

        @Test
        void takeNewItemsAtTheFirstSittingOfTheMonthOnly() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.itemMayBeAdded(MeetingKind.ORDINARY, 1).result()).isTrue();
            assertThat(law.itemMayBeAdded(MeetingKind.ORDINARY, 2).result()).isFalse();
            assertThat(law.itemOfMeeting(MeetingKind.EXTRAORDINARY, true).result())
                    .isTrue();
            assertThat(law.itemOfMeeting(MeetingKind.EXTRAORDINARY, false).result())
                    .isFalse();
            assertThat(law.itemOfMeeting(MeetingKind.ORDINARY, false).result()).isTrue();
            assertThat(law.itemMayBeAdded(MeetingKind.EXTRAORDINARY, 1).result())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"ZONING,false", "BUDGET,false", "OTHER,true"})
        void decideWithoutACommissionUnlessZoningOrBudget(Matter matter, boolean accepted) {
            assertThat(law(MunicipalityKind.ORDINARY)
                            .decidableWithoutCommission(matter)
                            .result())
                    .isEqualTo(accepted);
        }

        @Test
        void areChairedInTheOrderOfTheLaw() {
            Law law = law(MunicipalityKind.METROPOLITAN);
            Set<ChairOffice> all = EnumSet.allOf(ChairOffice.class);
            Set<ChairOffice> deputies = EnumSet.complementOf(EnumSet.of(ChairOffice.MAYOR));
            assertThat(law.mayChair(ChairOffice.MAYOR, all, false).result()).isTrue();
            assertThat(law.mayChair(ChairOffice.FIRST_DEPUTY, all, false).result())
                    .isFalse();
            assertThat(law.mayChair(ChairOffice.FIRST_DEPUTY, deputies, false).result())
                    .isTrue();
            assertThat(law.mayChair(ChairOffice.SECOND_DEPUTY, deputies, false).result())
                    .isFalse();
            assertThat(law.mayChair(ChairOffice.MAYOR, all, true).result()).isFalse();
            assertThat(law.mayChair(ChairOffice.FIRST_DEPUTY, all, true).result())
                    .isTrue();
            assertThat(law.mayChair(ChairOffice.MAYOR, Set.of(), false).result())
                    .isFalse();
        }
    }

    @Nested
    class Quorums {

        @ParameterizedTest
        @CsvSource({
            "MEETING,32,17,true", "MEETING,32,16,false", "POSTPONED,32,8,true", "POSTPONED,32,7,false",
            "RECOUNT,33,9,true", "RECOUNT,33,8,false", "COMMISSION,9,5,true", "COMMISSION,9,4,false",
        })
        void areMetOrNot(QuorumKind kind, int n, int present, boolean met) {
            assertThat(law(MunicipalityKind.ORDINARY)
                            .quorumMet(kind, n, present)
                            .result())
                    .isEqualTo(met);
        }

        @Test
        void refuseNumbersThatCannotBe() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThatIllegalArgumentException().isThrownBy(() -> law.meetingQuorum(0));
            assertThatIllegalArgumentException().isThrownBy(() -> law.decisionThreshold(32, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> law.quorumMet(QuorumKind.MEETING, 32, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> law.commissionSize(-1));
        }
    }

    @Nested
    class Commissions {

        @ParameterizedTest
        @CsvSource({
            "ORDINARY,2,false", "ORDINARY,3,true", "ORDINARY,5,true", "ORDINARY,6,false",
            "METROPOLITAN,4,false", "METROPOLITAN,5,true", "METROPOLITAN,9,true", "METROPOLITAN,10,false",
        })
        void haveTheirSize(MunicipalityKind kind, int n, boolean accepted) {
            assertThat(law(kind).commissionSize(n).result()).isEqualTo(accepted);
        }

        @Test
        void areElectedForAYear() {
            LocalDate from = LocalDate.of(2024, 4, 5);
            Law law = law(MunicipalityKind.METROPOLITAN);
            assertThat(law.commissionTerm(from, LocalDate.of(2025, 4, 5)).result())
                    .isTrue();
            assertThat(law.commissionTerm(from, LocalDate.of(2025, 4, 6)).result())
                    .isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> law.commissionTerm(from, from.minusDays(1)));
        }

        @ParameterizedTest
        @CsvSource({"9,5,true", "9,4,false", "5,3,true", "5,2,false"})
        void reportWithEnoughSignatures(int n, int signed, boolean accepted) {
            assertThat(law(MunicipalityKind.METROPOLITAN)
                            .reportSignatures(n, signed)
                            .result())
                    .isEqualTo(accepted);
        }

        @Test
        void mayReportLateWhileTheItemGoesStraightOnTheAgenda() {
            Law law = law(MunicipalityKind.METROPOLITAN);
            Clock review = law.clock(ClockKind.COMMISSION_REVIEW, LocalDate.of(2024, 3, 15))
                    .result();
            assertThat(law.overdueItemToAgenda(review, LocalDate.of(2024, 3, 22))
                            .result())
                    .isFalse();
            assertThat(law.overdueItemToAgenda(review, LocalDate.of(2024, 3, 23))
                            .result())
                    .isTrue();
            assertThat(law.reportAccepted(review, LocalDate.of(2024, 3, 23)).result())
                    .isTrue();
            assertThat(Law.reviewClock(Matter.ZONING)).isEqualTo(ClockKind.COMMISSION_REVIEW_ZONING);
            assertThat(Law.reviewClock(Matter.BUDGET)).isEqualTo(ClockKind.COMMISSION_REVIEW);
        }

        @Test
        void dropAMemberAtTheThirdAbsenceAndGiveGuestsNoVote() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.seatLost(2).result()).isFalse();
            assertThat(law.seatLost(3).result()).isTrue();
            assertThat(law.guestMayVote().result()).isFalse();
        }
    }

    @Nested
    class Decisions {

        @Test
        void needTheChairAndTwoClerks() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.decisionSigned(true, 2).result()).isTrue();
            assertThat(law.decisionSigned(true, 1).result()).isFalse();
            assertThat(law.decisionSigned(false, 2).result()).isFalse();
        }

        @Test
        void areReturnedOnceAndSentLateIfNeedBe() {
            Law law = law(MunicipalityKind.METROPOLITAN);
            assertThat(law.returnable(0).result()).isTrue();
            assertThat(law.returnable(1).result()).isFalse();
            LocalDate decided = LocalDate.of(2024, 3, 11);
            Clock mayor = law.clock(ClockKind.MAYOR_RETURN, decided).result();
            assertThat(law.returnInTime(mayor, mayor.lastDay()).result()).isTrue();
            assertThat(law.returnInTime(mayor, mayor.lastDay().plusDays(1)).result())
                    .isFalse();
            Clock sending =
                    law.clock(ClockKind.SENDING, LocalDate.of(2024, 3, 22)).result();
            assertThat(law.sendingPossible(sending, LocalDate.of(2024, 4, 30))
                            .steps()
                            .getFirst()
                            .step())
                    .isEqualTo("sendingLate");
            assertThat(law.sendingPossible(sending, LocalDate.of(2024, 3, 29))
                            .steps()
                            .getFirst()
                            .step())
                    .isEqualTo("sendingInTime");
        }

        @Test
        void excludeKinToTheSecondDegree() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.mustRecuse(2).result()).isTrue();
            assertThat(law.mustRecuse(3).result()).isFalse();
        }
    }

    @Nested
    class Plans {

        @ParameterizedTest
        @CsvSource({
            "10,20,15,RISING,CUMULATIVE,50.00", "10,20,25,RISING,CUMULATIVE,150.00",
            "10,20,5,RISING,CUMULATIVE,-50.00", "10,20,15,RISING,YEARLY,75.00",
            "20,10,15,FALLING,CUMULATIVE,50.00", "20,10,10,FALLING,CUMULATIVE,100.00",
            "10,10,10,RISING,CUMULATIVE,100", "10,10,9,RISING,CUMULATIVE,0",
            "10,10,10,FALLING,CUMULATIVE,100", "10,10,11,FALLING,CUMULATIVE,0",
            "0,3,1,RISING,CUMULATIVE,33.33", "0,3,2,RISING,CUMULATIVE,66.67",
        })
        void measureAnIndicator(
                BigDecimal a,
                BigDecimal b,
                BigDecimal c,
                Direction direction,
                Accumulation accumulation,
                BigDecimal performance) {
            assertThat(law(MunicipalityKind.ORDINARY)
                            .indicatorPerformance(a, b, c, direction, accumulation)
                            .result())
                    .isEqualTo(performance);
        }

        @Test
        void scoreAnObjectiveWithAndWithoutTheCap() {
            List<ShareOfPerformance> indicators = List.of(
                    new ShareOfPerformance(number("30"), number("140")),
                    new ShareOfPerformance(number("30"), number("-20")),
                    new ShareOfPerformance(number("40"), number("55.5")));
            assertThat(law(MunicipalityKind.ORDINARY).objectiveScore(indicators).result())
                    .isEqualTo(new ObjectiveScore(number("52.20"), number("58.20")));
        }

        @Test
        void scoreTheMeasuredPartOfAnObjectiveByItsOwnShares() {
            Law law = law(MunicipalityKind.ORDINARY);
            List<ShareOfPerformance> measured = List.of(
                    new ShareOfPerformance(number("30"), number("140")),
                    new ShareOfPerformance(number("30"), number("50")));
            assertThat(law.measuredScore(measured).result())
                    .isEqualTo(new ObjectiveScore(number("75.00"), number("95.00")));
            assertThatThrownBy(() -> law.measuredScore(List.of())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void takeTheMeanOfScoresAndOfShares() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.meanScore(List.of(
                                    new ObjectiveScore(number("100"), number("120")),
                                    new ObjectiveScore(number("50"), number("50")),
                                    new ObjectiveScore(number("0"), number("-10"))))
                            .result())
                    .isEqualTo(new ObjectiveScore(number("50.00"), number("53.33")));
            assertThat(law.meanShare(List.of(number("100"), number("0"))).result())
                    .isEqualTo(number("50.00"));
            assertThatThrownBy(() -> law.meanScore(List.of())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void sumYearsThatStandByThemselves() {
            Law law = law(MunicipalityKind.ORDINARY);
            List<BigDecimal> targets = List.of(number("10"), number("20"));
            assertThat(law.performanceToDate(targets, List.of(number("10"), number("5")), Direction.RISING)
                            .result())
                    .isEqualTo(number("50.00"));
            assertThat(law.performanceToDate(List.of(BigDecimal.ZERO), List.of(BigDecimal.ONE), Direction.FALLING)
                            .result())
                    .isEqualTo(number("0"));
            assertThatThrownBy(() -> law.performanceToDate(targets, List.of(number("1")), Direction.RISING))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> law.performanceToDate(List.of(), List.of(), Direction.RISING))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void keepAPerformanceWithinItsBounds() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.cappedPerformance(number("140")).result()).isEqualTo(number("100"));
            assertThat(law.cappedPerformance(number("-1")).result()).isEqualTo(number("0"));
            assertThat(law.cappedPerformance(number("55.5")).result()).isEqualTo(number("55.5"));
        }

        @Test
        void shareAnObjectiveOutWhole() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.shareSum(List.of(number("33.3"), number("33.3"), number("33.4")))
                            .result())
                    .isTrue();
            assertThat(law.shareSum(List.of(number("33.3"), number("33.3"), number("33.3")))
                            .result())
                    .isFalse();
            assertThat(law.shareSum(List.of(number("100"), number("0"))).result())
                    .isFalse();
            assertThat(law.shareSum(List.of(number("120"), number("-20"))).result())
                    .isFalse();
            assertThat(law.shareSum(List.of()).result()).isFalse();
        }

        @Test
        void haveOneTargetForEachYear() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.yearlyTargets(2024, 2029, List.of(2024, 2025, 2026, 2027, 2028, 2029))
                            .result())
                    .isTrue();
            assertThat(law.yearlyTargets(2024, 2029, List.of(2024, 2025, 2026, 2027, 2028))
                            .result())
                    .isFalse();
            assertThat(law.yearlyTargets(2024, 2025, List.of(2024, 2025, 2026)).result())
                    .isFalse();
            assertThat(law.yearlyTargets(2024, 2025, List.of(2024, 2024, 2025)).result())
                    .isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> law.yearlyTargets(2025, 2024, List.of()));
        }

        @Test
        void areMonitoredHalfYearlyAndUpdatedOnce() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.reportPeriodEnd(2024, MonitoringReport.HALF_YEAR).result())
                    .isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(law.reportPeriodEnd(2024, MonitoringReport.YEAR).result())
                    .isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(law.cumulativeEvaluation(1).result()).isFalse();
            assertThat(law.cumulativeEvaluation(2).result()).isTrue();
            assertThat(law.updatable(0).result()).isTrue();
            assertThat(law.updatable(1).result()).isFalse();
        }
    }

    @Nested
    class PartnershipsAndMoney {

        @ParameterizedTest
        @CsvSource({
            "INTERNATIONAL_MEMBERSHIP,1,true",
            "FOREIGN_COOPERATION,1,true",
            "DOMESTIC_SISTER_CITY,2,false",
            "DOMESTIC_COOPERATION,1,false",
        })
        void needDecisionsAndPermission(PartnershipKind kind, int decisions, boolean permission) {
            Law law = law(MunicipalityKind.METROPOLITAN);
            assertThat(law.councilDecisions(kind).result()).isEqualTo(decisions);
            assertThat(law.permissionNeeded(kind).result()).isEqualTo(permission);
            assertThat(law.permittedOn(kind, DAY, DAY).result()).isTrue();
            assertThat(law.permittedOn(kind, DAY, DAY.minusDays(1)).result()).isEqualTo(!permission);
            assertThat(law.permittedOn(kind, null, DAY).result()).isEqualTo(!permission);
        }

        @ParameterizedTest
        @CsvSource({
            "ORDINARY,1000.00,true",
            "ORDINARY,1000.01,false",
            "METROPOLITAN,1500.00,true",
            "METROPOLITAN,1500.01,false",
        })
        void keepToTheDebtLimit(MunicipalityKind kind, BigDecimal stock, boolean accepted) {
            assertThat(law(kind).withinDebtLimit(stock, number("1000")).result())
                    .isEqualTo(accepted);
        }

        @Test
        void askMoreForLargeBorrowing() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.largeBorrowing(number("100"), number("1000")).result())
                    .isFalse();
            assertThat(law.largeBorrowing(number("100.01"), number("1000")).result())
                    .isTrue();
            assertThat(law.borrowingNeedsMinistry(number("100.01"), number("1000"))
                            .result())
                    .isTrue();
            assertThat(law.borrowingNeedsMinistry(number("100"), number("1000")).result())
                    .isFalse();
            assertThat(law.largeBorrowingThreshold(32).result()).isEqualTo(17);
            assertThatIllegalArgumentException().isThrownBy(() -> law.largeBorrowing(number("-1"), number("1000")));
        }

        @Test
        void askForEverythingAForeignLoanNeeds() {
            Law law = law(MunicipalityKind.ORDINARY);
            assertThat(law.foreignLoan(true, true, true).result()).isTrue();
            assertThat(law.foreignLoan(false, true, true).result()).isFalse();
            assertThat(law.foreignLoan(true, false, true).result()).isFalse();
            assertThat(law.foreignLoan(true, true, false).result()).isFalse();
            assertThat(law.grantNeedsCouncil(true).result()).isTrue();
            assertThat(law.grantNeedsCouncil(false).result()).isFalse();
        }
    }

    private static Law law(MunicipalityKind kind) {
        return LawInForce.initial(kind).on(DAY);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
