package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * What was of the present only: told a few events at a time, histories, ready lists, partnerships, statutory tables, documents, finances,
 * scorecards, frozen versions and the thread are answered later, as of each stop, as they were answered then.
 */
@Tag("long")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsAskedMoreAsOfIT extends ViewsOnPostgres {

    private static final int STEP = 11;
    private static final UUID DOCUMENT = Identifiers.derived("example", "document");
    private static final String DIGEST = "0f".repeat(32);
    private static final String VERSION = "/api/plans/" + RealCase.PLAN + "/versions/1";
    private static final String FINANCES =
            "/api/municipalities/" + Municipalities.METROPOLITAN + "/finances?day=2025-06-01";

    private static final List<String> ADDRESSES = List.of(
            "/api/history?size=100",
            "/api/history?size=5&page=3&order=desc",
            "/api/history?size=100&reference=2024/1",
            "/api/history?size=100&q=KARAR",
            "/api/plans/" + RealCase.PLAN + "/history?size=100",
            "/api/proposals/" + RealCase.ADOPTION + "/history?size=100",
            "/api/history/20?",
            "/api/partnerships/violations?size=100",
            "/api/partnerships/counts?",
            "/api/audit/findings?",
            "/api/audit/findings/foreign-without-permission?size=100",
            "/api/audit/findings/partnerships-without-decision?size=100",
            "/api/audit/findings/late-reports?size=100",
            "/api/audit/findings/decisions-not-sent-in-time?size=100",
            "/api/audit/findings/returned-decisions?size=100",
            "/api/audit/findings/projects-without-authority?size=100",
            "/api/audit/findings/rectifications?size=100",
            "/api/tables/decision-register?size=100",
            "/api/tables/decision-summaries?size=100&order=desc",
            "/api/tables/agenda?size=100",
            "/api/tables/monitoring?size=100",
            "/api/documents?size=100",
            "/api/documents?size=100&kind=REPORT",
            FINANCES,
            VERSION + "?",
            VERSION + "/differences/2?",
            "/api/plans/" + Plans.PLAN + "/scorecard?year=2024&report=YEAR",
            "/api/lineage/plan/" + RealCase.PLAN + "?",
            "/api/lineage/indicator/" + RealCase.NETWORKS + "?",
            "/api/lineage/proposal/" + RealCase.ADOPTION + "?",
            "/api/lineage/plan/" + Plans.PLAN + "?",
            "/api/lineage/project/" + Projects.PROJECT + "?");
    private static final List<String> PUBLIC =
            List.of("/api/tables/decision-register?size=100", "/api/tables/agenda?size=100", VERSION + "?");

    private final List<Stop> stops = new ArrayList<>();

    /** What was answered, by address, after the event at that position; nothing where it was not found. */
    private record Stop(
            long position, OffsetDateTime recordedAt, Map<String, JsonNode> staff, Map<String, JsonNode> publicly) {}

    @BeforeAll
    void tell() {
        List<DomainEvent> story = story();
        for (int from = 0; from < story.size(); from += STEP) {
            recorded(story.subList(from, Math.min(from + STEP, story.size())));
            stops.add(stop());
        }
    }

    private static List<DomainEvent> story() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        DecisionRecorded decision = RealCase.eventsOf(DecisionRecorded.class).get(2);
        story.add(new DecisionReturned(
                decision.proposalId(),
                decision.decision(),
                decision.number(),
                RealCase.eventsOf(ProposalDrafted.class).stream()
                        .filter(drafted -> drafted.proposalId().equals(decision.proposalId()))
                        .findFirst()
                        .orElseThrow()
                        .request(),
                decision.frozenPlan(),
                "Dayanağı eksik (örnek)",
                decision.vote().ruleset(),
                List.of(),
                decision.occurredOn().plusDays(3)));
        story.addAll(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Finance.events2024(Municipalities.METROPOLITAN, "1000"));
        story.add(Finance.borrowed2025(Municipalities.METROPOLITAN, "100"));
        story.addAll(Partnerships.busy());
        story.add(imported());
        story.addAll(Projects.running());
        story.add(new ProjectDecisionAnnulled(
                Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 3, 3)));
        story.addAll(Plans.inForce());
        story.addAll(MonitoringPeriods.closed(MonitoringPeriods.YEAR_2024, "40", "12"));
        story.add(new DocumentRendered(
                new DocumentId(DOCUMENT),
                DocumentKind.REPORT,
                "report@1",
                RealCase.PLAN.value(),
                20,
                "Rapor (örnek)",
                "https://ornek.example/belge",
                DIGEST,
                1_000,
                LocalDate.of(2025, 4, 1)));
        story.add(new DocumentSigned(
                new DocumentId(DOCUMENT),
                "Başkan (örnek)",
                null,
                "Başkan",
                "CN=Örnek, 1",
                DIGEST,
                "1e".repeat(32),
                1_200,
                21,
                LocalDate.of(2025, 4, 2)));
        return story;
    }

    private static PartnershipImported imported() {
        return new PartnershipImported(
                new PartnershipId(Identifiers.derived("example", "asked-more")),
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                new PartnershipProfile(
                        PartnershipForm.SISTER_CITY,
                        new Partner("Kent", NameSource.GENERIC, null, "DE"),
                        "Kent (örnek)",
                        null,
                        null),
                new ImportedRecord(
                        ImportedStanding.ACTIVE, LocalDate.of(2012, 9, 3), LocalDate.of(2024, 12, 31), null, null),
                "eski kütük (örnek)",
                LocalDate.of(2024, 12, 31));
    }

    private Stop stop() {
        Map<String, JsonNode> staff = new LinkedHashMap<>();
        ADDRESSES.forEach(address -> keep(as("auditor", address), address, staff));
        Map<String, JsonNode> publicly = new LinkedHashMap<>();
        PUBLIC.forEach(address -> keep(asPublic(address), address, publicly));
        return jdbc.queryForObject(
                "select global_index, recorded_at from eventstore.domain_event order by global_index desc limit 1",
                (row, number) -> new Stop(
                        row.getLong("global_index"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        staff,
                        publicly));
    }

    private static void keep(Answer answer, String address, Map<String, JsonNode> kept) {
        assertThat(answer.status()).as(address + ": " + answer.body()).isIn(200, 404);
        if (answer.status() == 200) {
            kept.put(address, answer.json());
        }
    }

    @Test
    void everythingIsAnsweredAsItWasThen() {
        Map<String, Integer> past = new TreeMap<>();
        for (Stop stop : stops) {
            for (String address : ADDRESSES) {
                JsonNode then = stop.staff().get(address);
                for (String moment : List.of(
                        "event:" + stop.position(),
                        stop.recordedAt().toInstant().toString())) {
                    Answer answer = as("auditor", address + "&asOf=" + moment);
                    assertThat(answer.status()).as(address + " as of " + moment).isEqualTo(then == null ? 404 : 200);
                    if (then != null) {
                        assertThat(answer.json())
                                .as(address + " as of " + moment)
                                .isEqualTo(then);
                    }
                }
                if (then == null || !then.equals(stops.getLast().staff().get(address))) {
                    past.merge(address, 1, Integer::sum);
                }
            }
        }
        // Were the moment ignored, each of these would have been found wrong.
        assertThat(past.keySet()).containsAll(everAnswered());
        assertThat(past.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(200);
    }

    /** What the story has something of: what is not yet there at the first stop and there at the last. */
    private List<String> everAnswered() {
        Map<String, JsonNode> last = stops.getLast().staff();
        List<String> answered = ADDRESSES.stream()
                .filter(last::containsKey)
                .filter(address ->
                        !last.get(address).equals(stops.getFirst().staff().get(address)))
                .toList();
        assertThat(answered).hasSizeGreaterThan(22);
        return answered;
    }

    @Test
    void publicSeesOfThePastOnlyWhatItMayShowToday() {
        for (Stop stop : stops) {
            for (String address : PUBLIC) {
                Answer answer = asPublic(address + "&asOf=event:" + stop.position());
                JsonNode then = stop.publicly().get(address);
                assertThat(answer.status()).isEqualTo(then == null ? 404 : 200);
                if (then != null) {
                    assertThat(answer.json())
                            .as(address + " at " + stop.position())
                            .isEqualTo(then);
                }
            }
        }
        String table = "/api/tables/decision-register?size=100&asOf=event:"
                + stops.getLast().position();
        int all = as("auditor", table).json().get("total").intValue();
        assertThat(asPublic(table).json().get("total").intValue()).isPositive();
        Map<Long, LocalDate> announced = new HashMap<>();
        jdbc.query("select position, announced_on from query.decision_register where announced_on is not null", row -> {
            announced.put(row.getLong("position"), row.getObject("announced_on", LocalDate.class));
        });
        jdbc.update("update query.decision_register set announced_on = null");
        try {
            assertThat(asPublic(table).json().get("total").intValue()).isZero();
            assertThat(as("auditor", table).json().get("total").intValue()).isEqualTo(all);
        } finally {
            announced.forEach((position, day) -> jdbc.update(
                    "update query.decision_register set announced_on = ? where position = ?", day, position));
        }
    }

    /** By days, what is listed is what the events up to the day add up to; nothing of it was recorded when it occurred. */
    @Test
    void bothClocksAreAnswered() {
        for (String address : ADDRESSES) {
            Answer none = as("auditor", address + "&asOf=2024-09-16");
            if (none.status() == 200 && none.json().has("total")) {
                assertThat(none.json().get("total").intValue()).as(address).isZero();
            }
        }
        List<String> days =
                jdbc.queryForList("select distinct occurred_on::text from query.history order by 1", String.class);
        for (String day : days) {
            JsonNode told = as("auditor", "/api/history?size=1&asOf=" + day + "&by=occurred")
                    .json();
            assertThat(told.get("total").longValue()).as(day).isEqualTo(jdbc.queryForObject("""
                            select count(*) from query.history h where greatest(h.occurred_on, (select f.occurred_on
                                from query.history f where f.stream_id = h.stream_id and f.version = 0)) <= ?::date""", Long.class, day));
        }
        for (String address : ADDRESSES) {
            Answer last = as("auditor", address + "&asOf=" + days.getLast() + "&by=occurred");
            Answer today = as("auditor", address);
            assertThat(last.status()).as(address).isEqualTo(today.status());
            // What is late is measured by the day of the moment, so ready lists may be longer today.
            if (last.status() == 200 && last.json().has("total") && !address.startsWith("/api/audit/")) {
                assertThat(last.json().get("total"))
                        .as(address)
                        .isEqualTo(today.json().get("total"));
            }
            for (String moment : List.of("asOf=yesterday", "asOf=event:5&by=occurred", "by=occurred")) {
                assertThat(as("auditor", address + "&" + moment).status())
                        .as(address)
                        .isEqualTo(400);
            }
        }
    }

    /** Rows from before it was kept what was lacked: no list rather than a wrong one. */
    @Test
    void listsOfWhatWasNotKeptAreNotAnswered() {
        String list = "/api/audit/findings/foreign-without-permission?asOf=event:" + lastPosition();
        assertThat(as("auditor", list).status()).isEqualTo(200);
        Map<String, String> kept = new HashMap<>();
        jdbc.query("select id, violations::text from query.partnership_past where violated and scale = 0", row -> {
            kept.put(row.getString(1), row.getString(2));
        });
        assertThat(kept).isNotEmpty();
        jdbc.update("update query.partnership_past set violations = null where scale = 0 and violated");
        try {
            assertThat(as("auditor", list).status()).isEqualTo(503);
        } finally {
            kept.forEach((id, violations) -> jdbc.update(
                    "update query.partnership_past set violations = ?::jsonb where id = ?::uuid and scale = 0 and violated",
                    violations,
                    id));
        }
    }

    @Test
    void replayGivesTheSameRows() {
        Map<String, String> before = new LinkedHashMap<>(rowHashes());
        before.keySet().retainAll(List.of("document_past", "partnership_past", "project_past"));
        assertThat(before).hasSize(3);
        replayed();
        Map<String, String> after = new LinkedHashMap<>(rowHashes());
        after.keySet().retainAll(before.keySet());
        assertThat(after).isEqualTo(before);
    }
}
