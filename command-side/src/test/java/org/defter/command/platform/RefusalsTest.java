package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.junit.jupiter.api.Test;

/** What the framework wraps is found, and only what nobody knows is a fault. */
class RefusalsTest {

    private static final LocalDate DAY = LocalDate.of(1970, 1, 1);

    private static RuntimeException of(RuntimeException cause, Optional<Long> stale) {
        return Refusals.of(new CommandExecutionException("wrapped", cause), () -> stale);
    }

    @Test
    void aDayTheLawDoesNotReachIsARefusal() {
        RuntimeException beyond = new DayOutsideRange("The law", DAY, LocalDate.of(2005, 7, 13), LocalDate.MAX);

        assertThat(of(beyond, Optional.empty())).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(CommonRejection.DAY_NOT_COVERED);
            assertThat(rejected.details()).containsEntry("day", DAY);
        });
        assertThat(of(beyond, Optional.of(7L)))
                .isInstanceOfSatisfying(
                        HttpRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(HttpReason.STALE_VERSION));
    }

    @Test
    void theIdentifierOfSomethingElseIsUnknown() {
        assertThat(of(new IncompatibleAggregateException("no identifier"), Optional.empty()))
                .isInstanceOfSatisfying(
                        HttpRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(HttpReason.NOT_FOUND));
    }

    @Test
    void whatNobodyKnowsIsAFault() {
        assertThat(of(new IllegalStateException("?"), Optional.empty())).isInstanceOf(Refusals.CommandFault.class);
    }
}
