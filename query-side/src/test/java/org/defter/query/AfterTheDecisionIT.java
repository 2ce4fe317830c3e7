package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * What may happen to decisions, as the register, the dossier and the other lists show it: one is sued against, stayed and
 * annulled after its number was rectified, another returned by the mayor.
 */
@DirtiesContext
class AfterTheDecisionIT extends ViewsOnPostgres {

    private static final DecisionRecorded ADOPTED = Histories.adopted();
    private static final DecisionRecorded UPDATED = RealCase.eventsOf(DecisionRecorded.class).stream()
            .filter(event -> event.proposalId().equals(RealCase.UPDATE))
            .findFirst()
            .orElseThrow();

    private static boolean told;

    @BeforeEach
    void tell() {
        if (told) {
            return;
        }
        told = true;
        List<DomainEvent> all = RealCase.story();
        List<DomainEvent> story = new ArrayList<>(all.subList(0, 1 + all.indexOf(UPDATED)));
        story.add(Histories.rectified(ADOPTED));
        story.addAll(Histories.contest(force()));
        story.add(Histories.returned(UPDATED));
        recorded(story);
    }

    private static DecisionEnteredIntoForce force() {
        return RealCase.eventsOf(DecisionEnteredIntoForce.class).stream()
                .filter(event -> event.proposalId().equals(RealCase.ADOPTION))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRegisterFindsARectifiedDecisionUnderBothNumbersAndSaysWhatWasWrong() {
        int wrong = ADOPTED.number().number();
        String path = "/api/decisions/" + ADOPTED.number().councilId() + "/"
                + ADOPTED.number().year() + "/";
        for (int number : new int[] {wrong, wrong + 500}) {
            JsonNode decision = asPublic(path + number).json();
            assertThat(decision.get("number").intValue()).isEqualTo(wrong + 500);
            JsonNode rectification = decision.get("rectifications").get(0);
            assertThat(rectification.get("wrongNumber").asString())
                    .isEqualTo(ADOPTED.number().year() + "/" + wrong);
            assertThat(rectification.get("reason").asString()).contains("Yanlış yazılmış");
            assertThat(rectification.get("rightPassage").asString()).isEqualTo("2029");
        }
    }

    @Test
    void theRegisterShowsTheAnnulmentWithItsCourt() {
        JsonNode decision = as("office", "/api/decisions?state=annulled")
                .json()
                .get("items")
                .get(0);
        assertThat(decision.get("proposalId").asString()).isEqualTo(RealCase.ADOPTION.toString());
        assertThat(decision.get("lawsuits").intValue()).isEqualTo(1);
        assertThat(decision.get("court").asString()).contains("İdare Mahkemesi");
        assertThat(decision.get("rulingNumber").asString()).isEqualTo("2025/77");
        assertThat(decision.get("stayedOn")).isNotNull();
        assertThat(decision.get("stayLiftedOn")).isNotNull();
        assertThat(decision.get("stateText").asString()).isEqualTo("mahkemece iptal edildi");
    }

    @Test
    void theDossierListsWhatFallsWithTheDecision() {
        JsonNode dossier = asPublic("/api/proposals/" + RealCase.ADOPTION).json();
        assertThat(dossier.get("state").asString()).isEqualTo("ANNULLED");
        JsonNode annulment = dossier.get("decisions").get(0).get("contest").get("annulment");
        JsonNode fallen = annulment.get("fallen").get(0);
        assertThat(fallen.get("granted").get("planId").asString()).isEqualTo(RealCase.PLAN.toString());
        assertThat(fallen.get("frozenPlan").get("version").intValue())
                .isEqualTo(Objects.requireNonNull(force().frozenPlan()).version());
    }

    @Test
    void theMayorsReturnIsInTheRegisterTheDossierAndTheWorklist() {
        JsonNode decision =
                as("mayor", "/api/decisions?state=returned").json().get("items").get(0);
        assertThat(decision.get("proposalId").asString()).isEqualTo(RealCase.UPDATE.toString());
        assertThat(decision.get("returnReasons").asString()).contains("Kanuna aykırı");
        JsonNode dossier = as("mayor", "/api/proposals/" + RealCase.UPDATE).json();
        assertThat(dossier.get("state").asString()).isEqualTo("RETURNED");
        assertThat(dossier.get("decisions").get(0).get("reconsideration").get("explanation"))
                .isNotEmpty();
        JsonNode task = as("office", "/api/worklist?task=place-for-reconsideration")
                .json()
                .get("items")
                .get(0);
        assertThat(task.get("rule").asString()).isEqualTo("D03");
        assertThat(asPublic("/api/proposals/" + RealCase.UPDATE).status()).isEqualTo(404);
    }

    @Test
    void theAgendaShowsTheRightNumber() {
        assertThat(jdbc.queryForList(
                        "select decision_number from query.agenda_item where proposal_id = ?",
                        String.class,
                        RealCase.ADOPTION.value()))
                .contains(ADOPTED.number().year() + "/" + (ADOPTED.number().number() + 500));
    }

    @Test
    void theHistoryTellsEachOfItAsASentence() {
        JsonNode history = as("auditor", "/api/proposals/" + RealCase.ADOPTION + "/history?size=100")
                .json();
        List<String> sentences = new ArrayList<>();
        history.get("items").forEach(item -> sentences.add(item.get("sentence").asString()));
        assertThat(sentences)
                .anyMatch(sentence -> sentence.startsWith("Karara karşı dava açıldı"))
                .anyMatch(sentence -> sentence.startsWith("Kararın yürütmesi durduruldu"))
                .anyMatch(sentence -> sentence.startsWith("Karar mahkemece iptal edildi"))
                .anyMatch(sentence -> sentence.startsWith("Kararın kaydı düzeltildi"));
    }

    @Test
    void aReplayGivesTheSameRows() {
        SortedMap<String, String> before = rowHashes();
        replayed();
        assertThat(rowHashes()).isEqualTo(before);
    }
}
