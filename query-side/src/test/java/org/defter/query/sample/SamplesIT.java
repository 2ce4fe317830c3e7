package org.defter.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.kernel.RealCase;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Samples over HTTP, drawn again by their seed, and what the log keeps of them. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesIT extends ViewsOnPostgres {

    private static final String SAMPLES = "/api/audit/samples?";

    @BeforeAll
    void tell() {
        recorded(RealCase.story());
    }

    @Test
    void isDrawnAgainByItsSeedAlsoAfterTheRecordHasGrown() {
        JsonNode drawn = as("auditor", SAMPLES + "kinds=proposal,sitting,review&size=3").json();
        assertThat(drawn.at("/seedDrawn").asBoolean()).isTrue();
        assertThat(drawn.at("/items").size()).isEqualTo(3);
        DecisionSent late = RealCase.eventsOf(DecisionSent.class).getFirst();
        recorded(List.of(
                new DecisionSent(late.proposalId(), late.decision(), late.authority(), true, late.occurredOn())));
        String again = SAMPLES + "kinds=review,proposal,sitting&size=3&seed=" + drawn.at("/seed").asString() + "&asOf="
                + drawn.at("/asOf").asLong();
        JsonNode second = as("auditor", again).json();
        assertThat(second.at("/items")).isEqualTo(drawn.at("/items"));
        assertThat(second.at("/resultHash")).isEqualTo(drawn.at("/resultHash"));
        assertThat(second.at("/population")).isEqualTo(drawn.at("/population"));
        assertThat(as("auditor", SAMPLES + "size=1").json().at("/seed")).isNotEqualTo(drawn.at("/seed"));
        JsonNode kept = as("auditor", "/api/operations/log?kind=SAMPLE_DRAWN&size=100").json().at("/items");
        assertThat(kept.valueStream()
                        .filter(entry -> entry.at("/details/resultHash").equals(drawn.at("/resultHash"))))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.at("/details/seed")).isEqualTo(drawn.at("/seed"));
                    assertThat(entry.at("/details/method").asString()).isEqualTo("RANDOM");
                    assertThat(entry.at("/details/position").asLong()).isEqualTo(drawn.at("/asOf").asLong());
                    assertThat(entry.at("/details/filter/kinds").toString()).contains("SITTING");
                    assertThat(entry.at("/actor").asString()).endsWith(" auditor");
                });
    }

    @Test
    void tellsWhichFactsRaisedTheWeight() {
        JsonNode risky = as("auditor", SAMPLES + "method=risk&size=100&seed=a").json();
        assertThat(risky.at("/items").size()).isEqualTo(risky.at("/population").asInt());
        risky.at("/items").valueStream().forEach(item -> {
            int points = item.at("/factors")
                    .valueStream()
                    .mapToInt(factor -> factor.at("/points").asInt())
                    .sum();
            assertThat(item.at("/weight").asInt()).isEqualTo(1 + points);
            item.at("/factors")
                    .valueStream()
                    .forEach(factor -> assertThat(factor.at("/eventIds").size()).isPositive());
        });
        assertThat(as("auditor", SAMPLES + "size=100&seed=a").json().at("/items").valueStream())
                .allMatch(item -> item.at("/weight").asInt() == 1);
    }

    @Test
    void isLimitedByUnitDaysAndPosition() {
        assertThat(population("unit=" + RealCase.FOREIGN_RELATIONS)).isPositive();
        assertThat(population("unit=00000000-0000-0000-0000-000000000001")).isZero();
        assertThat(population("to=2023-12-31")).isZero();
        assertThat(population("from=2024-02-01&to=2024-12-31")).isEqualTo(population("to=2024-12-31"));
        assertThat(population("asOf=1")).isZero();
        assertThat(as("auditor", SAMPLES + "asOf=100000").status()).isEqualTo(400);
        assertThat(as("auditor", SAMPLES + "seed=a%20b").status()).isEqualTo(400);
        assertThat(as("auditor", SAMPLES + "size=0").status()).isEqualTo(400);
        assertThat(as("clerk", SAMPLES + "size=1").status()).isEqualTo(403);
    }

    private int population(String filter) {
        return as("auditor", SAMPLES + "seed=a&" + filter).json().at("/population").asInt();
    }
}
