package org.defter.query.sample;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.history.HistoryStream;
import org.defter.query.platform.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Draws samples from the history: nothing but events up to a position decides what can be drawn and with what weight. */
@Component
class SampleQueries {

    /** Events that can show a risk. */
    private static final String[] RISKY = {
        "DecisionReturned", "DecisionInsisted", "DecisionLapsed", "LawsuitRecorded", "DecisionStayed", "DecisionAnnulled",
        "DecisionRectified", "ValueRectified", "FinalRevenueRectified", "DebtStockRectified", "BorrowingRectified",
        "RepaymentRectified", "ReviewClockRanOut", "ReportIssued", "DecisionSent", "DecisionAnnounced",
        "DecisionClockRanOut", "ProceduralVoteTaken", "CommissionWaived", "DecisionRecorded", "PartnershipProposed",
        "PartnershipImported", "ProjectConceived", "ContractSigned"
    };

    private static final int SEED_BYTES = 16;

    private final JdbcClient database;
    private final EventRegistry registry;
    private final SecureRandom random = new SecureRandom();

    SampleQueries(JdbcClient database, EventRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    /**
     * Draws a sample.
     *
     * @throws HttpRefused INVALID_PARAMETER if the history does not tell the record up to the position asked for
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    SampleView draw(DrawSample wanted, Locale locale) {
        long told = database.sql("select coalesce(max(position), 0) from history")
                .query(Long.class)
                .single();
        long asOf = wanted.asOf() == null ? told : wanted.asOf();
        if (asOf > told) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER);
        }
        String seed = wanted.seed() == null ? seed() : wanted.seed();
        SampleView.Filter filter =
                new SampleView.Filter(wanted.kindsOrDefault(), wanted.unit(), wanted.from(), wanted.to());
        List<Known> known = population(filter, asOf);
        Map<UUID, SortedMap<RiskFactor, Set<String>>> risks =
                wanted.methodOrDefault() == SampleMethod.RISK ? risks(asOf) : Map.of();
        List<Lottery.Subject> population = known.stream()
                .map(one -> new Lottery.Subject(one.kind(), one.id(), weight(risks.getOrDefault(one.id(), new TreeMap<>()))))
                .toList();
        List<Lottery.Drawn> drawn = new Lottery(seed).draw(population, wanted.sizeOrDefault());
        return new SampleView(
                wanted.methodOrDefault(),
                Lottery.ALGORITHM,
                seed,
                wanted.seed() == null,
                asOf,
                filter,
                population.size(),
                Lottery.hash(drawn),
                items(drawn, risks, asOf, Codes.in(locale)));
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int weight(SortedMap<RiskFactor, Set<String>> risks) {
        return 1 + risks.keySet().stream().mapToInt(RiskFactor::points).sum();
    }

    /** A stream that can be drawn. */
    private record Known(HistoryStream kind, UUID id) {}

    private List<Known> population(SampleView.Filter filter, long asOf) {
        return database.sql("""
                        select h.stream_type, h.stream_id from history h
                        where h.version = 0 and h.stream_type in (:kinds) and h.position <= :asOf
                          and (:from::date is null or h.occurred_on >= :from::date)
                          and (:to::date is null or h.occurred_on <= :to::date)
                          and (:unit::uuid is null or exists (select from history u where u.stream_id = h.stream_id
                              and u.position <= :asOf and u.mentions @> array[:unit::uuid]))""")
                .param("kinds", filter.kinds().stream().map(HistoryStream::name).toList())
                .param("asOf", asOf)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("unit", filter.unit())
                .query((row, _) -> new Known(
                        HistoryStream.valueOf(row.getString("stream_type")), row.getObject("stream_id", UUID.class)))
                .list();
    }

    /** The factors of every subject with the events that show them. */
    private Map<UUID, SortedMap<RiskFactor, Set<String>>> risks(long asOf) {
        Map<UUID, SortedMap<RiskFactor, Set<String>>> risks = new HashMap<>();
        database.sql("select type, revision, payload, event_id from history where type = any(:types)"
                        + " and position <= :asOf order by position")
                .param("types", RISKY)
                .param("asOf", asOf)
                .query(row -> {
                    DomainEvent event = (DomainEvent) DefterJson.mapper()
                            .readValue(
                                    row.getString("payload"),
                                    registry.requireClass(row.getString("type"), row.getString("revision")));
                    String eventId = row.getString("event_id");
                    for (RiskFactor factor : RiskFactor.of(event)) {
                        for (UUID subject : subjects(event)) {
                            risks.computeIfAbsent(subject, _ -> new TreeMap<>())
                                    .computeIfAbsent(factor, _ -> new LinkedHashSet<>())
                                    .add(eventId);
                        }
                    }
                });
        return risks;
    }

    /** What an event speaks of: its stream, and the proposal that a sitting or a review is about. */
    private static List<UUID> subjects(DomainEvent event) {
        UUID stream = UUID.fromString(event.streamId());
        return switch (event) {
            case ReportIssued e -> List.of(stream, e.proposalId().value());
            case ReviewClockRanOut e -> List.of(stream, e.proposalId().value());
            case CommissionWaived e -> List.of(stream, e.proposalId().value());
            case ProceduralVoteTaken e -> List.of(stream, e.proposalId().value());
            default -> List.of(stream);
        };
    }

    private List<SampleView.Item> items(
            List<Lottery.Drawn> drawn,
            Map<UUID, SortedMap<RiskFactor, Set<String>>> risks,
            long asOf,
            Codes words) {
        Map<UUID, String> titles = new HashMap<>();
        database.sql("select distinct on (id) id, name from history_name where id = any(:ids) and position <= :asOf"
                        + " order by id, position desc")
                .param("ids", drawn.stream().map(one -> one.subject().id()).toArray(UUID[]::new))
                .param("asOf", asOf)
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        List<SampleView.Item> items = new ArrayList<>();
        for (Lottery.Drawn one : drawn) {
            Lottery.Subject subject = one.subject();
            List<SampleView.Factor> factors = new ArrayList<>();
            risks.getOrDefault(subject.id(), new TreeMap<>())
                    .forEach((factor, events) -> factors.add(
                            new SampleView.Factor(factor, words.text(factor), factor.points(), List.copyOf(events))));
            items.add(new SampleView.Item(
                    subject.kind(),
                    subject.id(),
                    titles.getOrDefault(subject.id(), subject.id().toString()),
                    subject.weight(),
                    one.ticket(),
                    factors));
        }
        return items;
    }
}
