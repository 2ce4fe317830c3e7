package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;

/** Every story under {@code deploy/http/stories} is answered as it says, refusals included. */
class StoriesIT extends StandaloneTest {

    private static final Path STORIES = Path.of("../http/stories");

    @TestFactory
    List<DynamicTest> areAsTold() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> tell(file)))
                    .toList();
            assertThat(tests).isNotEmpty();
            return Stream.concat(
                            tests.stream(),
                            Stream.of(DynamicTest.dynamicTest("what they decided follows", this::verifyAll)))
                    .toList();
        }
    }

    private void tell(Path file) throws IOException, InterruptedException {
        new StoryTeller(base(), file.getFileName().toString())
                .tell(Story.read(new FileSystemResource(file)), (number, step) -> {});
    }

    /** What the law computed for each proposal of the stories is what it computes again from the record alone. */
    private void verifyAll() throws Exception {
        int checked = 0;
        for (int page = 0, total = 1; page * 100 < total; page++) {
            JsonNode list = json("auditor", "/api/proposals?size=100&page=" + page);
            total = list.path("total").asInt();
            for (JsonNode proposal : list.path("items")) {
                JsonNode verification = json(
                        "auditor", "/api/audit/proposals/" + proposal.path("id").asString() + "/verification");
                assertThat(verification.path("verdict").asString())
                        .as(proposal.path("title").asString() + ": " + verification.path("firstDifference")
                                + verification
                                        .path("checks")
                                        .valueStream()
                                        .filter(check ->
                                                check.path("verdict").asString().equals("NOT_CHECKED"))
                                        .toList())
                        .isEqualTo("SAME");
                checked += verification.path("same").asInt();
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    @Test
    void aStepThatIsNotRefusedAsToldFailsTheStory() {
        Story.Step founded = new Story.Step(
                "A municipality is founded",
                "office",
                null,
                "POST",
                "/api/municipalities",
                "{\"kind\": \"{{kind}}\", \"name\": \"Örnek\", \"province\": \"Örnek\", \"occurredOn\": \"2019-04-01\"}",
                null,
                null,
                List.of(),
                Map.of("kind", "ORDINARY"),
                new Story.Refused(409, "OCCURRED_IN_FUTURE"));
        assertThatThrownBy(() ->
                        new StoryTeller(base(), "no-refusal").tell(new Story(List.of(founded)), (number, step) -> {}))
                .isInstanceOf(StoryTeller.NotAsTold.class)
                .hasMessageContaining("201");
    }
}
