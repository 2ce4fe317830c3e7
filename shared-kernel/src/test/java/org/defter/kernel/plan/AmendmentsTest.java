package org.defter.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.plan.Plans.ACTIVITY;
import static org.defter.kernel.plan.Plans.GOAL;
import static org.defter.kernel.plan.Plans.INDICATOR;
import static org.defter.kernel.plan.Plans.OBJECTIVE;
import static org.defter.kernel.plan.Plans.OTHER_INDICATOR;
import static org.defter.kernel.plan.Plans.PLAN;
import static org.defter.kernel.plan.Plans.YEARLY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentsTest {

    private static final PlanElement RISING = PlanElement.of(INDICATOR);
    private static final PlanContent CONTENT = Plans.content(Plans.drafted());

    @Test
    void changesATargetAndNothingElse() {
        PlanContent amended = amended(Amendment.ofTarget(RISING, 2027, "20", "25"));

        assertThat(amended.indicator(INDICATOR).orElseThrow().card())
                .isEqualTo(Plans.indicatorCard("60").withTarget(2027, new BigDecimal("25")));
        assertThat(amended(Amendment.ofTarget(RISING, 2027, "20", "25"), Amendment.ofTarget(RISING, 2027, "25", "20"))
                        .hash())
                .isEqualTo(CONTENT.hash());
    }

    @Test
    void isTheSameContentWhetherAmendedOrDraftedSo() {
        assertThat(amended(Amendment.ofTarget(RISING, 2027, "20", "22")).hash())
                .isEqualTo(Plans.content(Plans.updateDrafted()).hash());
    }

    @Test
    void dropsAnElementWithEverythingUnderIt() {
        assertThat(amended(Amendment.dropping(PlanElement.of(GOAL), "Örnek amaç"))
                        .goals())
                .isEmpty();
        assertThat(amended(Amendment.dropping(PlanElement.of(OBJECTIVE), "Örnek hedef"))
                        .objectives())
                .isEmpty();
        assertThat(amended(Amendment.dropping(RISING, "Üye olunan ağ sayısı")).indicators())
                .extracting(PlanContent.Indicator::id)
                .containsExactly(YEARLY);
        assertThat(amended(Amendment.dropping(PlanElement.of(ACTIVITY), "Örnek faaliyet"))
                        .activities())
                .isEmpty();
    }

    static Stream<Arguments> fields() {
        PlanElement plan = PlanElement.of(PLAN);
        PlanElement goal = PlanElement.of(GOAL);
        PlanElement objective = PlanElement.of(OBJECTIVE);
        PlanElement activity = PlanElement.of(ACTIVITY);
        String other = Municipalities.OTHER_DEPARTMENT.toString();
        return Stream.of(
                Arguments.of(plan, PlanField.TITLE, "Başka Plan"),
                Arguments.of(plan, PlanField.MISSION, "Başka görev"),
                Arguments.of(plan, PlanField.VISION, "Başka ülkü"),
                Arguments.of(plan, PlanField.THEMES, "iklim\nyoksulluk"),
                Arguments.of(goal, PlanField.TITLE, "Başka amaç"),
                Arguments.of(objective, PlanField.TITLE, "Başka hedef"),
                Arguments.of(objective, PlanField.RESPONSIBLE_UNIT, other),
                Arguments.of(objective, PlanField.COOPERATING_UNITS, other),
                Arguments.of(objective, PlanField.RISKS, "kur farkı\ngecikme"),
                Arguments.of(objective, PlanField.COST, "900000 TRY"),
                Arguments.of(objective, PlanField.FINDINGS, "başka bulgu"),
                Arguments.of(objective, PlanField.NEEDS, "başka ihtiyaç"),
                Arguments.of(RISING, PlanField.TITLE, "Başka gösterge"),
                Arguments.of(RISING, PlanField.MEASURE, "yüzde"),
                Arguments.of(RISING, PlanField.BASELINE, "13.5"),
                Arguments.of(RISING, PlanField.DIRECTION, "FALLING"),
                Arguments.of(RISING, PlanField.ACCUMULATION, "YEARLY"),
                Arguments.of(RISING, PlanField.SHARE, "55"),
                Arguments.of(RISING, PlanField.MONITORING, "YEARLY"),
                Arguments.of(RISING, PlanField.REPORTING, "QUARTERLY"),
                Arguments.of(activity, PlanField.TITLE, "Başka faaliyet"),
                Arguments.of(activity, PlanField.LEADING_UNIT, other),
                Arguments.of(activity, PlanField.RESPONSIBLE_UNIT, other),
                Arguments.of(activity, PlanField.COOPERATING_UNITS, Municipalities.DEPARTMENT.toString()),
                Arguments.of(activity, PlanField.START, "2024-10-01"),
                Arguments.of(activity, PlanField.END, "2026-09-30"),
                Arguments.of(activity, PlanField.COST, "12.5 EUR"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changesThatFieldAndNoOther(PlanElement element, PlanField field, String value) {
        PlanContent amended = amended(Amendment.of(element, field, text(CONTENT, element, field), value));

        assertThat(text(amended, element, field)).isEqualTo(value);
        List<PlanTexts.Entry> before = PlanTexts.of(PLAN, CONTENT);
        List<PlanTexts.Entry> after = PlanTexts.of(PLAN, amended);
        assertThat(after).hasSameSizeAs(before);
        for (int k = 0; k < before.size(); k++) {
            PlanTexts.Entry was = before.get(k);
            PlanTexts.Entry is = after.get(k);
            assertThat(is.element()).isEqualTo(was.element());
            assertThat(Stream.concat(was.texts().keySet().stream(), is.texts().keySet().stream())
                            .distinct()
                            .filter(place -> !Objects.equals(
                                    was.texts().get(place), is.texts().get(place))))
                    .allMatch(place -> is.element().equals(element) && place.field() == field);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refusesAnotherOldValueThanTheVersionHas(PlanElement element, PlanField field, String value) {
        assertThat(fault(Amendment.of(element, field, value, text(CONTENT, element, field))))
                .isEqualTo(AmendmentFault.OLD_VALUE_DIFFERS);
    }

    @Test
    void canTakeAwayWhatMayBeMissing() {
        PlanElement objective = PlanElement.of(OBJECTIVE);

        assertThat(text(
                        amended(Amendment.of(objective, PlanField.FINDINGS, "bulgu", null)),
                        objective,
                        PlanField.FINDINGS))
                .isNull();
        assertThat(fault(Amendment.of(objective, PlanField.TITLE, "Örnek hedef", null)))
                .isEqualTo(AmendmentFault.NEW_VALUE_UNREADABLE);
    }

    @Test
    void readsNumbersByTheirValue() {
        assertThat(amended(Amendment.ofTarget(RISING, 2027, "20.00", "25")).hash())
                .isEqualTo(
                        amended(Amendment.ofTarget(RISING, 2027, "20", "25.0")).hash());
        assertThat(fault(Amendment.ofTarget(RISING, 2027, "20", "20.0"))).isEqualTo(AmendmentFault.NOTHING_CHANGED);
    }

    static Stream<Arguments> unfit() {
        PlanElement objective = PlanElement.of(OBJECTIVE);
        PlanElement activity = PlanElement.of(ACTIVITY);
        return Stream.of(
                Arguments.of(
                        Amendment.ofTarget(PlanElement.of(OTHER_INDICATOR), 2027, "20", "25"),
                        AmendmentFault.ELEMENT_UNKNOWN),
                Arguments.of(
                        new Amendment(RISING, PlanField.TARGET, null, "20", "25"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        new Amendment(RISING, PlanField.SHARE, 2027, "60", "50"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        Amendment.of(RISING, PlanField.CODE, "PG1.1.1", "PG9"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(Amendment.of(objective, PlanField.MISSION, null, "x"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(Amendment.of(activity, PlanField.RISKS, null, "x"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        Amendment.of(PlanElement.of(GOAL), PlanField.COST, null, "1 TRY"),
                        AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        Amendment.of(PlanElement.of(PLAN), PlanField.NEEDS, null, "x"),
                        AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        Amendment.dropping(PlanElement.of(PLAN), "Örnek Eylem Planı"),
                        AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(
                        new Amendment(objective, null, null, "Örnek hedef", "x"), AmendmentFault.FIELD_NOT_AMENDABLE),
                Arguments.of(Amendment.dropping(objective, "Başka hedef"), AmendmentFault.OLD_VALUE_DIFFERS),
                Arguments.of(Amendment.ofTarget(RISING, 2030, "20", "25"), AmendmentFault.OLD_VALUE_DIFFERS),
                Arguments.of(Amendment.ofTarget(RISING, 2027, "yirmi", "25"), AmendmentFault.OLD_VALUE_DIFFERS),
                Arguments.of(Amendment.ofTarget(RISING, 2027, "20", "çok"), AmendmentFault.NEW_VALUE_UNREADABLE),
                Arguments.of(
                        Amendment.ofTarget(RISING, 2027, "20", "1E+999999999"), AmendmentFault.NEW_VALUE_UNREADABLE),
                Arguments.of(
                        Amendment.ofTarget(RISING, 2027, "20", "1".repeat(41)), AmendmentFault.NEW_VALUE_UNREADABLE),
                Arguments.of(
                        Amendment.of(activity, PlanField.START, "2024-09-01", "yarın"),
                        AmendmentFault.NEW_VALUE_UNREADABLE),
                Arguments.of(
                        Amendment.of(activity, PlanField.COST, null, "12.50"), AmendmentFault.NEW_VALUE_UNREADABLE),
                Arguments.of(
                        Amendment.of(RISING, PlanField.MONITORING, "HALF_YEARLY", "SOMETIMES"),
                        AmendmentFault.NEW_VALUE_UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesWhatDoesNotFit(Amendment amendment, AmendmentFault fault) {
        assertThat(fault(amendment)).isEqualTo(fault);
    }

    @Test
    void namesTheFirstThatDoesNotFitAndAppliesNone() {
        Amendment dropped = Amendment.dropping(RISING, "Üye olunan ağ sayısı");
        Amendment late = Amendment.ofTarget(RISING, 2027, "20", "25");

        assertThat(CONTENT.amended(List.of(dropped, late)))
                .isEqualTo(new AmendmentResult.Unfit(2, late, AmendmentFault.ELEMENT_UNKNOWN, null));
        assertThat(CONTENT.amended(List.of(Amendment.ofTarget(RISING, 2027, "21", "25"))))
                .isEqualTo(new AmendmentResult.Unfit(
                        1, Amendment.ofTarget(RISING, 2027, "21", "25"), AmendmentFault.OLD_VALUE_DIFFERS, "20"));
    }

    @Test
    void canBeRebuiltFromTheStream() {
        List<PlanEvent> amended = Plans.amended();

        assertThat(Plans.content(amended).freeze(PLAN, 2)).isEqualTo(((PlanAmended) amended.getLast()).frozen());
        assertThat(Plans.content(amended).hash()).isNotEqualTo(CONTENT.hash());
    }

    @Test
    void anEventThatDoesNotFitItsHistoryChangesNothing() {
        assertThat(PlanContent.initial().evolve(Plans.amended().getLast())).isEqualTo(PlanContent.initial());
    }

    private static String text(PlanContent content, PlanElement element, PlanField field) {
        return PlanTexts.of(PLAN, content).stream()
                .filter(entry -> entry.element().equals(element))
                .findFirst()
                .flatMap(entry -> entry.text(field, null))
                .orElse(null);
    }

    private static PlanContent amended(Amendment... amendments) {
        return switch (CONTENT.amended(List.of(amendments))) {
            case AmendmentResult.Amended done -> done.content();
            case AmendmentResult.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private static Optional<AmendmentFault> faultOf(Amendment amendment) {
        return switch (CONTENT.amended(List.of(amendment))) {
            case AmendmentResult.Amended _ -> Optional.empty();
            case AmendmentResult.Unfit unfit -> Optional.of(unfit.fault());
        };
    }

    private static AmendmentFault fault(Amendment amendment) {
        return faultOf(amendment).orElseThrow();
    }
}
