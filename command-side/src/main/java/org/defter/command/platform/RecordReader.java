package org.defter.command.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.template.RecordUpTo;
import org.defter.kernel.platform.eventstore.PostgresEventStorageEngine;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the record up to a place below which nothing can come any more, so that whoever reads it again reads the same. */
@Component
public final class RecordReader {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresEventStorageEngine store;
    private final SettledWatermark settled;
    private final JdbcTemplate jdbc;

    /** Reads from the given store. */
    public RecordReader(PostgresEventStorageEngine store, SettledWatermark settled, JdbcTemplate jdbc) {
        this.store = store;
        this.settled = settled;
        this.jdbc = jdbc;
    }

    /**
     * The place of the newest event, once all below it is settled.
     *
     * @throws HttpRefused NOT_CAUGHT_UP if an act below it takes too long
     */
    public long position() {
        Long newest =
                jdbc.queryForObject("select coalesce(max(global_index), 0) from eventstore.domain_event", Long.class);
        long position = newest == null ? 0 : newest;
        try {
            if (settled.await(position, PATIENCE)) {
                return position;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw HttpRefused.because(HttpReason.NOT_CAUGHT_UP).withHeader("Retry-After", "1");
    }

    /** The record up to a place and including it. */
    public RecordUpTo upTo(long position) {
        return stream -> {
            List<CaseEvent> events = new ArrayList<>();
            for (TrackedEventMessage<?> message : store.readStream(stream)) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                long at = message.trackingToken() == null
                        ? 0
                        : message.trackingToken().position().orElse(0);
                if (at > position) {
                    break;
                }
                events.add(new CaseEvent(at, event.getSequenceNumber(), (DomainEvent) event.getPayload()));
            }
            return events;
        };
    }
}
