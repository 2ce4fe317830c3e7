package org.defter.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanField;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.TargetRevised;
import org.defter.query.plan.PlanDifferencesView.Change;
import org.defter.query.plan.PlanDifferencesView.ElementDifferenceView;
import org.defter.query.plan.PlanDifferencesView.FieldDifferenceView;
import org.defter.query.platform.difference.TextPieceView;
import org.defter.query.platform.difference.TextPieceView.PieceChange;
import org.junit.jupiter.api.Test;

class PlanDifferencesTest {

    private static final LocalDate DAY = Plans.UPDATE_OPENED_ON;
    private static final PlanVersionView FIRST = version(1);

    @Test
    void findsNothingBetweenVersionsThatSayTheSame() {
        PlanDifferencesView none = PlanDifferences.between(FIRST, version(2));

        assertThat(none.elements()).isEmpty();
        assertThat(none.from().version()).isEqualTo(1);
        assertThat(none.to().version()).isEqualTo(2);
    }

    @Test
    void namesTheTargetThatChangedWithItsYear() {
        PlanVersionView second = version(2, target(2027, "20", "22"));

        assertThat(PlanDifferences.between(FIRST, second).elements())
                .containsExactly(new ElementDifferenceView(
                        PlanElement.of(Plans.INDICATOR),
                        PlanElement.of(Plans.OBJECTIVE),
                        "PG1.1.1",
                        "Üye olunan ağ sayısı",
                        Change.CHANGED,
                        List.of(new FieldDifferenceView(PlanField.TARGET, 2027, "20", "22", List.of()))));
    }

    @Test
    void takesEqualNumbersForEqual() {
        assertThat(PlanDifferences.between(FIRST, version(2, target(2027, "20", "20.00")))
                        .elements())
                .isEmpty();
    }

    @Test
    void comparesTextsWordByWordAndListsEntryByEntry() {
        PlanProfile profile = Plans.profile();
        PlanVersionView second = version(
                2,
                new PlanProfileRevised(
                        Plans.PLAN,
                        new PlanProfile(
                                profile.title(),
                                "Yeni örnek görev",
                                null,
                                List.of("iklim", "su"),
                                profile.legalBases()),
                        DAY),
                new GoalRevised(Plans.PLAN, Plans.GOAL, "Örnek yeni amaç", "gerekçe", DAY));

        List<ElementDifferenceView> elements =
                PlanDifferences.between(FIRST, second).elements();
        assertThat(elements)
                .extracting(ElementDifferenceView::element)
                .containsExactly(PlanElement.of(Plans.PLAN), PlanElement.of(Plans.GOAL));
        assertThat(elements.getFirst().within()).isNull();
        assertThat(elements.getFirst().code()).isNull();
        assertThat(elements.getFirst().fields())
                .containsExactly(
                        new FieldDifferenceView(
                                PlanField.MISSION,
                                null,
                                "Örnek görev",
                                "Yeni örnek görev",
                                List.of(
                                        new TextPieceView(PieceChange.REMOVED, "Örnek"),
                                        new TextPieceView(PieceChange.ADDED, "Yeni örnek"),
                                        new TextPieceView(PieceChange.KEPT, " görev"))),
                        new FieldDifferenceView(PlanField.VISION, null, "Örnek ülkü", null, List.of()),
                        new FieldDifferenceView(
                                PlanField.THEMES,
                                null,
                                "iklim\ntemiz enerji",
                                "iklim\nsu",
                                List.of(
                                        new TextPieceView(PieceChange.KEPT, "iklim"),
                                        new TextPieceView(PieceChange.REMOVED, "temiz enerji"),
                                        new TextPieceView(PieceChange.ADDED, "su"))));
        assertThat(elements.getLast().title()).isEqualTo("Örnek yeni amaç");
    }

    @Test
    void listsWhatWasAddedAndThenWhatWasRemovedWithEverythingTheySaid() {
        PlanVersionView second = version(
                2,
                new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "İkinci amaç", DAY),
                new IndicatorDropped(Plans.PLAN, Plans.YEARLY, "gerekçe", DAY),
                new ActivityDropped(Plans.PLAN, Plans.ACTIVITY, "gerekçe", DAY));

        List<ElementDifferenceView> elements =
                PlanDifferences.between(FIRST, second).elements();
        assertThat(elements)
                .extracting(ElementDifferenceView::change)
                .containsExactly(Change.ADDED, Change.REMOVED, Change.REMOVED);
        assertThat(elements.getFirst())
                .isEqualTo(new ElementDifferenceView(
                        PlanElement.of(Plans.OTHER_GOAL),
                        PlanElement.of(Plans.PLAN),
                        "A2",
                        "İkinci amaç",
                        Change.ADDED,
                        List.of(
                                new FieldDifferenceView(PlanField.CODE, null, null, "A2", List.of()),
                                new FieldDifferenceView(PlanField.TITLE, null, null, "İkinci amaç", List.of()))));
        assertThat(elements.get(1).element()).isEqualTo(PlanElement.of(Plans.YEARLY));
        assertThat(elements.get(1).fields())
                .filteredOn(field -> field.field() == PlanField.TARGET)
                .hasSize(6)
                .allSatisfy(field -> {
                    assertThat(field.oldText()).isEqualTo("2");
                    assertThat(field.newText()).isNull();
                });
        assertThat(elements.getLast().element()).isEqualTo(PlanElement.of(Plans.ACTIVITY));
    }

    @Test
    void readsBackwardsAsWell() {
        PlanVersionView second = version(2, target(2027, "20", "22"));

        assertThat(PlanDifferences.between(second, FIRST).elements().getFirst().fields())
                .containsExactly(new FieldDifferenceView(PlanField.TARGET, 2027, "22", "20", List.of()));
    }

    private static TargetRevised target(int year, String old, String now) {
        return new TargetRevised(
                Plans.PLAN, Plans.INDICATOR, year, new BigDecimal(old), new BigDecimal(now), "gerekçe", DAY);
    }

    /** The drafted example, changed by the events, frozen under that number. */
    private static PlanVersionView version(int number, PlanEvent... changes) {
        PlanContent content = PlanContent.initial();
        for (PlanEvent event : Plans.and(Plans.drafted(), changes)) {
            content = content.evolve(event);
        }
        FrozenPlan frozen = content.freeze(Plans.PLAN, number);
        return new PlanVersionView(
                frozen,
                DAY,
                null,
                false,
                PlanVersionView.Fate.SUBMITTED,
                DAY,
                null,
                null,
                null,
                null,
                List.of(),
                content);
    }
}
