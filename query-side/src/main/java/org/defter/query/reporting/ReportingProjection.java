package org.defter.query.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts that figures are made of. The streams of a batch are read up to the last event the batch has of each, and what
 * they say then is written over what they said before: facts only come and end, so nothing has to be remembered.
 */
@Component
@ProcessingGroup("view-reporting")
class ReportingProjection {

    private final Batches batches;
    private final Streams streams;
    private final JdbcTemplate jdbc;

    ReportingProjection(Batches batches, Streams streams, JdbcTemplate jdbc) {
        this.batches = batches;
        this.streams = streams;
        this.jdbc = jdbc;
    }

    /** How far the batch has come with a stream, and what makes facts of its events. */
    private record Touched(long version, Function<List<Streams.Recorded>, List<Record>> facts) {}

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        touch(event, stamp, ProposalFacts::of);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        touch(event, stamp, ReviewFacts::of);
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        touch(event, stamp, AttendanceFacts::ofCommission);
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        touch(event, stamp, AttendanceFacts::ofSitting);
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        touch(event, stamp, PlanFacts::ofPlan);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        touch(event, stamp, PlanFacts::ofPeriod);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        touch(event, stamp, ProjectFacts::of);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        touch(event, stamp, PartnershipFacts::of);
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate " + Facts.TABLES.stream().map(FactTable::table).collect(Collectors.joining(", ")));
    }

    private void touch(DomainEvent event, EventStamp stamp, Function<List<Streams.Recorded>, List<Record>> facts) {
        batches.current(this, this::begin)
                .merge(
                        UUID.fromString(event.streamId()),
                        new Touched(stamp.version(), facts),
                        (known, more) -> known.version() > more.version() ? known : more);
    }

    private Map<UUID, Touched> begin(Batch batch) {
        Map<UUID, Touched> touched = new LinkedHashMap<>();
        batch.beforeWrite(() -> write(touched));
        return touched;
    }

    private void write(Map<UUID, Touched> touched) {
        Map<UUID, Long> wanted = new HashMap<>();
        touched.forEach((stream, last) -> wanted.put(stream, last.version()));
        Map<UUID, List<Streams.Recorded>> read = streams.read(wanted);
        List<Record> facts = read.entrySet().stream()
                .flatMap(stream ->
                        Objects.requireNonNull(touched.get(stream.getKey())).facts().apply(stream.getValue()).stream())
                .toList();
        Facts.TABLES.forEach(table -> table.write(jdbc, facts));
    }
}
