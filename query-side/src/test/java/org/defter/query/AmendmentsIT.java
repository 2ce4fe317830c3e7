package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** An adoption with changes as readers of the views see it (C11). */
@DirtiesContext
class AmendmentsIT extends ViewsOnPostgres {

    @Test
    void isToldInTheDossiersTheRegisterAndTheHistory() {
        List<DomainEvent> events = new ArrayList<>();
        for (DomainEvent event : RealCase.story()) {
            events.add(event);
            if (event instanceof DecisionRecorded) {
                break;
            }
        }
        recorded(events);
        recorded(List.of(Votes.moved(), Votes.adopted(), Votes.amended()));

        JsonNode sitting =
                as("office", "/api/sittings/" + Votes.real().sittingId()).json();
        assertThat(sitting.toString()).contains(Votes.CHANGED, "ADOPT_WITH_CHANGES");

        JsonNode decision = as("office", "/api/proposals/" + Votes.real().proposalId())
                .json()
                .get("decisions")
                .get(0);
        assertThat(decision.at("/changes/motion").asString()).isEqualTo("ADOPT_WITH_CHANGES");
        assertThat(decision.at("/changes/text").asString()).isEqualTo(Votes.CHANGED);

        JsonNode line =
                as("auditor", "/api/decisions?size=100").json().get("items").get(0);
        assertThat(line.get("adopted").asString()).isEqualTo("ADOPT_WITH_CHANGES");
        assertThat(line.get("changes").intValue()).isEqualTo(1);
        assertThat(line.get("decidedText").asString()).isEqualTo(Votes.CHANGED);

        assertThat(as("auditor", "/api/proposals/" + Votes.real().proposalId() + "/history?size=100")
                        .json()
                        .toString())
                .contains("değişikliklerle kabul");
    }
}
