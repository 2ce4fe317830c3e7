package org.defter.query.pages.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.query.pages.platform.charts.Gantt.Mark;
import org.defter.query.pages.platform.charts.Gantt.Span;
import org.defter.query.pages.platform.charts.Gantt.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The geometry of the drawings. */
class ChartsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @Test
    void ticksStandAtRoundNumbersAndReachTheLargest() {
        assertThat(Axis.to(100, new BigDecimal("37")).ticks())
                .extracting(tick -> tick.number().intValueExact())
                .containsExactly(0, 10, 20, 30, 40);
        assertThat(Axis.to(100, new BigDecimal("125000")).end()).isEqualByComparingTo("150000");
        assertThat(Axis.to(100, new BigDecimal("0.4")).step()).isEqualByComparingTo("0.1");
    }

    @Test
    void anAxisOfNothingCanBeDrawn() {
        assertThat(Axis.to(100, BigDecimal.ZERO).at(BigDecimal.ZERO)).isZero();
    }

    @Test
    void whatLiesBeyondAnAxisStandsAtItsEnd() {
        Axis axis = Axis.to(200, BigDecimal.TEN);
        assertThat(axis.at(new BigDecimal("5"))).isEqualTo(100);
        assertThat(axis.at(new BigDecimal("-5"))).isZero();
        assertThat(axis.at(new BigDecimal("500"))).isEqualTo(200);
    }

    @Test
    void aBarIsAsLongAsItsNumberAndNothingWhereNothingIsKnown() {
        Bars bars = Bars.of(List.of(
                new Bars.Item(
                        "A",
                        null,
                        List.of(
                                new Bars.Value("bar", BigDecimal.TEN),
                                new Bars.Value("bar second", new BigDecimal("5")),
                                new Bars.Value("bar", null)),
                        BigDecimal.TEN),
                Bars.Item.of("B", "/b", "bar", BigDecimal.ZERO)));
        Bars.Line first = bars.lines().getFirst();
        assertThat(first.bars()).extracting(Bars.Bar::width).containsExactly(264, 132, 0);
        assertThat(first.target()).isEqualTo(264);
        assertThat(bars.lines().getLast().top()).isGreaterThanOrEqualTo(first.top() + first.height());
        assertThat(bars.height()).isGreaterThan(bars.lines().getLast().top());
    }

    @Test
    void whatIsCountedHasNoFractionsOfATick() {
        Bars one = Bars.of(List.of(Bars.Item.of("A", null, "bar", BigDecimal.ONE)));
        assertThat(one.axis().step()).isEqualByComparingTo("1");
        Bars half = Bars.of(List.of(Bars.Item.of("A", null, "bar", new BigDecimal("0.5"))));
        assertThat(half.axis().step()).isLessThan(BigDecimal.ONE);
    }

    @Test
    void aLongNumberFindsRoomBeforeItsBar() {
        Bars few = Bars.of(List.of(Bars.Item.of("A", null, "bar", BigDecimal.TEN)));
        Bars many = Bars.of(List.of(Bars.Item.of("A", null, "bar", new BigDecimal("1500000000"))));
        assertThat(many.left()).isGreaterThan(few.left() + 70);
        assertThat(many.left() + many.axis().length()).isLessThan(many.width());
    }

    @Test
    void aLongNameIsShortenedByWholeCharacters() {
        assertThat(Names.shortened("abc", 3)).isEqualTo("abc");
        assertThat(Names.shortened("İklim uyumu", 7)).isEqualTo("İklim…");
        assertThat(Names.shortened("🏛🏛🏛", 2)).isEqualTo("🏛…");
    }

    @Test
    void daysStandInProportionAndTicksByWhatThereIsRoomFor() {
        Days year = new Days(366, FIRST, LAST);
        assertThat(year.at(FIRST)).isZero();
        assertThat(year.at(LocalDate.of(2024, 3, 1))).isEqualTo(60);
        assertThat(year.at(LocalDate.of(2030, 1, 1))).isEqualTo(366);
        assertThat(year.ticks()).hasSize(12);
        assertThat(new Days(366, FIRST, LAST.plusYears(1)).ticks())
                .hasSize(8)
                .last()
                .satisfies(tick -> assertThat(tick.ordinal()).isEqualTo(4));
        assertThat(new Days(366, FIRST, LAST.plusYears(5)).ticks()).hasSize(6);
    }

    @Test
    void daysDoNotEndBeforeTheyBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(1, LAST, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(LAST, FIRST));
    }

    @Test
    void aLineGrowsByStepsInTheOrderOfTheDays() {
        Lines lines = Lines.of(List.of(
                        new Lines.Series(
                                "line",
                                List.of(
                                        new Lines.Step(LocalDate.of(2024, 6, 1), new BigDecimal("60")),
                                        new Lines.Step(LocalDate.of(2024, 1, 1), new BigDecimal("40")))),
                        new Lines.Series("target", List.of())))
                .orElseThrow();
        assertThat(lines.lines()).hasSize(1);
        assertThat(lines.lines().getFirst().dots())
                .extracting(dot -> dot.sum().intValueExact())
                .containsExactly(40, 100);
        assertThat(lines.lines().getFirst().dots().getLast().y()).isEqualTo(20);
        assertThat(lines.lines().getFirst().points())
                .startsWith("100,260 100,260 100,164 ")
                .endsWith(" 700,20");
    }

    @Test
    void nothingIsDrawnOfWhatNeverGrows() {
        assertThat(Lines.of(List.of(new Lines.Series("line", List.of())))).isEmpty();
    }

    @Test
    void aWorkIsLateBeyondWhatLimitsIt() {
        Gantt.Bar bar = bar(work(FIRST, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 6, 30), true), FIRST);
        assertThat(bar.x()).isEqualTo(300);
        assertThat(bar.late()).isBetween(1, 3);
    }

    @Test
    void aWorkThatIsNotDoneIsLateAfterItsLastDayAndNotOnIt() {
        LocalDate end = LocalDate.of(2024, 6, 30);
        assertThat(bar(work(FIRST, end, null, false), end).late()).isZero();
        Gantt.Bar late = bar(work(FIRST, end, null, false), end.plusDays(1));
        assertThat(late.late()).isEqualTo(late.width());
        assertThat(bar(work(FIRST, end, null, true), end.plusDays(1)).late()).isZero();
    }

    @Test
    void aWorkIsCutAtTheEdgesAndLeftOutBeyondThem() {
        Gantt.Bar whole = bar(work(FIRST.minusYears(1), LAST.plusYears(1), null, true), FIRST);
        assertThat(whole.x()).isEqualTo(300);
        assertThat(whole.x() + whole.width()).isEqualTo(990);
        assertThat(Gantt.of(FIRST, LAST, FIRST, List.of(work(LAST.plusDays(1), LAST.plusDays(9), null, true)))
                        .rows()
                        .getFirst()
                        .bar())
                .isNull();
    }

    @Test
    void diamondsAndTodayAreShownWithinTheDaysOnly() {
        Work work = new Work(
                "A",
                1,
                null,
                null,
                new Span(FIRST, LAST),
                null,
                false,
                List.of(new Mark(LAST, "in", "mark"), new Mark(LAST.plusDays(1), "out", "mark")));
        Gantt gantt = Gantt.of(FIRST, LAST, LAST.plusDays(1), List.of(work));
        assertThat(gantt.today()).isNull();
        assertThat(gantt.rows().getFirst().marks())
                .extracting(diamond -> diamond.mark().name())
                .containsExactly("in");
        assertThat(gantt.rows().getFirst().baseline()).isNotNull();
        assertThat(Gantt.of(FIRST, LAST, FIRST, List.of()).today()).isEqualTo(300);
    }

    private static Work work(LocalDate start, LocalDate end, @Nullable LocalDate limit, boolean done) {
        return new Work("A", 0, null, new Span(start, end), null, limit, done, List.of());
    }

    private static Gantt.Bar bar(Work work, LocalDate today) {
        Gantt.Bar bar =
                Gantt.of(FIRST, LAST, today, List.of(work)).rows().getFirst().bar();
        assertThat(bar).isNotNull();
        return bar;
    }
}
