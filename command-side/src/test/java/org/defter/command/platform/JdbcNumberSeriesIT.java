package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers on a real database: none twice, none lost, and each for whom it was set aside. */
class JdbcNumberSeriesIT {

    private static final DataSource DATABASE = TestPostgres.fresh().application();
    private static final SittingId SITTING = new SittingId(UUID.randomUUID());

    private final CouncilId council = new CouncilId(UUID.randomUUID());
    private final NumberSeries series = new JdbcNumberSeries(JdbcClient.create(DATABASE));
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @Test
    void givesEachYearItsOwnSeries() {
        NumberSource decisions = series.decisions(council);

        assertThat(draw(() -> decisions.draw(2024, null))).isEqualTo(1);
        assertThat(draw(() -> decisions.draw(2024, null))).isEqualTo(2);
        assertThat(draw(() -> decisions.draw(2025, null))).isEqualTo(1);
        assertThat(draw(() -> series.extraordinaryMeetings(council).draw(2024, null)))
                .isEqualTo(1);
    }

    @Test
    void goesOnAfterTheHighestNumberOfThePast() {
        NumberSource decisions = series.decisions(council);

        assertThat(draw(() -> decisions.draw(2024, 118))).isEqualTo(118);
        assertThat(draw(() -> decisions.draw(2024, 7))).isEqualTo(7);
        assertThat(draw(() -> decisions.draw(2024, null))).isEqualTo(119);
    }

    @Test
    void givesANumberAgainToItsHolderOnly() {
        assertThat(draw(() -> item(1).draw(2024, 5))).isEqualTo(5);
        assertThat(draw(() -> item(1).draw(2024, 5))).isEqualTo(5);
        assertThat(draw(() -> item(1).draw(2024, null))).isEqualTo(6);

        assertTaken(() -> item(2).draw(2024, 5));
        assertTaken(() -> series.decisions(council).draw(2024, 5));
    }

    @Test
    void whatIsHeldByNobodyIsGivenToNobody() {
        draw(() -> series.decisions(council).draw(2024, 5));

        assertTaken(() -> item(1).draw(2024, 5));
        assertTaken(() -> series.decisions(council).draw(2024, 5));
    }

    @Test
    void takesANumberBackFromARefusedAct() {
        transactions.execute(status -> {
            item(1).draw(2024, 5);
            status.setRollbackOnly();
            return null;
        });

        assertThat(draw(() -> item(2).draw(2024, 5))).isEqualTo(5);
        assertThat(draw(() -> item(3).draw(2024, null))).isEqualTo(6);
    }

    @Test
    void letsOneOfTwoActsAtOnceHaveTheNumber() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = threads.submit(() -> draw(() -> {
                int number = item(1).draw(2024, 5);
                held.countDown();
                await(asked);
                return number;
            }));
            await(held);
            Future<Integer> second = threads.submit(() -> {
                asked.countDown();
                return draw(() -> item(2).draw(2024, 5));
            });

            assertThat(first.get()).isEqualTo(5);
            assertThatThrownBy(second::get).hasCauseInstanceOf(Rejected.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private NumberSource item(int number) {
        return series.decisions(council, SITTING, number);
    }

    private int draw(Supplier<Integer> numbers) {
        return transactions.execute(_ -> numbers.get());
    }

    private void assertTaken(Supplier<Integer> numbers) {
        assertThatThrownBy(() -> draw(numbers))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CommonRejection.NUMBER_TAKEN));
    }
}
