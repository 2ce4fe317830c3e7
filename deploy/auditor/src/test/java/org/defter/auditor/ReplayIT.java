package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.defter.auditor.BundledCase.Answer;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.dossier.Moment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Decisions gone through again, and dossiers compared, from a bundle and nothing else. */
class ReplayIT {

    @TempDir
    private static Path folder;

    private static String bundle;
    private static String policy;

    @BeforeAll
    static void export() throws Exception {
        bundle = BundledCase.export(folder, RealCase.story()).toString();
        policy = folder.resolve("policy.txt").toString();
    }

    private static Answer replay(String... more) {
        List<String> arguments = new ArrayList<>(List.of("replay", bundle, "--policy", policy));
        arguments.addAll(List.of(more));
        return BundledCase.run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Answer answer) {
        return DefterJson.mapper().readTree(answer.out());
    }

    @Test
    void aDecisionIsToldAndComesOutAsRecorded() throws Exception {
        Answer answer = replay("--proposal", RealCase.ADOPTION.toString());

        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("checked      " + RealCase.story().size() + " leaves")
                .contains("ProposalDrafted", "VoteTaken", "DecisionRecorded", "DecisionFinalised")
                .contains("by       ayse, ")
                .contains("/state: DRAFTED → SUBMITTED")
                .contains("SAME  B02")
                .contains(" 0 different")
                .doesNotContain("replay it")
                .endsWith("The record leads to the decisions it holds.\n");
        BundledRecord record = new BundledRecord(Path.of(bundle), _ -> {});
        CaseFile file = record.file(RealCase.ADOPTION, Moment.NOW);
        JsonNode said = json(replay("--proposal", RealCase.ADOPTION.toString(), "--format", "json"));
        assertThat(said.path("steps").size()).isEqualTo(file.course().size());
        assertThat(said.path("verification").path("checks").size())
                .isEqualTo(Verification.of(file).size())
                .isGreaterThan(40);
        assertThat(said.path("holds").asBoolean()).isTrue();
    }

    @Test
    void aDecisionIsFoundByItsNumber() {
        DecisionRecorded decided = RealCase.eventsOf(DecisionRecorded.class).getFirst();
        String number = decided.number().year() + "/" + decided.number().number();

        JsonNode said = json(replay("--proposal", number, "--format", "json"));

        assertThat(said.path("proposalId").asString())
                .isEqualTo(decided.proposalId().toString());
        assertThat(replay("--proposal", "1999/1").status()).isEqualTo(Auditor.NOT_DONE);
        assertThat(replay("--proposal", "1999/1").out()).contains("no decision of the number 1999/1");
    }

    @Test
    void whatWasRecordedLaterIsLeftOut() {
        JsonNode all = json(replay("--proposal", RealCase.ADOPTION.toString(), "--format", "json"));
        int decided = 0;
        while (!all.path("steps")
                .get(decided)
                .path("event")
                .path("type")
                .asString()
                .equals("DecisionRecorded")) {
            decided++;
        }
        JsonNode last = all.path("steps").get(decided);

        JsonNode until = json(replay(
                "--proposal",
                RealCase.ADOPTION.toString(),
                "--format",
                "json",
                "--until",
                "event:" + last.path("event").path("position").asLong()));

        assertThat(decided).isPositive();
        assertThat(until.path("steps").size())
                .isEqualTo(decided + 1)
                .isLessThan(all.path("steps").size());
        assertThat(until.path("steps").get(decided)).isEqualTo(last);
        assertThat(replay("--proposal", RealCase.ADOPTION.toString(), "--until", "2024-02-30")
                        .status())
                .isEqualTo(Auditor.NOT_DONE);
        assertThat(replay("--proposal", RealCase.ADOPTION.toString(), "--until", "1990-01-01")
                        .out())
                .contains("no proposal " + RealCase.ADOPTION + " then");
    }

    @Test
    void thePageNeedsNobodyAndSaysTheSame() {
        Answer answer = replay("--proposal", RealCase.ADOPTION.toString(), "--format", "html", "--language", "en");

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("default-src 'none'")
                .contains("The record leads to the decisions it holds.")
                .doesNotContain("<script")
                .doesNotContain("http:");
    }

    @Test
    void aDecisionThatDoesNotFollowIsNamed(@TempDir Path other) throws Exception {
        List<DomainEvent> story = new ArrayList<>();
        for (DomainEvent event : RealCase.story()) {
            story.add(
                    event instanceof DecisionRecorded e && e.proposalId().equals(RealCase.ADOPTION)
                            ? new DecisionRecorded(
                                    e.proposalId(),
                                    e.decision(),
                                    e.number(),
                                    e.sittingId(),
                                    e.itemNumber(),
                                    !e.accepted(),
                                    e.vote(),
                                    e.frozenPlan(),
                                    e.officiants(),
                                    e.occurredOn())
                            : event);
        }
        String wrong = BundledCase.export(other, story).toString();

        Answer answer =
                BundledCase.run("replay", wrong, "--proposal", RealCase.ADOPTION.toString(), "--language", "en");

        assertThat(answer.status()).isEqualTo(Auditor.DIFFERS);
        assertThat(answer.out())
                .contains("NOT CHECKED  that the keys are the municipality's")
                .contains("DIFFERS      event ")
                .endsWith("Something else follows from the record than it says.\n");
        assertThat(BundledCase.run("verify", wrong).status())
                .as("the ledger covers what was recorded, right or wrong")
                .isZero();
    }

    @Test
    void anEventThatWasChangedLaterIsNamedFirst() throws Exception {
        TreeMap<String, byte[]> files = BundledCase.unzip(Files.readAllBytes(Path.of(bundle)));
        String lines = new String(files.get("events.jsonl"), StandardCharsets.UTF_8);
        files.put(
                "events.jsonl",
                lines.replaceFirst("\"ts\":\"20..", "\"ts\":\"2001").getBytes(StandardCharsets.UTF_8));
        Path forged = Files.write(folder.resolve("forged.zip"), BundledCase.zip(files));

        Answer answer = BundledCase.run(
                "replay", forged.toString(), "--policy", policy, "--proposal", RealCase.ADOPTION.toString());

        assertThat(answer.status()).isEqualTo(Auditor.DIFFERS);
        assertThat(answer.out())
                .contains("DIFFERS      EVENT")
                .endsWith("These are not the events that were recorded.\n");
        Answer skipped = BundledCase.run(
                "replay", forged.toString(), "--skip-ledger", "--proposal", RealCase.ADOPTION.toString());
        assertThat(skipped.status()).isZero();
        assertThat(skipped.out()).contains("NOT CHECKED  the ledger");
    }

    @Test
    void aDossierIsComparedAtTwoMoments() {
        JsonNode steps = json(replay("--proposal", RealCase.ADOPTION.toString(), "--format", "json"))
                .path("steps");
        String first = "event:" + steps.get(0).path("event").path("position").asLong();
        String[] asked = {
            "diff", bundle, "--policy", policy, "--dossier", "proposal", RealCase.ADOPTION.toString(), "--from", first
        };

        Answer answer = BundledCase.run(asked);

        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("changes      /state: DRAFTED → ")
                .contains("recorded     ")
                .contains("(ayse, ");
        JsonNode json = DefterJson.mapper()
                .readTree(BundledCase.run(and(asked, "--format", "json")).out());
        long own = RealCase.story().stream()
                .filter(event -> event.streamId().equals(RealCase.ADOPTION.toString()))
                .count();
        assertThat(json.path("events").size()).isEqualTo((int) own - 1);
        assertThat(json.path("fields")
                        .valueStream()
                        .map(field -> field.path("pointer").asString()))
                .contains("/state");
        assertThat(BundledCase.run(and(asked, "--to", first)).out()).contains("0 fields differ, by 0 events.");
    }

    @Test
    void existingDocumentsAreComparedToo(@TempDir Path elsewhere) throws Exception {
        List<ArchiveEvent> entered = ArchiveHistories.corrected();
        Path archive = BundledCase.export(elsewhere, entered);
        String[] asked = {
            "diff",
            archive.toString(),
            "--policy",
            elsewhere.resolve("policy.txt").toString(),
            "--dossier",
            "archive-record",
            entered.getFirst().streamId(),
            "--from",
            "event:1"
        };

        Answer answer = BundledCase.run(asked);

        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("changes      /documents/0/")
                .contains("fields differ, by " + (entered.size() - 1) + " events.");
    }

    @Test
    void theAccessLogIsNoDossier() {
        Answer answer = BundledCase.run(
                "diff",
                bundle,
                "--skip-ledger",
                "--dossier",
                "access-log",
                RealCase.PLAN.toString(),
                "--from",
                "event:1");

        assertThat(answer.status()).isEqualTo(Auditor.NOT_DONE);
        assertThat(answer.out()).contains("no dossier");
    }

    @Test
    void whatHadHappenedByADayCountsWheneverItWasRecorded() {
        // The whole story was recorded today: by recording nothing lies between two days of the past, by occurring it
        // does.
        String[] asked = {
            "diff",
            bundle,
            "--policy",
            policy,
            "--dossier",
            "plan",
            RealCase.PLAN.toString(),
            "--from",
            "2000-01-01",
            "--to",
            "2024-12-31"
        };

        assertThat(BundledCase.run(asked).status()).isEqualTo(Auditor.NOT_DONE);
        assertThat(BundledCase.run(and(asked, "--by", "occurred")).status()).isZero();
        assertThat(BundledCase.run(and(asked, "--by", "sometimes")).status()).isEqualTo(Auditor.NOT_DONE);
    }

    private static String[] and(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
