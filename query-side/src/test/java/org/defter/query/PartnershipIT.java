package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.partnership.Partnerships.NETWORK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Partnerships as their readers get them over HTTP. */
@DirtiesContext
class PartnershipIT extends ViewsOnPostgres {

    private static final LocalDate IMPORTED_ON = LocalDate.of(2024, 3, 29);
    private static final RegisterPaper DECISION = new RegisterPaper("2012/148", LocalDate.of(2012, 5, 14));
    private static final RegisterPaper PERMISSION = new RegisterPaper("E-3120", LocalDate.of(2012, 7, 2));

    private static boolean told;

    @BeforeEach
    void tell() {
        if (told) {
            return;
        }
        told = true;
        List<DomainEvent> story = new ArrayList<>(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Partnerships.busy());
        story.add(imported(1, "Çınarköy", "TR", DECISION, null, null));
        story.add(imported(2, "Zeytinköy", null, null, null, null));
        story.add(imported(3, "Ihlamurstadt", "DE", DECISION, PERMISSION, LocalDate.of(2012, 9, 3)));
        story.add(imported(4, "İncirstadt", "DE", DECISION, PERMISSION, LocalDate.of(2012, 6, 4)));
        story.add(new ImportSupplemented(id(2), DECISION, null, "meclis arşivi (örnek)", IMPORTED_ON.plusDays(1)));
        recorded(story);
    }

    private static PartnershipImported imported(
            int k,
            String name,
            @Nullable String country,
            @Nullable RegisterPaper decision,
            @Nullable RegisterPaper permission,
            @Nullable LocalDate since) {
        return new PartnershipImported(
                id(k),
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                new PartnershipProfile(
                        PartnershipForm.SISTER_CITY,
                        new Partner(name, NameSource.GENERIC, null, country),
                        name + " (örnek)",
                        null,
                        null),
                new ImportedRecord(ImportedStanding.ACTIVE, since, LocalDate.of(2024, 12, 31), decision, permission),
                "eski kütük (örnek)",
                IMPORTED_ON);
    }

    private static PartnershipId id(int k) {
        return new PartnershipId(Identifiers.derived("example", "imported", k));
    }

    @Test
    void tellEverythingAboutOne() {
        Answer answer = as("clerk", "/api/partnerships/" + Partnerships.PARTNERSHIP);
        JsonNode one = answer.json();
        assertThat(answer.etag()).isEqualTo("\"" + (Partnerships.busy().size() - 1) + "\"");
        assertThat(one.get("stage").asString()).isEqualTo("ACTIVE");
        assertThat(one.at("/basis/permission/number").asString()).isEqualTo("E-1");
        assertThat(one.at("/basis/signature/explanation/0/rule").asString()).isEqualTo("I01");
        assertThat(one.at("/affairs/dues/0/open/amount").decimalValue()).isEqualByComparingTo("3000");
        assertThat(one.at("/affairs/delegates/0/person/name").asString()).isEqualTo("Üye 7");
        assertThat(one.get("violations")).isEmpty();
        assertThat(asPublic("/api/partnerships/" + Partnerships.PARTNERSHIP).status())
                .isEqualTo(401);
        assertThat(as("clerk", "/api/partnerships/" + Municipalities.ORDINARY).status())
                .isEqualTo(404);
    }

    @Test
    void filterAndSortInTheTurkishAlphabet() {
        assertThat(titles("/api/partnerships?sort=title&form=sister-city"))
                .containsExactly("Çınarköy (örnek)", "Ihlamurstadt (örnek)", "İncirstadt (örnek)", "Zeytinköy (örnek)");
        assertThat(titles("/api/partnerships?form=network-membership&foreign=true"))
                .containsExactly(NETWORK.title());
        assertThat(titles("/api/partnerships?foreign=false")).containsExactly("Çınarköy (örnek)");
        assertThat(titles("/api/partnerships?country=BE")).containsExactly(NETWORK.title());
        assertThat(titles("/api/partnerships?q=INCIR")).containsExactly("İncirstadt (örnek)");
        assertThat(titles("/api/partnerships?stage=proposed")).isEmpty();
        assertThat(titles("/api/partnerships?imported=true&expired=true")).hasSize(4);
        assertThat(titles("/api/partnerships?imported=true&expired=false")).isEmpty();
        assertThat(as("clerk", "/api/partnerships?country=Almanya").status()).isEqualTo(400);
    }

    private List<String> titles(String path) {
        return items(path).map(line -> line.get("title").asString()).toList();
    }

    private Stream<JsonNode> items(String path) {
        List<JsonNode> all = new ArrayList<>();
        as("clerk", path).json().get("items").forEach(all::add);
        return all.stream();
    }

    /** I08: city, country, date and number of the decision, date and number of the permission; for the public too. */
    @Test
    void keepTheRegisterWithItsColumns() {
        JsonNode page =
                asPublic("/api/partnerships/register?form=network-membership").json();
        assertThat(page.get("total").longValue()).isEqualTo(1);
        JsonNode line = page.get("items").get(0);
        assertThat(line.get("city").asString()).isEqualTo("Brüksel");
        assertThat(line.get("country").asString()).isEqualTo("BE");
        assertThat(line.get("decidedOn").asString()).isEqualTo(Partnerships.DECIDED_ON.toString());
        assertThat(line.get("decisionNumber").asString())
                .isEqualTo("2024/"
                        + Partnerships.number(Partnerships.ESTABLISHMENT).number());
        assertThat(line.get("permittedOn").asString()).isEqualTo(Partnerships.PERMITTED_ON.toString());
        assertThat(line.get("permissionNumber").asString()).isEqualTo("E-1");
        JsonNode unknown = asPublic("/api/partnerships/register?q=zeytin")
                .json()
                .get("items")
                .get(0);
        assertThat(unknown.path("permissionNumber").isMissingNode()
                        || unknown.get("permissionNumber").isNull())
                .isTrue();
        assertThat(unknown.get("decisionNumber").asString()).isEqualTo("2012/148");
        assertThat(unknown.get("nameSource").asString()).isEqualTo("GENERIC");
    }

    /** What was executed without permission or decision: only imported ones, with the rule that asks for what is missing. */
    @Test
    void reportWhatWasExecutedWithoutPermissionOrDecision() {
        List<JsonNode> lines = items("/api/partnerships/violations").toList();
        assertThat(lines).extracting(line -> line.get("partner").asString()).containsExactly("İncirstadt", "Zeytinköy");
        assertThat(lines).allMatch(line -> line.get("imported").booleanValue());
        JsonNode late = lines.getFirst().at("/missing/0");
        assertThat(late.get("missing").asString()).isEqualTo("PERMISSION_CAME_LATER");
        assertThat(late.get("rule").asString()).isEqualTo("I03");
        assertThat(late.get("since").asString()).isEqualTo("2012-06-04");
        assertThat(late.get("unknownToSource").booleanValue()).isFalse();
        JsonNode unknown = lines.getLast().at("/missing/0");
        assertThat(unknown.get("missing").asString()).isEqualTo("PERMISSION");
        assertThat(unknown.get("unknownToSource").booleanValue()).isTrue();
        assertThat(asPublic("/api/partnerships/violations").status()).isEqualTo(401);
    }

    @Test
    void countByForm() {
        JsonNode counts = as("auditor", "/api/partnerships/counts?municipality=" + Municipalities.METROPOLITAN)
                .json();
        assertThat(counts.get("sisterCities").longValue()).isEqualTo(4);
        assertThat(counts.get("memberships").longValue()).isEqualTo(1);
        assertThat(counts.get("protocols").longValue()).isZero();
        assertThat(counts.get("byForm")).hasSize(3);
        assertThat(as("auditor", "/api/partnerships/counts?municipality=" + Municipalities.ORDINARY)
                        .json()
                        .get("byForm"))
                .isEmpty();
        assertThat(as("auditor", "/api/partnerships/counts")
                        .json()
                        .get("sisterCities")
                        .longValue())
                .isEqualTo(4);
    }

    @Test
    void tellItsHistoryAndItsTasks() {
        JsonNode history = as("clerk", "/api/partnerships/" + Partnerships.PARTNERSHIP + "/history?size=100")
                .json();
        assertThat(history.get("total").longValue())
                .isEqualTo(Partnerships.busy().size());
        List<String> tasks = items("/api/worklist?subject=" + Partnerships.PARTNERSHIP)
                .map(task -> task.get("task").asString())
                .toList();
        assertThat(tasks).containsExactlyInAnyOrder("PAY_DUES", "FULFIL_OBLIGATION", "RENEW_OR_END_PARTNERSHIP");
    }

    @Test
    void comeToTheSameRowsAfterAReplay() {
        SortedMap<String, String> before = rowHashes();
        assertThat(before.get("partnership_dossier")).startsWith("5:");

        replayed();

        assertThat(rowHashes()).isEqualTo(before);
    }
}
