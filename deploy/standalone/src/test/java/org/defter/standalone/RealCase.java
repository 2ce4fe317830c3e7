package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The real case, told over HTTP: every dossier equals the story, and the record says what the document says. The same in whatever
 * shape Defter runs.
 */
interface RealCase {

    Locale TURKISH = Locale.of("tr", "TR");

    /** Who has told the real case. */
    StoryTeller teller();

    /** Reads from the Defter it was told to. */
    JsonNode json(String user, String path, String... headers) throws IOException, InterruptedException;

    private JsonNode dossier(String kind, String name) throws Exception {
        return json("auditor", "/api/" + kind + "/" + teller().kept(name), "Defter-Position", teller().position());
    }

    @Test
    default void thePlanEndsInForceInItsSecondVersion() throws Exception {
        JsonNode plan = dossier("plans", "plan");

        assertThat(plan.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(plan.path("kind").asString()).isEqualTo("ACTION");
        assertThat(plan.toString()).contains(teller().kept("department"));
        assertThat(plan.path("firstYear").asInt()).isEqualTo(2024);
        assertThat(plan.path("lastYear").asInt()).isEqualTo(2029);
    }

    @Test
    default void theAuthorityBecameFinalOnTheLastDayOfTheMayorsPeriod() throws Exception {
        JsonNode decision = dossier("proposals", "proposal").path("decisions").get(0);

        assertThat(decision.path("accepted").asBoolean()).isTrue();
        assertThat(decision.toString()).contains("\"finalOn\":\"2024-03-22\"");
        assertThat(decision.toString()).contains("2024-03-29");
        assertThat(decision.toString()).contains("tr-metropolitan-2021-10-29");
    }

    /** Nothing but what the document counts lacks a decision or a permission, and that is said to be unknown to it. */
    @Test
    default void onlyWhatTheDocumentCountsIsWithoutDecisionOrPermission() throws Exception {
        JsonNode violations = list("/api/partnerships/violations?size=100&municipality=");
        JsonNode counts = list("/api/partnerships/counts?municipality=");

        assertThat(violations.path("total").asInt()).isEqualTo(36);
        violations.path("items").forEach(line -> {
            assertThat(line.path("imported").asBoolean()).isTrue();
            assertThat(line.path("source").asString()).contains("Komisyonu raporu");
        });
        assertThat(counts.toString())
                .contains("\"memberships\":14")
                .contains("\"sisterCities\":13")
                .contains("\"protocols\":10");
        assertThat(list("/api/projects?violated=true&municipality=")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    default void theProjectIsClosedWithinItsAward() throws Exception {
        JsonNode project = dossier("projects", "project");

        assertThat(project.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(project.path("violations").size()).isZero();
        JsonNode grant = project.path("fundings").get(0);
        assertThat(grant.path("received").decimalValue())
                .isEqualByComparingTo(grant.path("promised").path("amount").decimalValue());
    }

    /**
     * S13, (C−A)/(B−A)×100 by hand. 2024: targets equal to the baselines, and met: 100 each. 2025: networks (15−14)/(16−14) by
     * the revised target and the rectified value, 50; sister cities (13−12)/(13−12) and protocols 100; the mean 83.33.
     */
    @Test
    default void thePeriodsAreClosedWithTheScoresTheFormulaGives() throws Exception {
        assertThat(scorecard(2024).at("/ofYear/plan/whole/capped").decimalValue())
                .isEqualByComparingTo("100");
        assertThat(scorecard(2024).path("toDate").isObject()).isFalse();

        JsonNode second = scorecard(2025);
        assertThat(second.at("/ofYear/plan/whole/capped").decimalValue()).isEqualByComparingTo("83.33");
        assertThat(second.at("/ofYear/plan/whole/explanation").size()).isPositive();
        assertThat(second.at("/asClosed/plan/whole/capped").decimalValue()).isEqualByComparingTo("100");
        assertThat(second.path("toDate").isObject()).isTrue();
    }

    private JsonNode scorecard(int year) throws Exception {
        JsonNode card = json(
                "auditor",
                "/api/plans/" + teller().kept("plan") + "/scorecard?report=YEAR&year=" + year,
                "Defter-Position",
                teller().position());
        assertThat(card.path("state").asString()).isEqualTo("CLOSED");
        return card;
    }

    private JsonNode list(String path) throws Exception {
        return json("auditor", path + teller().kept("municipality"), "Defter-Position", teller().position());
    }

    @Test
    default void theRecordSaysWhatTheDocumentSays() throws Exception {
        Path document = Path.of(System.getProperty("defter.reference", "../../../shared"))
                .resolve("seed/komisyon-raporu-2024-03.txt");
        assumeTrue(Files.isRegularFile(document), "the reference documents are not there: " + document);
        List<String> lines = Files.readAllLines(document).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String text = String.join("\n", lines);

        JsonNode proposal = dossier("proposals", "proposal");
        JsonNode municipality = dossier("municipalities", "municipality");
        JsonNode sitting = dossier("sittings", "sitting1A");
        JsonNode review = dossier("reviews", "review1");

        assertThat(text).contains(municipality.path("name").asString().toUpperCase(TURKISH));
        String department = unitName(municipality, teller().kept("department"));
        assertThat(text).contains("BİRİM\t" + department.toUpperCase(TURKISH));
        assertThat(text).contains("\"" + unitName(municipality, teller().kept("branchProjects")) + "\"");
        assertThat(text).contains("\"" + unitName(municipality, teller().kept("branchRelations")) + "\"");
        assertThat(sitting.path("day").asString()).isEqualTo("2024-03-11");
        assertThat(text).contains("11.03.2024 tarihli toplantısı 56. Maddesi");
        assertThat(sitting.toString()).contains("\"itemNumber\":56");
        assertThat(text).contains("KONUSU\t" + proposal.path("title").asString().toUpperCase(TURKISH));
        assertThat(text).contains("5393 sayılı Belediye Kanunu'nun 18. ve 74. maddeleri");
        assertThat(proposal.path("legalBases").toString())
                .isEqualTo("[{\"law\":\"5393\",\"article\":\"18\"},{\"law\":\"5393\",\"article\":\"74\"}]");
        assertThat(lines.get(2)).isEqualTo("4");
        assertThat(review.toString()).contains("\"number\":4");
        assertThat(text).contains("Tarih: .../03/2024");
        assertThat(review.toString()).contains("\"reportDate\":\"2024-03\"").contains("\"vote\":\"UNSTATED\"");
        assertThat(signatories(review)).containsExactlyElementsOf(printedSignatories(lines));
    }

    private static String unitName(JsonNode municipality, String unit) {
        for (JsonNode it : municipality.path("units").findParents("id")) {
            if (it.path("id").asString().equals(unit)) {
                return it.path("name").asString();
            }
        }
        throw new AssertionError("no unit " + unit + " in " + municipality);
    }

    record Signatory(String name, String capacity) {}

    private List<Signatory> signatories(JsonNode review) throws Exception {
        JsonNode commission = dossier("commissions", "commission");
        List<Signatory> signed = new ArrayList<>();
        for (JsonNode position : review.path("positions").findParents("stance")) {
            if (position.path("stance").asString().equals("SIGNED")) {
                signed.add(new Signatory(
                        name(commission, position.path("personId").asString()),
                        position.path("capacity").asString()));
            }
        }
        return signed;
    }

    private static String name(JsonNode commission, String person) {
        for (JsonNode it : commission.findParents("personId")) {
            if (it.path("personId").asString().equals(person) && it.has("name")) {
                return it.path("name").asString();
            }
        }
        throw new AssertionError("no name of " + person);
    }

    /** The grid at the end of the report: a name, and below it the office. */
    private static List<Signatory> printedSignatories(List<String> lines) {
        List<Signatory> printed = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String capacity = switch (lines.get(i)) {
                case "Plan ve Bütçe Kom. Bşk." -> "CHAIR";
                case "Komisyon Başkan V." -> "DEPUTY";
                case "Üye" -> "MEMBER";
                default -> "";
            };
            if (!capacity.isEmpty()) {
                printed.add(new Signatory(lines.get(i - 1), capacity));
            }
        }
        assertThat(printed).hasSize(9);
        return printed;
    }

    @Test
    default void nobodyNamedInTheDocumentIsSaidToHaveDoneAnythingElse() throws Exception {
        JsonNode sitting = dossier("sittings", "sitting1B");
        String whoDidSomething = sitting.path("opening").path("present").toString()
                + sitting.findValues("attendees")
                + sitting.path("opening").path("officiants")
                + sitting.path("movements");

        assertThat(whoDidSomething).contains("00000000-0000-4000-8000-000000000110");
        for (int person = 101; person <= 109; person++) {
            assertThat(whoDidSomething).doesNotContain("00000000-0000-4000-8000-000000000" + person);
        }
    }

    @Test
    default void everyEventOfTheProposalIsASentence() throws Exception {
        JsonNode history = json(
                "auditor",
                "/api/proposals/" + teller().kept("proposal") + "/history?size=100",
                "Accept-Language",
                "tr",
                "Defter-Position",
                teller().position());

        assertThat(history.path("items").size()).isGreaterThan(10);
        assertThat(history.path("items").findValuesAsString("sentence")).noneMatch(String::isBlank);
    }
}
