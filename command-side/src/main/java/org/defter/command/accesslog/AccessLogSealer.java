package org.defter.command.accesslog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.TownHall;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.platform.operations.DayDigest;
import org.defter.kernel.platform.operations.OperationsLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals every day of the access log that is over and not sealed, oldest first: at the start and every
 * {@code defter.access-log.poll} (a duration, 60 s by default), so that days missed while nothing ran are sealed later. Other
 * nodes do the same; one wins, for a stream has each place once, and the others' commands do nothing.
 */
@Component
class AccessLogSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogSealer.class);
    private static final String NAME = "WhenDayIsOverThenSealAccessLog";

    private final OperationsLog log;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final PolicyGateway commands;
    private final Clock clock;
    private @Nullable LocalDate done;

    AccessLogSealer(
            OperationsLog log, Facts facts, TransactionTemplate transaction, PolicyGateway commands, Clock clock) {
        this.log = log;
        this.facts = facts;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${defter.access-log.poll:60s}")
    synchronized void poll() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), TownHall.ZONE).minusDays(1);
        if (yesterday.equals(done)) {
            return;
        }
        try {
            Optional<LocalDate> first =
                    facts.logSealedUpTo().map(day -> day.plusDays(1)).or(log::firstDay);
            if (first.isPresent() && sealFrom(first.get(), yesterday)) {
                done = yesterday;
            }
        } catch (RuntimeException e) {
            LOG.warn("The access log could not be sealed up to {}; it is tried again", yesterday, e);
        }
    }

    /** Whether all of them are sealed. */
    private boolean sealFrom(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!seal(day)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it could be closed: not while someone is writing to the log, or before the database's own midnight. */
    private boolean seal(LocalDate day) {
        Optional<DayDigest> closed = transaction.execute(_ -> log.close(day));
        if (closed == null || closed.isEmpty()) {
            return false;
        }
        commands.send(
                new SealAccessLog(
                        AccessLogId.ofInstallation(),
                        day,
                        closed.get().entries(),
                        closed.get().root()),
                NAME);
        return true;
    }
}
