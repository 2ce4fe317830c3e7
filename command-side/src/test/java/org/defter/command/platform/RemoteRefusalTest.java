package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.platform.RoutedTrip.backFrom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.proposal.ProposalRejection;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.platform.axon.PassingTroubleIsRetried;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What one node answers to another is what the caller would have been told by the other. */
class RemoteRefusalTest {

    /** A day is written in the caller's language by its type, so it must not come back as a text. */
    @Test
    void keepsReasonRuleAndValuesWithTheirTypes() {
        UnitId unit = new UnitId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        RuntimeException back = backFrom(Rejected.because(
                ProposalRejection.PROPOSAL_NOT_DRAFTED,
                "day",
                LocalDate.of(2024, 3, 11),
                "units",
                List.of(unit),
                "year",
                2024,
                "state",
                HttpReason.NOT_FOUND));

        assertThat(back).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.reason()).isSameAs(ProposalRejection.PROPOSAL_NOT_DRAFTED);
            assertThat(refused.details())
                    .containsExactly(
                            Map.entry("day", LocalDate.of(2024, 3, 11)),
                            Map.entry("units", List.of(unit)),
                            Map.entry("year", 2024),
                            Map.entry("state", HttpReason.NOT_FOUND));
        });
        RoutedTrip.of(Rejected.because(CommonRejection.NOT_FOUND));
    }

    @Test
    void keepsStatusAndHeadersOfHttp() {
        RuntimeException back = backFrom(
                HttpRefused.because(HttpReason.STALE_VERSION, "version", 4L).withHeader("ETag", "\"7\""));

        assertThat(back).isInstanceOfSatisfying(HttpRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(HttpReason.STALE_VERSION);
            assertThat(refused.headers()).containsEntry("ETag", "\"7\"");
            assertThat(refused.details()).containsEntry("version", 4L);
        });
    }

    @Test
    void aStoreThatCannotBeUsedThereIsUnavailableHereAndPassing() {
        for (RuntimeException trouble : List.of(
                new CannotAcquireLockException("there"),
                new DataAccessResourceFailureException("there"),
                new LockAcquisitionFailedException("there"),
                new CannotCreateTransactionException("there"))) {
            assertThat(backFrom(trouble))
                    .isInstanceOf(TransientDataAccessException.class)
                    .matches(PassingTroubleIsRetried::passing);
        }
        assertThat(backFrom(new ConcurrencyException("there"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aFaultThereIsAFaultHere() {
        assertThat(backFrom(new Refusals.CommandFault(new IllegalStateException("there"))))
                .isInstanceOf(Refusals.CommandFault.class);
        assertThat(backFrom(new IllegalArgumentException("there"))).isInstanceOf(Refusals.CommandFault.class);
    }
}
