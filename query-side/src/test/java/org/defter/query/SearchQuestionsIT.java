package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** How much of what answers a question is found by it, over HTTP, and how much of what is found answers it. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchQuestionsIT extends ViewsOnPostgres {

    private static final Logger LOG = Logger.getLogger(SearchQuestionsIT.class.getName());

    @BeforeAll
    void tell() {
        List<DomainEvent> story = new ArrayList<>();
        List<String> lines = lines("proposals.txt");
        for (int n = 1; n <= lines.size(); n++) {
            String[] parts = lines.get(n - 1).split("\\|");
            story.add(new ProposalDrafted(
                    proposal(n),
                    RealCase.MUNICIPALITY,
                    RealCase.FOREIGN_RELATIONS,
                    parts[0].strip(),
                    Matter.OTHER,
                    ProposalRequest.plain(),
                    List.of(),
                    parts[1].strip(),
                    LocalDate.of(2024, 5, 2)));
        }
        recorded(story);
    }

    private static ProposalId proposal(int n) {
        return new ProposalId(Identifiers.derived("search", "question", n));
    }

    @Test
    void findsNearlyEverythingAndLittleElse() {
        List<String> questions = lines("questions.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        int relevant = 0;
        int found = 0;
        int both = 0;
        List<String> wrong = new ArrayList<>();
        for (String question : questions) {
            String[] parts = question.split("\\|");
            Set<Integer> wanted = Arrays.stream(parts[1].strip().split(" "))
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> got = found(parts[0].strip());
            Set<Integer> common = new TreeSet<>(wanted);
            common.retainAll(got);
            relevant += wanted.size();
            found += got.size();
            both += common.size();
            if (!got.equals(wanted)) {
                wrong.add(parts[0].strip() + ": " + got + " for " + wanted);
            }
        }
        double recall = both / (double) relevant;
        double precision = both / (double) found;
        String measure = String.format(
                Locale.ROOT,
                "%d questions, %d answers: recall %.3f, precision %.3f; otherwise than judged: %s",
                questions.size(),
                relevant,
                recall,
                precision,
                wrong);
        LOG.info(measure);
        assertThat(recall).as(measure).isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as(measure).isGreaterThanOrEqualTo(0.90);
    }

    private Set<Integer> found(String words) {
        JsonNode answer = as("clerk", "/api/search?size=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json();
        Set<Integer> found = new TreeSet<>();
        for (JsonNode hit : answer.path("items")) {
            int n = 1;
            while (!proposal(n).toString().equals(hit.path("id").asString())) {
                n++;
            }
            found.add(n);
            // Whatever is found by its name or text is marked where it is.
            assertThat(hit.path("titleMarks").size() + hit.path("excerptMarks").size())
                    .as(words + " in " + hit)
                    .isPositive();
        }
        return found;
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SearchQuestionsIT.class.getResourceAsStream("/search/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
