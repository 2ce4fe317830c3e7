package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.vote.Vote;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** A secret vote that stays tied, as readers of the views see it: never how anybody voted (B05, B06). */
@DirtiesContext
class SecretVoteIT extends ViewsOnPostgres {

    private static final String SITTING = "/api/sittings/" + Votes.real().sittingId();

    @Test
    void isTiedUntilTheLotDecidesAndTellsNobodysVote() {
        recorded(upToTheVote());
        recorded(List.of(Votes.recused(), Votes.tied(1)));
        assertThat(fate()).isEqualTo("TIED");
        assertThat(tasks()).contains("REPEAT_VOTE").doesNotContain("DRAW_LOTS");

        recorded(List.of(Votes.tied(2)));
        assertThat(tasks()).contains("DRAW_LOTS");

        recorded(List.of(Votes.lot(Vote.YES)));
        assertThat(fate()).isEqualTo("ACCEPTED");
        assertThat(tasks()).doesNotContain("DRAW_LOTS", "REPEAT_VOTE", "TREAT_ITEM");

        JsonNode item = item(as("office", SITTING).json().get("agenda"), "itemNumber");
        assertThat(item.get("votes")).hasSize(2);
        assertThat(item.get("votes").get(1).get("round").intValue()).isEqualTo(2);
        JsonNode lot = item.get("votes").get(1).get("lot");
        assertThat(lot.get("drawn").asString()).isEqualTo("YES");
        assertThat(lot.get("record").get("outcome").get("result").asString()).isEqualTo("ACCEPTED");
        assertThat(item.get("recusals")).hasSize(1);
        assertThat(item.get("recusals").get(0).get("degree").intValue()).isEqualTo(1);
        for (JsonNode vote : item.get("votes")) {
            assertThat(vote.get("record").get("chairVote")).isNull();
            assertThat(vote.get("record").get("rollCall")).isEmpty();
        }

        String history = as("auditor", SITTING + "/history?size=100").json().toString();
        assertThat(history).contains("kura").doesNotContain("chairVote");
    }

    private static List<DomainEvent> upToTheVote() {
        List<DomainEvent> before = new ArrayList<>();
        for (DomainEvent event : RealCase.story()) {
            if (event instanceof VoteTaken) {
                break;
            }
            before.add(event);
        }
        return before;
    }

    private String fate() {
        JsonNode agendas = as("office", "/api/agenda?size=100").json().get("items");
        for (JsonNode agenda : agendas) {
            if (agenda.get("sittingId")
                    .asString()
                    .equals(Votes.real().sittingId().toString())) {
                return item(agenda.get("items"), "number")
                        .get("outcome")
                        .get("fate")
                        .asString();
            }
        }
        throw new AssertionError("no agenda of the sitting");
    }

    private List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        as("office", "/api/worklist?size=100")
                .json()
                .get("items")
                .forEach(task -> tasks.add(task.get("task").asString()));
        return tasks;
    }

    private static JsonNode item(JsonNode items, String key) {
        for (JsonNode item : items) {
            if (item.get(key).intValue() == Votes.real().itemNumber()) {
                return item;
            }
        }
        throw new AssertionError("no such item");
    }
}
