package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Every view of the query side, made of batches of one and of batches as large as they get. */
@Tag("long")
@DirtiesContext
class BatchSizeIT extends ViewsOnPostgres {

    /** Tables the real case leaves empty: it adopts no ruleset of its own, and no document is made of it or brought to it. */
    private static final Set<String> EMPTY =
            Set.of("scorecard_ruleset", "archive_document", "document_dossier", "document_past");

    @Autowired
    private Environment environment;

    @Test
    void batchesOfOneLeaveTheRowsThatLargeBatchesLeave() {
        List<DomainEvent> story = story();
        recorded(story);
        replayed();
        SortedMap<String, String> large = rowHashes();
        assertThat(large)
                .allSatisfy((table, hash) ->
                        assertThat(hash.startsWith("0:")).as(table).isEqualTo(EMPTY.contains(table)));
        assertThat(transactions()).isLessThan(story.size() / 4);

        viewProcessors().values().forEach(StreamingEventProcessor::shutDown);
        try (ConfigurableApplicationContext single = inBatchesOfOne()) {
            processedBy(single.getBean(EventProcessingConfiguration.class));
            replayed();
            assertThat(transactions()).isEqualTo(story.size());
            assertThat(rowHashes()).isEqualTo(large);
            // A single character would have been noticed.
            jdbc.update("update query.clock set title = title || '.'"
                    + " where position = (select max(position) from query.clock)");
            assertThat(rowHashes()).isNotEqualTo(large);
        }
    }

    /** What happens to plans, decisions, partnerships, projects and money, one after the other. */
    private static List<DomainEvent> story() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        DecisionRecorded adopted = Histories.adopted();
        story.add(Histories.rectified(adopted));
        RealCase.eventsOf(DecisionEnteredIntoForce.class).stream()
                .filter(event -> event.proposalId().equals(RealCase.ADOPTION))
                .findFirst()
                .ifPresent(force -> story.addAll(Histories.contest(force)));
        story.addAll(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Partnerships.busy());
        story.addAll(ProjectHistories.whole());
        story.addAll(ProjectHistories.finances());
        story.addAll(Histories.monitoring());
        story.addAll(Histories.of(AccountEvent.class).getFirst());
        return story;
    }

    /** How many transactions wrote the history, which has one row per event. */
    private int transactions() {
        Integer count = jdbc.queryForObject("select count(distinct xmin::text) from query.history", Integer.class);
        return count == null ? 0 : count;
    }

    private ConfigurableApplicationContext inBatchesOfOne() {
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(QuerySideApplication.class).properties("spring.config.name=query-side");
        List<String> arguments = new ArrayList<>(List.of(
                "--defter.store.view-batch-size=1",
                "--defter.demo-users=true",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        for (String name : List.of("url", "user", "password", "owner-user", "owner-password")) {
            arguments.add("--defter.db." + name + "=" + environment.getRequiredProperty("defter.db." + name));
        }
        return application.run(arguments.toArray(String[]::new));
    }
}
