package org.defter.command.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.StateTable;
import org.defter.command.platform.Facts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Money;
import org.defter.kernel.access.Role;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.finance.DebtStockRecorded;
import org.defter.kernel.finance.FinalRevenueRecorded;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.finance.RepaymentRecorded;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The finances of a year: every command in every state, and what is owed (I14). */
class FinancesTest {

    private static final MunicipalityId ID = Municipalities.METROPOLITAN;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final ActContext ACT = Acts.by(Role.FINANCE, LocalDate.of(2026, 3, 2));
    private static final MunicipalityRecord MUNICIPALITY = Municipalities.record(Municipalities.metropolitan());
    private static final LawInForce LAW = MUNICIPALITY.law();
    private static final BorrowingId OTHER = new BorrowingId(Identifiers.derived("example", "borrowing", 2));

    private static final Map<String, List<FinancesEvent>> STATES = Map.of("Blank", List.of(), "Kept", kept());

    private static List<FinancesEvent> kept() {
        FinancesId id = FinancesId.of(ID, 2025);
        return List.of(
                new FinalRevenueRecorded(id, ID, 2025, lira("120000000"), "Kesin hesap", LocalDate.of(2026, 2, 2)),
                new DebtStockRecorded(
                        id, ID, 2025, LocalDate.of(2025, 1, 1), lira("20000000"), "Mizan", LocalDate.of(2025, 1, 2)),
                Finance.borrowed2025(ID, "5000000"),
                new RepaymentRecorded(
                        id, ID, 2025, Finance.REPAYMENT, lira("1000000"), Finance.BORROWING, "Dekont", DAY));
    }

    private static Finances after(List<FinancesEvent> history) {
        Finances finances = Finances.initial();
        for (FinancesEvent event : history) {
            finances = finances.evolve(event);
        }
        return finances;
    }

    private static List<FinancesEvent> decide(List<FinancesEvent> history, FinancesCommand command) {
        return decide(after(history), List.of(Finance.fold(2025, history)), command);
    }

    private static List<FinancesEvent> decide(Finances finances, List<FinancesYear> years, FinancesCommand command) {
        return switch (command) {
            case RecordFinalRevenue c -> FinancesDecider.recordRevenue(c, finances, MUNICIPALITY, ACT);
            case RectifyFinalRevenue c -> FinancesDecider.rectifyRevenue(c, finances, ACT);
            case RecordDebtStock c -> FinancesDecider.recordStock(c, finances, MUNICIPALITY, ACT);
            case RectifyDebtStock c -> FinancesDecider.rectifyStock(c, finances, ACT);
            case RecordBorrowing c -> FinancesDecider.borrow(c, finances, MUNICIPALITY, ACT);
            case RectifyBorrowing c -> FinancesDecider.rectifyBorrowing(c, finances, ACT);
            case RecordRepayment c -> FinancesDecider.repay(c, finances, years, LAW, ACT);
            case RectifyRepayment c -> FinancesDecider.rectifyRepayment(c, finances, ACT);
        };
    }

    static RecordFinalRevenue revenue(String amount, String currency, LocalDate day) {
        return new RecordFinalRevenue(
                FinancesId.of(ID, 2025), ID, 2025, new Money(new BigDecimal(amount), currency), "Kesin hesap", day);
    }

    private static RecordDebtStock stock(String amount, LocalDate asOf) {
        return new RecordDebtStock(FinancesId.of(ID, 2025), ID, 2025, asOf, lira(amount), "Mizan", null);
    }

    private static RecordBorrowing borrowing(BorrowingId id, String amount, LocalDate day) {
        return new RecordBorrowing(
                FinancesId.of(ID, 2025),
                ID,
                2025,
                id,
                FundingOrigin.DOMESTIC,
                "Banka",
                lira(amount),
                null,
                null,
                "Sözleşme",
                day);
    }

    private static RecordRepayment repayment(String amount, @Nullable BorrowingId of, LocalDate day) {
        return new RecordRepayment(
                FinancesId.of(ID, 2025),
                ID,
                2025,
                new RepaymentId(Identifiers.derived("example", amount)),
                lira(amount),
                of,
                "Dekont",
                day);
    }

    private static Money lira(String amount) {
        return Finance.lira(amount);
    }

    private static Stream<FinancesCommand> samples() {
        FinancesId id = FinancesId.of(ID, 2025);
        LocalDate asOf = LocalDate.of(2025, 1, 1);
        LocalDate known = LocalDate.of(2026, 2, 2);
        return Stream.of(
                revenue("120000000", "TRY", known),
                revenue("1", "TRY", known),
                revenue("1", "EUR", known),
                revenue("1", "TRY", DAY),
                new RectifyFinalRevenue(id, ID, 2025, lira("121000000"), "Yanlış", "Kesin hesap", null),
                new RectifyFinalRevenue(id, ID, 2025, lira("120000000"), "Yanlış", "Kesin hesap", null),
                stock("20000000", asOf),
                stock("1", asOf),
                stock("1", LocalDate.of(2024, 12, 31)),
                new RectifyDebtStock(id, ID, 2025, asOf, lira("21000000"), "Yanlış", "Mizan", null),
                new RectifyDebtStock(id, ID, 2025, asOf, lira("20000000"), "Yanlış", "Mizan", null),
                borrowing(Finance.BORROWING, "5000000", DAY),
                borrowing(Finance.BORROWING, "1", DAY),
                borrowing(OTHER, "1", LocalDate.of(2026, 1, 2)),
                new RectifyBorrowing(id, ID, 2025, Finance.BORROWING, lira("6000000"), "Yanlış", "Sözleşme", null),
                new RectifyBorrowing(id, ID, 2025, Finance.BORROWING, lira("5000000"), "Yanlış", "Sözleşme", null),
                repayment("1000", null, DAY),
                repayment("1000", OTHER, DAY),
                repayment("900000000", null, DAY),
                new RectifyRepayment(id, ID, 2025, Finance.REPAYMENT, lira("2000000"), "Yanlış", "Dekont", null),
                new RectifyRepayment(id, ID, 2025, Finance.REPAYMENT, lira("1000000"), "Yanlış", "Dekont", null));
    }

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return StateTable.of(FinancesDecider.class)
                .cells((command, state) -> samples()
                        .filter(sample -> sample.getClass().getSimpleName().equals(command))
                        .map(sample -> StateTable.outcome(
                                () -> decide(java.util.Objects.requireNonNull(STATES.get(state)), sample)))
                        .toList());
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(FinancesCommand.class, Finances.class, Set.of(), StateTable.of(FinancesDecider.class));
    }

    /** I14: the last recorded stock, what was borrowed and repaid after its day, and nothing of later days. */
    @Test
    void countsWhatIsOwedOnADay() {
        List<FinancesYear> years = List.of(Finance.year2024(ID, "20000000"), Finance.fold(2025, kept()));
        DebtPosition march = DebtPosition.on(DAY, years);
        assertThat(march.stock(LAW.on(DAY)).orElseThrow().result()).isEqualByComparingTo("24000000");
        assertThat(march.borrowedDomestically()).isEqualByComparingTo("5000000");
        assertThat(march.revenue()).isEqualByComparingTo("100000000");
        assertThat(march.revenueYear()).isEqualTo(2024);
        DebtPosition before = DebtPosition.on(LocalDate.of(2025, 1, 3), years);
        assertThat(before.stock(LAW.on(DAY)).orElseThrow().result()).isEqualByComparingTo("20000000");
        assertThat(DebtPosition.on(LocalDate.of(2024, 6, 1), years).stock(LAW.on(DAY)))
                .isEmpty();
        assertThat(DebtPosition.on(LocalDate.of(2025, 1, 2), years).revenue()).isNull();
    }

    @Test
    void countsARectifiedBorrowingAsRectified() {
        List<FinancesEvent> rectified = new ArrayList<>(kept());
        rectified.addAll(decide(
                kept(),
                new RectifyBorrowing(
                        FinancesId.of(ID, 2025), ID, 2025, Finance.BORROWING, lira("6000000"), "Yanlış", "S", null)));
        DebtPosition position = DebtPosition.on(DAY, List.of(Finance.fold(2025, rectified)));
        assertThat(position.stock(LAW.on(DAY)).orElseThrow().result()).isEqualByComparingTo("25000000");
    }

    @Test
    void repaysNotMoreThanIsOwedAndExplainsIt() {
        assertThat(decide(kept(), repayment("24000000", null, DAY))).hasSize(1);
        assertThatThrownBy(() -> decide(kept(), repayment("24000000.01", null, DAY)))
                .isInstanceOfSatisfying(Rejected.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(FinancesRejection.REPAYMENT_ABOVE_DEBT);
                    assertThat(refused.explanation()).isNotEmpty();
                });
    }

    @Test
    void recordsThroughTheShell() {
        AggregateTestFixture<FinancesAggregate> fixture = new AggregateTestFixture<>(FinancesAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(LocalDate.of(2026, 3, 2)));
        fixture.registerInjectableResource(new Facts(id -> id.equals(ID.toString())
                ? Municipalities.metropolitan().stream().map(DomainEvent.class::cast)
                : Stream.empty()));
        fixture.givenNoPriorActivity()
                .when(revenue("120000000", "TRY", LocalDate.of(2026, 2, 2)), TestActs.by(Role.FINANCE))
                .expectEvents(kept().getFirst());
    }

    @Test
    void rectifiesThroughTheShell() {
        AggregateTestFixture<FinancesAggregate> fixture = new AggregateTestFixture<>(FinancesAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(LocalDate.of(2026, 3, 2)));
        fixture.registerInjectableResource(new Facts(_ -> Stream.empty()));
        FinancesCommand rectify = new RectifyBorrowing(
                FinancesId.of(ID, 2025), ID, 2025, Finance.BORROWING, lira("6000000"), "Yanlış", "S", null);
        fixture.given(kept())
                .when(rectify, TestActs.by(Role.FINANCE))
                .expectEvents(decide(kept(), rectify).toArray());
    }
}
