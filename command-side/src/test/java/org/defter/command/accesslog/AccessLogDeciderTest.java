package org.defter.command.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.kernel.access.Role;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.junit.jupiter.api.Test;

class AccessLogDeciderTest {

    private static final AccessLogId LOG = AccessLogId.ofInstallation();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final ActContext ACT = Acts.by(Role.SYSTEM, TODAY);
    private static final AccessLogSealed FIRST = new AccessLogSealed(LOG, TODAY.minusDays(3), 2, "a1", null, TODAY);
    private static final AccessLog SEALED = AccessLog.initial().evolve(FIRST);

    @Test
    void sealsTheFirstDayWithoutOneBefore() {
        assertThat(AccessLogDecider.seal(seal(3, 2, "a1"), AccessLog.initial(), ACT)).containsExactly(FIRST);
    }

    @Test
    void sealsTheNextDayOnTheOneBeforeEvenWithoutEntries() {
        assertThat(AccessLogDecider.seal(seal(2, 0, "b2"), SEALED, ACT))
                .containsExactly(new AccessLogSealed(LOG, TODAY.minusDays(2), 0, "b2", "a1", TODAY));
    }

    @Test
    void sealsNoDayTwiceWhateverItsRootIsNow() {
        assertThat(AccessLogDecider.seal(seal(3, 2, "a1"), SEALED, ACT)).isEmpty();
        assertThat(AccessLogDecider.seal(seal(3, 1, "c3"), SEALED, ACT)).isEmpty();
        assertThat(AccessLogDecider.seal(seal(9, 1, "c3"), SEALED, ACT)).isEmpty();
    }

    @Test
    void leavesNoDayOutAndWaitsForItsEnd() {
        assertRefused(
                AccessLogRejection.LOG_DAY_LEFT_OUT, () -> AccessLogDecider.seal(seal(1, 0, "b2"), SEALED, ACT));
        assertRefused(
                AccessLogRejection.LOG_DAY_NOT_OVER, () -> AccessLogDecider.seal(seal(0, 0, "b2"), SEALED, ACT));
        assertRefused(
                AccessLogRejection.LOG_DAY_NOT_OVER,
                () -> AccessLogDecider.seal(seal(0, 0, "b2"), AccessLog.initial(), ACT));
    }

    @Test
    void recordsTheSealInItsOneStream() {
        FixtureConfiguration<AccessLogAggregate> fixture = new AggregateTestFixture<>(AccessLogAggregate.class);
        fixture.registerInjectableResource(ACT);
        fixture.given(FIRST)
                .when(seal(2, 0, "b2"))
                .expectEvents(new AccessLogSealed(LOG, TODAY.minusDays(2), 0, "b2", "a1", TODAY));
    }

    private static SealAccessLog seal(int daysAgo, long entries, String root) {
        return new SealAccessLog(LOG, TODAY.minusDays(daysAgo), entries, root);
    }
}
