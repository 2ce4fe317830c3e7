package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The test vectors and the timeline of RULES.md. */
class LawVectorsTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 4, 28);
    private static final LocalDate AFTER = LocalDate.of(2021, 4, 29);
    private static final LocalDate CASE = LocalDate.of(2024, 3, 11);

    @ParameterizedTest
    @CsvSource({"9,5,5,3,5", "10,6,5,3,6", "31,16,16,8,16", "32,17,16,8,17", "101,51,51,26,51"})
    void computesQuorumsOfBothKindsOnBothSidesOfTheChange(
            int n, int quorum, int quorumBefore, int postponed, int insistence) {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            Law before = LawInForce.initial(kind).on(BEFORE);
            Law after = LawInForce.initial(kind).on(AFTER);
            assertThat(after.meetingQuorum(n).result()).isEqualTo(quorum);
            assertThat(before.meetingQuorum(n).result()).isEqualTo(quorumBefore);
            for (Law law : new Law[] {before, after}) {
                assertThat(law.postponedQuorum(n).result()).isEqualTo(postponed);
                assertThat(law.recountQuorum(n).result()).isEqualTo(postponed);
                assertThat(law.insistenceThreshold(n).result()).isEqualTo(insistence);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"32,17,9", "32,8,8", "101,51,26", "101,80,41"})
    void computesDecisionThresholds(int n, int p, int threshold) {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            assertThat(LawInForce.initial(kind).on(CASE).decisionThreshold(n, p).result())
                    .isEqualTo(threshold);
        }
    }

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void computesCommissionQuorums(MunicipalityKind kind) {
        Law law = LawInForce.initial(kind).on(CASE);
        assertThat(law.commissionQuorum(5).result()).isEqualTo(3);
        assertThat(law.commissionQuorum(9).result()).isEqualTo(5);
    }

    @Test
    void timesTheRealCase() {
        Law law = LawInForce.initial(MunicipalityKind.METROPOLITAN).on(CASE);
        assertThat(last(law, ClockKind.COMMISSION_REVIEW, "2024-03-15")).isEqualTo("2024-03-22");
        assertThat(last(law, ClockKind.COMMISSION_REVIEW, "2024-03-11")).isEqualTo("2024-03-18");
        assertThat(last(law, ClockKind.MAYOR_RETURN, "2024-03-15")).isEqualTo("2024-03-22");
        assertThat(last(law, ClockKind.SENDING, "2024-03-22")).isEqualTo("2024-03-29");
        assertThat(last(law, ClockKind.ANNOUNCEMENT, "2024-03-22")).isEqualTo("2024-03-29");
    }

    @Test
    void givesTheOrdinaryMayorFiveDays() {
        Law law = LawInForce.initial(MunicipalityKind.ORDINARY).on(CASE);
        assertThat(last(law, ClockKind.MAYOR_RETURN, "2024-03-15")).isEqualTo("2024-03-20");
        assertThat(last(law, ClockKind.LAWSUIT, "2024-03-15")).isEqualTo("2024-03-25");
    }

    @Test
    void givesTheStrategicPlanSixMonthsFromTheElections() {
        for (MunicipalityKind kind : MunicipalityKind.values()) {
            assertThat(LawInForce.initial(kind)
                            .on(CASE)
                            .strategicPlanDeadline(LocalDate.of(2024, 3, 31))
                            .result())
                    .isEqualTo(LocalDate.of(2024, 9, 30));
        }
    }

    private static String last(Law law, ClockKind kind, String start) {
        return law.clock(kind, LocalDate.parse(start)).result().lastDay().toString();
    }
}
