package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.standalone.AxonServerRoutes.Given;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same journey where Axon Server holds the events and a second node handles the commands of half of the streams: nothing anybody
 * sees is different.
 */
@Tag("long")
@ActiveProfiles("axonserver")
class RealCaseOnAxonServerIT extends RealCaseIT {

    private static final EventsElsewhere ELSEWHERE = new EventsElsewhere();
    private static final String SUBMIT = "org.defter.command.plan.SubmitPlan";

    @TempDir
    private static Path folder;

    private static SideProcess second;
    private static int handledAlone;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void axonServer(DynamicPropertyRegistry registry) {
        registry.add("axon.axonserver.servers", ELSEWHERE::address);
        registry.add("defter.store.node-id", () -> "first");
    }

    @Override
    void prepare() throws Exception {
        second = SideProcess.commandBeside(environment, ELSEWHERE.address(), "second", folder);
        second.start();
        await().atMost(Duration.ofMinutes(8)).until(second::ready);
        ELSEWHERE.messages().ifPresent(messages -> {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> messages.clients(SUBMIT).equals(Set.of("first", "second")));
            handledAlone = messages.commands().size();
        });
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (second != null) {
            second.close();
        }
        ELSEWHERE.close();
    }

    /** Axon Server gave every stream to one of the nodes, and each node got some. */
    @Test
    void bothNodesHandledTheirStreams() {
        ELSEWHERE.messages().ifPresent(messages -> {
            List<Given> told = messages.commands().stream().skip(handledAlone).toList();
            assertThat(told.stream().map(Given::client).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("first", "second");
            assertThat(told.stream()
                            .collect(Collectors.groupingBy(
                                    Given::key, Collectors.mapping(Given::client, Collectors.toSet()))))
                    .allSatisfy((stream, nodes) -> assertThat(nodes).as(stream).hasSize(1));
        });
    }
}
