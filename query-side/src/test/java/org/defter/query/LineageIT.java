package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The thread from a goal to the decisions that authorised it, and from a decision to all it authorised. */
@DirtiesContext
class LineageIT extends ViewsOnPostgres {

    @Test
    void leadsFromAnIndicatorToTheReportAndBackWithTheEvents() {
        recorded(RealCase.story());
        PlanAdopted adopted = RealCase.eventsOf(PlanAdopted.class).getFirst();
        PreparationAuthorised authorised =
                RealCase.eventsOf(PreparationAuthorised.class).getFirst();

        JsonNode indicator = lineage("indicator", RealCase.NETWORKS);
        assertThat(links(indicator, "authorisedBy"))
                .contains(
                        "OBJECTIVE CONTAINS INDICATOR",
                        "GOAL CONTAINS OBJECTIVE",
                        "PLAN CONTAINS GOAL",
                        "DECISION ADOPTED PLAN",
                        "DECISION AUTHORISED PLAN",
                        "PROPOSAL LED_TO DECISION",
                        "REVIEW REPORTED_ON PROPOSAL")
                .doesNotContain("OBJECTIVE CONTAINS ACTIVITY");
        assertThat(links(indicator, "authorises")).isEmpty();
        assertThat(distances(indicator)).isSorted();

        JsonNode adoption = only(indicator, "DECISION ADOPTED PLAN");
        assertThat(adoption.at("/event/type").asString()).isEqualTo("PlanAdopted");
        assertThat(adoption.at("/event/streamId").asString()).isEqualTo(RealCase.PLAN.toString());
        assertThat(adoption.at("/event/occurredOn").asString())
                .isEqualTo(adopted.occurredOn().toString());
        assertThat(jdbc.queryForObject(
                        "select event_id from eventstore.domain_event where global_index = ?",
                        String.class,
                        adoption.at("/event/position").longValue()))
                .isEqualTo(adoption.at("/event/id").asString());

        JsonNode decision = decision(authorised.decision());
        assertThat(decision.at("/of/title").asString()).isEqualTo(number(authorised.decision()));
        assertThat(links(decision, "authorises"))
                .contains("DECISION AUTHORISED PLAN", "PLAN CONTAINS GOAL", "OBJECTIVE CONTAINS ACTIVITY");
        assertThat(links(decision, "authorisedBy"))
                .containsExactly("PROPOSAL LED_TO DECISION", "REVIEW REPORTED_ON PROPOSAL");

        assertThat(as("auditor", "/api/lineage/goal/" + RealCase.PLAN).status()).isEqualTo(404);
        assertThat(asPublic("/api/lineage/plan/" + RealCase.PLAN).status()).isEqualTo(401);

        rectifiedAndFallen(adopted, authorised);
    }

    /** A decision keeps its place under its right number; what a fallen update dropped is there again. */
    private void rectifiedAndFallen(PlanAdopted adopted, PreparationAuthorised authorised) {
        DecisionRecorded decided = RealCase.eventsOf(DecisionRecorded.class).stream()
                .filter(event -> event.number().equals(authorised.decision()))
                .findFirst()
                .orElseThrow();
        DecisionRectified rectified = Histories.rectified(decided);
        PlanUpdated updated = RealCase.eventsOf(PlanUpdated.class).getFirst();
        long before = lastPosition();
        recorded(List.of(
                rectified,
                new PlanUpdateOpened(RealCase.PLAN, "Örnek", updated.occurredOn()),
                new GoalDropped(RealCase.PLAN, RealCase.GOAL, "Örnek", updated.occurredOn())));

        assertThat(links(decision(rectified.numberNow()), "authorises")).contains("DECISION AUTHORISED PLAN");
        assertThat(as("auditor", path(rectified.number())).status()).isEqualTo(404);
        assertThat(ended("goal", RealCase.GOAL)).isTrue();
        assertThat(ended("indicator", RealCase.NETWORKS)).isTrue();

        long dropped = lastPosition();
        recorded(List.of(new PlanUpdateAnnulled(
                RealCase.PLAN,
                updated.frozen(),
                adopted.frozen(),
                updated.proposalId(),
                updated.decision(),
                updated.occurredOn())));

        assertThat(ended("goal", RealCase.GOAL)).isFalse();
        assertThat(ended("indicator", RealCase.NETWORKS)).isFalse();

        // As of then it had ended, and before that the decision bore the number it was given first.
        assertThat(ended("goal", RealCase.GOAL + "?asOf=event:" + dropped)).isTrue();
        assertThat(ended("indicator", RealCase.NETWORKS + "?asOf=event:" + dropped))
                .isTrue();
        JsonNode then = as("auditor", path(rectified.numberNow()) + "?asOf=event:" + before)
                .json();
        assertThat(then.at("/of/title").asString()).isEqualTo(number(rectified.number()));
        assertThat(links(then, "authorises")).contains("DECISION AUTHORISED PLAN");
        assertThat(as("auditor", path(rectified.numberNow()) + "?asOf=event:0").status())
                .isEqualTo(404);
    }

    private boolean ended(String kind, Object id) {
        return !lineage(kind, id).at("/of/endedOn").isMissingNode();
    }

    private JsonNode lineage(String kind, Object id) {
        return as("auditor", "/api/lineage/" + kind + "/" + id).json();
    }

    private JsonNode decision(DecisionNumber number) {
        return as("auditor", path(number)).json();
    }

    private static String path(DecisionNumber number) {
        return "/api/lineage/decisions/" + number.councilId() + "/" + number.year() + "/" + number.number();
    }

    private static String number(DecisionNumber number) {
        return number.year() + "/" + number.number();
    }

    private static List<String> links(JsonNode lineage, String direction) {
        return stream(lineage, direction).map(LineageIT::words).toList();
    }

    private static JsonNode only(JsonNode lineage, String words) {
        return stream(lineage, "authorisedBy")
                .filter(link -> words(link).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> distances(JsonNode lineage) {
        List<Integer> all = new ArrayList<>();
        stream(lineage, "authorisedBy")
                .forEach(link -> all.add(link.get("distance").intValue()));
        return all;
    }

    private static Stream<JsonNode> stream(JsonNode lineage, String direction) {
        return StreamSupport.stream(lineage.get(direction).spliterator(), false);
    }

    private static String words(JsonNode link) {
        return String.join(
                " ",
                link.at("/from/kind").asString(),
                link.get("relation").asString(),
                link.at("/to/kind").asString());
    }
}
