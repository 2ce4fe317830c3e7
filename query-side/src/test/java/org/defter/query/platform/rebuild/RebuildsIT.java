package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Views built anew beside those that serve: filled, compared, switched, dropped, and given up. */
@Tag("long")
@DirtiesContext
@TestPropertySource(properties = {"defter.rebuild.batch-size=40", "defter.rebuild.pause=20ms"})
class RebuildsIT extends ViewsOnPostgres {

    private static final String ACTOR = "urn:example operator";
    private static final String TOWNS = "view-municipality-dossier";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    private static final String PROGRESS = "^[A-Z]+ \\d+ of \\d+ \\(\\d+\\.\\d %\\), (\\?|\\d+) s left$";

    private static boolean told;

    @LocalServerPort
    private int port;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private RebuildWorker worker;

    @Autowired
    private ViewTables tables;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void tell() {
        if (!told) {
            recorded(RealCase.story());
            told = true;
        }
    }

    @AfterEach
    void leaveNothing() {
        rebuilds.all().forEach(left -> rebuilds.drop(left.projection(), ACTOR));
    }

    @Test
    void everyTableHasOneWriterAndEveryViewItsTables() {
        assertThat(tables.processors().stream().flatMap(processor -> tables.of(processor).stream()))
                .containsExactlyInAnyOrderElementsOf(viewTables());
        assertThat(tables.processors())
                .containsExactlyElementsOf(viewProcessors().keySet());
    }

    @Test
    void everyViewIsBuiltAnewTheSameAndServes() {
        SortedMap<String, String> before = rowHashes();
        List<String> shape = shape();
        List<Integer> tablesBefore = oids();

        for (String view : tables.processors()) {
            assertThat(rebuilt(view).state()).as(view).isEqualTo(RebuildState.EQUAL);
            assertThat(rebuilds.switchOver(view, false, ACTOR).state()).isEqualTo(RebuildState.SWITCHED);
        }

        assertThat(oids()).doesNotContainAnyElementsOf(tablesBefore);
        assertThat(rowHashes()).isEqualTo(before);
        assertThat(shape()).as("indexes and constraints keep their names").isEqualTo(shape);
        recorded(List.of(founded(MunicipalityId.random())));
        SortedMap<String, String> after = rowHashes();
        assertThat(after.get("history")).isNotEqualTo(before.get("history"));
        tables.processors().forEach(view -> rebuilds.drop(view, ACTOR));
        assertThat(generations()).isEmpty();
        replayed();
        assertThat(rowHashes()).isEqualTo(after);
    }

    @Test
    void namesWhatDiffersAndIsSwitchedToOnlyWhenTold() {
        MunicipalityId changed = MunicipalityId.random();
        MunicipalityId missing = MunicipalityId.random();
        recorded(List.of(founded(changed), founded(missing)));
        UUID surplus = UUID.randomUUID();
        jdbc.update(
                "insert into municipality_dossier select (jsonb_populate_record(m, jsonb_build_object('id', ?))).*"
                        + " from municipality_dossier m where id = ?",
                surplus.toString(),
                missing.value());
        jdbc.update("update municipality_dossier set version = version + 7 where id = ?", changed.value());
        jdbc.update("delete from municipality_dossier where id = ?", missing.value());

        Rebuild compared = rebuilt(TOWNS);

        assertThat(compared.state()).isEqualTo(RebuildState.DIFFERENT);
        assertThat(compared.comparison()).singleElement().satisfies(table -> {
            assertThat(table.equal()).isFalse();
            assertThat(table.differing())
                    .containsExactlyInAnyOrder(
                            row(changed.value(), TableComparison.Kind.CHANGED),
                            row(missing.value(), TableComparison.Kind.MISSING),
                            row(surplus, TableComparison.Kind.SURPLUS));
        });
        String path = "/api/operations/projections/" + TOWNS + "/rebuild";
        assertThat(send("POST", "admin", path).body()).contains("REBUILD_RUNNING");
        Answer refused = send("POST", "admin", path + "/switch");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("REBUILD_DIFFERS");
        assertThat(send("POST", "admin", path + "/switch?acceptDifferences=true")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SWITCHED");
        assertThat(jdbc.queryForList("select id from municipality_dossier", UUID.class))
                .contains(missing.value(), changed.value())
                .doesNotContain(surplus);
        assertThat(send("DELETE", "admin", path).status()).isEqualTo(200);
        assertThat(send("GET", "admin", path).status()).isEqualTo(404);
        assertThat(as("auditor", "/api/operations/log").body())
                .contains("REBUILD_BEGUN", "REBUILD_COMPARED", "DIFFERENT", "REBUILD_SWITCHED", "REBUILD_DROPPED");
    }

    @Test
    void switchesWhileItIsReadAndWritten() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Thread user = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                publish(List.of(founded(MunicipalityId.random())));
                for (String path : List.of("/api/municipalities?size=5", "/api/history?size=5", "/api/worklist")) {
                    Answer answer = as("auditor", path);
                    if (answer.status() != 200) {
                        failures.add(path + ": " + answer.status() + " " + answer.body());
                    }
                }
            }
        });
        try {
            for (int round = 0; round < 3; round++) {
                for (String view : List.of(TOWNS, "view-history", "view-worklist")) {
                    assertThat(rebuilt(view).state()).as(view).isEqualTo(RebuildState.EQUAL);
                    rebuilds.switchOver(view, false, ACTOR);
                    rebuilds.drop(view, ACTOR);
                }
            }
        } finally {
            over.set(true);
            user.join();
        }
        assertThat(failures).isEmpty();
        awaitViews();
        SortedMap<String, String> served = rowHashes();
        replayed();
        assertThat(rowHashes()).as("nothing was lost or added twice").isEqualTo(served);
    }

    @Test
    void goesOnWhereItWasStopped() {
        recorded(IntStream.range(0, 400)
                .<DomainEvent>mapToObj(n -> founded(MunicipalityId.random()))
                .toList());
        rebuilds.begin(TOWNS, RebuildPurpose.REPLACEMENT, ACTOR);
        long first = await().until(() -> position(TOWNS), position -> position > 0);
        worker.stop();
        Rebuild stopped = rebuilds.find(TOWNS).orElseThrow();
        assertThat(stopped.reached().lowest()).isGreaterThanOrEqualTo(first);
        long inside = jdbc.queryForObject("select count(*) from query_next.municipality_dossier", Long.class);

        worker.start();
        assertThat(compared(TOWNS).state()).isEqualTo(RebuildState.EQUAL);
        assertThat(jdbc.queryForObject("select count(*) from query_next.municipality_dossier", Long.class))
                .isGreaterThanOrEqualTo(inside);
        await().until(() -> meters.get("defter.processor.progress")
                        .tag("processor", "rebuild-municipality-dossier")
                        .gauge()
                        .value()
                == 1);
        rebuilds.drop(TOWNS, ACTOR);
        await().until(() -> meters.find("defter.processor.progress")
                        .tag("processor", "rebuild-municipality-dossier")
                        .gauge()
                == null);
    }

    @Test
    void leavesAloneWhatAnotherReleaseBuilds() {
        worker.stop();
        Rebuild begun = rebuilds.begin(TOWNS, RebuildPurpose.REPLACEMENT, ACTOR);
        jdbc.update("update query_next.rebuild set release = release + 1");
        worker.start();

        assertThat(rebuilt("view-history").state()).isEqualTo(RebuildState.EQUAL);
        Rebuild left = rebuilds.find(TOWNS).orElseThrow();
        assertThat(left.state()).isEqualTo(RebuildState.BUILDING);
        assertThat(left.reached()).isEqualTo(begun.reached());
        Answer refused = send("POST", "admin", "/api/operations/projections/" + TOWNS + "/rebuild/switch");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("REBUILD_OF_ANOTHER_RELEASE");

        // A later release that starts ends what an earlier one began.
        worker.stop();
        jdbc.update("update query_next.rebuild set release = release - 2 where projection = ?", TOWNS);
        worker.start();
        Rebuild ended = compared(TOWNS);
        assertThat(ended.state()).isEqualTo(RebuildState.FAILED);
        assertThat(ended.failure()).contains("earlier release");
    }

    @Test
    void tellsHowFarEveryProcessorIs() {
        awaitPositions();
        await().untilAsserted(() -> assertThat(send("GET", "admin", "/api/operations/projections")
                        .json()
                        .path("items")
                        .valueStream())
                .filteredOn(item -> item.path("rebuildable").asBoolean())
                .hasSameSizeAs(tables.processors())
                .allSatisfy(item -> {
                    assertThat(item.path("position").asLong()).isPositive();
                    assertThat(item.path("progress").asDouble()).isPositive();
                }));
        assertThat(send("GET", "auditor", "/api/operations/projections").status())
                .isEqualTo(403);
        assertThat(send("POST", "admin", "/api/operations/projections/view-nothing/rebuild")
                        .status())
                .isEqualTo(404);
        assertThat(send("DELETE", "admin", "/api/operations/projections/view-history/rebuild")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsHowLongARebuildWillTakeAtThePaceOfLate() {
        worker.stop();
        try {
            rebuilds.begin(TOWNS, RebuildPurpose.REPLACEMENT, ACTOR);
            JsonNode begun = shown();
            assertThat(begun.path("remainingSeconds").isNumber())
                    .as("no pace is known yet: %s", begun)
                    .isFalse();
            long settled = begun.path("settled").asLong();

            reach(settled / 2);
            JsonNode half = await().until(
                            this::shown, now -> now.path("remainingSeconds").isNumber());
            assertThat(half.path("remainingSeconds").asDouble())
                    .as("as long as the first half took, which was a second at least: %s", half)
                    .isBetween(0.9, 60.0);
            assertThat(half.path("progress").asDouble()).isBetween(0.4, 0.51);

            reach(settled);
            assertThat(shown().path("remainingSeconds").asDouble(-1)).isZero();
        } finally {
            worker.start();
        }
    }

    private JsonNode shown() {
        return send("GET", "admin", "/api/operations/projections/" + TOWNS + "/rebuild")
                .json();
    }

    private void reach(long position) {
        jdbc.update(
                "update query_next.rebuild set positions = array_fill(?::bigint, array[cardinality(positions)])"
                        + " where projection = ?",
                position,
                TOWNS);
    }

    /** The script of the runbook, for whoever has no pages before them. */
    @Test
    void theCommandLineTellsHowFarItIsAndSwitches() throws Exception {
        assertThat(commandLine("--compare", TOWNS))
                .containsExactly("begun", "n of n", "the new tables hold exactly what those that serve hold");
        assertThat(rebuilds.find(TOWNS)).as("only compared").isEmpty();

        assertThat(commandLine(TOWNS))
                .containsExactly(
                        "begun",
                        "n of n",
                        "the new tables hold exactly what those that serve hold",
                        "switched",
                        "the old tables are dropped");
        assertThat(rebuilds.find(TOWNS)).isEmpty();
    }

    /** What it says, each thing once, without the name of the view and with any line of progress as {@code n of n}. */
    private List<String> commandLine(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("../deploy/operations/rebuild").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEFTER_URL", "http://127.0.0.1:" + port);
        builder.environment().put("DEFTER_USER", "admin");
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        return said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceFirst("^" + TOWNS + ": ", ""))
                .map(line -> line.replaceFirst(PROGRESS, "n of n"))
                .distinct()
                .toList();
    }

    @Test
    void theApplicationMayDoNothingElseToTheTables() {
        for (String statement : Set.of(
                "create table query_next.mine (a int)",
                "create table query_old.mine (a int)",
                "alter table query.history set schema query_old",
                "drop table query.history",
                "select query_next.make(array['schema_history'])",
                "select query_next.make(array['nothing'])",
                "select query_next.switch(array['history; drop table query.worklist'])")) {
            assertThatThrownBy(() -> jdbc.execute(statement))
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner|no table of a view).*");
        }
    }

    private Rebuild rebuilt(String view) {
        rebuilds.begin(view, RebuildPurpose.REPLACEMENT, ACTOR);
        return compared(view);
    }

    private Rebuild compared(String view) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rebuilds.find(view).orElseThrow(), rebuild -> rebuild.state() != RebuildState.BUILDING);
    }

    private long position(String view) {
        return rebuilds.find(view).orElseThrow().reached().lowest();
    }

    private static MunicipalityFounded founded(MunicipalityId id) {
        return new MunicipalityFounded(id, MunicipalityKind.ORDINARY, "Yalıköy", "Ordu", DAY);
    }

    private static TableComparison.DifferingRow row(UUID id, TableComparison.Kind kind) {
        return new TableComparison.DifferingRow(List.of(id.toString()), kind);
    }

    private List<Integer> oids() {
        return viewTables().stream()
                .map(table -> jdbc.queryForObject("select ('query.' || ?)::regclass::oid::int", Integer.class, table))
                .toList();
    }

    /** Indexes, constraints, comments and rights of the tables that serve. */
    private List<String> shape() {
        return jdbc.queryForList("""
                select indexdef from pg_indexes where schemaname = 'query'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_namespace n on n.oid = connamespace where nspname = 'query'
                union all
                select relname || ' ' || coalesce(obj_description(c.oid, 'pg_class'), '') || ' ' || relacl::text
                    || ' ' || coalesce(reloptions::text, '')
                from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'query' and relkind = 'r'
                order by 1""", String.class);
    }

    private List<String> generations() {
        return jdbc.queryForList(
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('query_next', 'query_old') and table_name <> 'rebuild'",
                String.class);
    }
}
