package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.document.DocumentHistories;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * The real case told a few events at a time: at every stop everybody finds what the dossiers show them at that stop, and nothing
 * else; and what was found then is found later, as of then.
 */
@Tag("long")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT extends ViewsOnPostgres {

    private static final int STEP = 4;
    private static final String NOBODY = "";
    private static final List<String> LOGINS = List.of(
            "clerk",
            "head",
            "office",
            "secretary",
            "councillor",
            "mayor",
            "finance",
            "legal",
            "auditor",
            "analyst",
            "admin");

    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What was found at a stop. */
    private record Stop(long position, Instant recordedAt, List<String> staff, List<String> open) {}

    /** Something there is, whoever may know it. */
    private record Thing(String kind, UUID id, String part, String council, String number) {

        String key() {
            return kind + " " + id + " " + part;
        }
    }

    @BeforeAll
    void tell() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        // Made before what they are about is told of to anybody: nobody outside finds them until it is.
        List<DomainEvent> documents = Stream.concat(DocumentHistories.all().stream(), ArchiveHistories.all().stream())
                .<DomainEvent>flatMap(List::stream)
                .toList();
        story.addAll(story.size() / 3, documents);
        story.addAll(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Partnerships.busy());
        story.addAll(ProjectHistories.whole());
        story.add(new ProposalDrafted(
                new ProposalId(Identifiers.derived("search", "draft")),
                RealCase.MUNICIPALITY,
                RealCase.FOREIGN_RELATIONS,
                "Taslak konu (örnek)",
                Matter.OTHER,
                ProposalRequest.plain(),
                List.of(),
                "Henüz birimde (örnek)",
                LocalDate.of(2026, 1, 5)));
        for (int from = 0; from < story.size(); from += STEP) {
            recorded(story.subList(from, Math.min(from + STEP, story.size())));
            compare(NOBODY);
            compare("clerk");
            stops.add(stop());
        }
        LOGINS.forEach(this::compare);
    }

    private Stop stop() {
        return jdbc.queryForObject(
                "select global_index, recorded_at from eventstore.domain_event order by global_index desc limit 1",
                (row, number) -> new Stop(
                        row.getLong("global_index"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        lines("clerk", ""),
                        lines(NOBODY, "")));
    }

    private Answer ask(String who, String path) {
        return who.equals(NOBODY) ? asPublic(path) : as(who, path);
    }

    private List<JsonNode> hits(String who, String query) {
        List<JsonNode> hits = new ArrayList<>();
        int total;
        int page = 0;
        do {
            JsonNode answer =
                    ask(who, "/api/search?size=100&page=" + page++ + query).json();
            answer.path("items").forEach(hits::add);
            total = answer.path("total").asInt();
        } while (page * 100 < total);
        assertThat(hits).hasSize(total);
        return hits;
    }

    private static String key(JsonNode hit) {
        return hit.path("kind").asString() + " " + hit.path("id").asString() + " "
                + hit.path("part").asString("");
    }

    /** Hits with how they read, in a fixed order. */
    private List<String> lines(String who, String query) {
        return hits(who, query).stream()
                .map(hit -> key(hit) + " " + hit.path("title").asString() + " "
                        + hit.path("state").asString("") + " "
                        + hit.path("number").asString("") + " "
                        + hit.path("excerpt").asString(""))
                .sorted()
                .toList();
    }

    /** Compares what somebody finds with what the dossiers answer them. */
    private void compare(String who) {
        Map<String, JsonNode> found = new HashMap<>();
        hits(who, "").forEach(hit -> found.put(key(hit), hit));
        Dossiers dossiers = new Dossiers(who);
        List<Thing> there = jdbc.query(
                "select distinct kind, stream_id, part, council_id, number from query.search where until_position = ?",
                (row, _) -> new Thing(
                        row.getString("kind"),
                        row.getObject("stream_id", UUID.class),
                        row.getString("part"),
                        row.getString("council_id"),
                        row.getString("number")),
                Long.MAX_VALUE);
        for (Thing thing : there) {
            JsonNode hit = found.get(thing.key());
            boolean shown = dossiers.show(thing);
            if (shown != (hit != null)) {
                wrong.add((who.equals(NOBODY) ? "the public" : who)
                        + (shown ? " misses " : " must not find ")
                        + thing.key());
            }
            compared.merge(
                    (who.equals(NOBODY) ? "public" : who) + " " + thing.kind() + " "
                            + (hit == null ? "-" : hit.path("state").asString("")),
                    1,
                    Integer::sum);
        }
        if (who.equals(NOBODY)) {
            saysNothingMore(dossiers, found.keySet());
        }
    }

    /** Every line of text under which the public finds something stands in what the public is answered. */
    private void saysNothingMore(Dossiers dossiers, Set<String> found) {
        jdbc.query(
                "select kind, stream_id, part, council_id, number, readers, title, body from query.search"
                        + " where until_position = ? and readers in ('ALL', 'PUBLIC', 'SUBJECT')",
                row -> {
                    Thing thing = new Thing(
                            row.getString("kind"),
                            row.getObject("stream_id", UUID.class),
                            row.getString("part"),
                            row.getString("council_id"),
                            row.getString("number"));
                    if (row.getString("readers").equals("SUBJECT") && !found.contains(thing.key())) {
                        return;
                    }
                    String answered = dossiers.text(thing);
                    Stream.concat(
                                    Stream.of(row.getString("title")),
                                    row.getString("body").lines())
                            .filter(line -> !line.isBlank() && !said(answered, line))
                            .forEach(line -> wrong.add("the public reads of " + thing.key() + ": " + line));
                },
                Long.MAX_VALUE);
    }

    /** A code and its name are two members of an answer; so are a law and its article. */
    private static boolean said(String answered, String line) {
        return answered.contains(line)
                || (line.contains(" ")
                        && answered.contains(line.substring(0, line.indexOf(' ')))
                        && answered.contains(
                                line.substring(line.indexOf(' ') + 1).replaceFirst("^m\\. ", "")));
    }

    /** What the dossiers answer somebody. */
    private final class Dossiers {

        private final String who;
        private final Map<String, Answer> answers = new LinkedHashMap<>();

        Dossiers(String who) {
            this.who = who;
        }

        private Answer get(String path) {
            return answers.computeIfAbsent(path, one -> ask(who, one));
        }

        private String path(Thing thing) {
            return switch (thing.kind()) {
                case "DECISION" -> "/api/decisions/" + thing.council() + "/" + thing.number();
                case "PROPOSAL" -> "/api/proposals/" + thing.id();
                case "PLAN", "GOAL" -> "/api/plans/" + thing.id();
                case "REPORT" -> "/api/reviews/" + thing.id();
                case "AGENDA_ITEM" -> "/api/agenda?size=100&order=desc";
                case "PROJECT" -> "/api/projects/" + thing.id();
                case "PARTNERSHIP" ->
                    who.equals(NOBODY) ? "/api/partnerships/register?size=100" : "/api/partnerships/" + thing.id();
                case "COMMISSION" -> "/api/commissions/" + thing.id();
                case "PERSON" -> "/api/councils/" + thing.id();
                case "UNIT" -> "/api/municipalities/" + thing.id();
                case "DOCUMENT" -> "/api/documents/" + thing.id();
                case "ARCHIVE_DOCUMENT" -> "/api/archive/" + thing.id();
                default -> throw new AssertionError(thing.kind() + " is compared with nothing");
            };
        }

        boolean show(Thing thing) {
            Answer answer = get(path(thing));
            if (answer.status() != 200) {
                assertThat(answer.status()).as(path(thing)).isIn(401, 403, 404);
                return false;
            }
            return switch (thing.kind()) {
                case "GOAL", "PERSON", "UNIT" -> answer.body().contains(thing.part());
                case "AGENDA_ITEM" -> item(answer.json(), thing);
                case "PARTNERSHIP" -> answer.body().contains(thing.id().toString());
                default -> true;
            };
        }

        private static boolean item(JsonNode agendas, Thing thing) {
            for (JsonNode agenda : agendas.path("items")) {
                if (agenda.path("sittingId").asString().equals(thing.id().toString())) {
                    for (JsonNode item : agenda.path("items")) {
                        if (item.path("number").asString().equals(thing.part())) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        String text(Thing thing) {
            StringBuilder text = new StringBuilder();
            gather(get(path(thing)).json(), text);
            if (thing.kind().equals("DECISION")) {
                gather(get("/api/proposals/" + thing.id()).json(), text);
            }
            return text.toString();
        }

        private static void gather(JsonNode node, StringBuilder text) {
            if (node.isString()) {
                text.append(node.asString()).append('\n');
            }
            node.forEach(child -> gather(child, text));
        }
    }

    @Test
    void everybodyFindsWhatTheDossiersShowThemAndNothingElse() {
        assertThat(wrong).isEmpty();
        Set<String> kinds =
                compared.keySet().stream().map(row -> row.split(" ")[1]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).hasSize(13);
        assertThat(compared.keySet())
                .contains("public PLAN -", "public PLAN IN_FORCE", "public DECISION -", "public DECISION IN_FORCE")
                .contains(
                        "public PROPOSAL -",
                        "public PROPOSAL IN_FORCE",
                        "public AGENDA_ITEM -",
                        "clerk PROPOSAL DRAFTED")
                .contains(
                        "public DOCUMENT -",
                        "public DOCUMENT DECISION",
                        "public DOCUMENT AGENDA",
                        "clerk DOCUMENT MINUTES")
                .contains("public ARCHIVE_DOCUMENT -", "clerk ARCHIVE_DOCUMENT COUNCIL_DECISION")
                .doesNotContain("public DOCUMENT REPORT", "public DOCUMENT MINUTES")
                .contains("public REPORT -", "public PROJECT -", "public PARTNERSHIP -", "public PERSON -");
        assertThat(compared).hasSizeGreaterThan(100);
    }

    @Test
    void whatWasFoundThenIsFoundAsOfThen() {
        Set<String> openToday = hits(NOBODY, "").stream().map(SearchIT::key).collect(Collectors.toSet());
        int past = 0;
        for (Stop stop : stops) {
            List<String> open = stop.open().stream()
                    .filter(line -> openToday.stream().anyMatch(key -> line.startsWith(key + " ")))
                    .toList();
            for (String moment : List.of("&asOf=event:" + stop.position(), "&asOf=" + stop.recordedAt())) {
                assertThat(lines("clerk", moment)).as(moment).isEqualTo(stop.staff());
                assertThat(lines(NOBODY, moment)).as(moment).isEqualTo(open);
            }
            past += stop.staff().equals(stops.getLast().staff()) ? 0 : 1;
        }
        assertThat(past).isGreaterThan(15);
    }

    /** By the days of occurring: at the end of all days everything is as it is today; before the first there is nothing. */
    @Test
    void findsWhatHadHappenedByADay() {
        assertThat(lines("clerk", "&by=occurred&asOf=2100-01-01"))
                .isEqualTo(stops.getLast().staff());
        assertThat(lines("clerk", "&by=occurred&asOf=1900-01-01")).isEmpty();
        List<String> before = lines("clerk", "&by=occurred&asOf=2024-03-10&kind=PLAN");
        assertThat(before).singleElement().asString().contains("PROPOSED");
        assertThat(lines(NOBODY, "&by=occurred&asOf=2024-03-10&kind=PLAN")).isEmpty();
    }

    @Test
    void marksTheWordsAndCountsTheChoices() {
        JsonNode answer = as("clerk", "/api/search?q=" + encoded("ULUSLARARASILASMA eylem"))
                .json();
        JsonNode first = answer.path("items").path(0);
        assertThat(first.path("kind").asString()).isEqualTo("PLAN");
        String title = first.path("title").asString();
        List<String> marked = new ArrayList<>();
        first.path("titleMarks")
                .forEach(mark -> marked.add(title.substring(
                        mark.path("start").asInt(), mark.path("end").asInt())));
        assertThat(marked).contains("Eylem").anyMatch(word -> word.startsWith("Uluslararasılaşma"));

        int kinds = 0;
        for (JsonNode choice : answer.at("/facets/kind")) {
            assertThat(hits(
                            "clerk",
                            "&q=" + encoded("ULUSLARARASILASMA eylem") + "&kind="
                                    + choice.path("value").asString()))
                    .hasSize(choice.path("count").asInt());
            kinds++;
        }
        assertThat(kinds).isGreaterThan(3);
        for (String facet : List.of("state", "unit", "commission", "year")) {
            for (JsonNode choice :
                    as("clerk", "/api/search").json().path("facets").path(facet)) {
                assertThat(hits(
                                "clerk",
                                "&" + facet + "=" + choice.path("value").asString()))
                        .as(facet + choice)
                        .hasSize(choice.path("count").asInt());
                assertThat(choice.has("name")).isEqualTo(facet.equals("unit") || facet.equals("commission"));
            }
        }
    }

    @Test
    void staffCanLookAtWhatThePublicFinds() {
        assertThat(lines("clerk", "&audience=public")).isEqualTo(lines(NOBODY, ""));
        assertThat(lines(NOBODY, "&audience=staff")).isEqualTo(lines(NOBODY, ""));
    }

    @Test
    void asksWhetherSomethingElseWasMeant() {
        JsonNode mistyped = as("clerk", "/api/search?q=" + encoded("ulusalrarasılaşma plnı"))
                .json();
        assertThat(mistyped.path("total").asInt()).isZero();
        String meant = mistyped.path("didYouMean").asString();
        assertThat(meant).startsWith("uluslararasılaşma plan");
        assertThat(hits("clerk", "&q=" + encoded(meant))).isNotEmpty();
        // The public is not led to what it may not find.
        assertThat(asPublic("/api/search?q=" + encoded("Komisynou Üyesi Projesii"))
                        .json()
                        .has("didYouMean"))
                .isFalse();
    }

    @Test
    void findsNumbersAsTheyStandOnPaper() {
        JsonNode decisions =
                as("clerk", "/api/search?kind=decision&size=100").json().path("items");
        assertThat(decisions.isEmpty()).isFalse();
        for (JsonNode decision : decisions) {
            assertThat(lines(
                            "clerk",
                            "&kind=DECISION&q="
                                    + encoded(decision.path("number").asString())))
                    .as(decision.path("number").asString())
                    .anyMatch(line -> line.startsWith(key(decision)));
        }
    }

    /** What is found of a decision says as the register does how far it has come. */
    @Test
    void decisionsStandAsInTheRegister() {
        for (JsonNode hit : hits("clerk", "&kind=DECISION")) {
            JsonNode line = as(
                            "clerk",
                            "/api/decisions/" + hit.path("councilId").asString() + "/"
                                    + hit.path("number").asString())
                    .json();
            assertThat(hit.path("state")).isEqualTo(line.path("state"));
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(as("clerk", "/api/search?kind=NOTHING").status()).isEqualTo(400);
        assertThat(as("clerk", "/api/search?size=101").status()).isEqualTo(400);
        assertThat(as("clerk", "/api/search?asOf=yesterday").status()).isEqualTo(400);
        assertThat(as("clerk", "/api/search?q=" + encoded("' | !(& :* \\ <->")).status())
                .isEqualTo(200);
        assertThat(asPublic("/api/search?q=" + "a".repeat(201)).status()).isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
