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
            return tests;
        }
    }

    private void tell(Path file) throws IOException, InterruptedException {
        new StoryTeller(base(), file.getFileName().toString())
                .tell(Story.read(new FileSystemResource(file)), (number, step) -> {});
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
