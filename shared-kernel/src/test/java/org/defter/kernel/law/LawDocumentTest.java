package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/LAW.md} is complete and says what the rulesets and RULES.md say. */
class LawDocumentTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z][0-9]{2}) \\|(.*)\\|\\s*$");
    private static final Pattern CLASS = Pattern.compile("\\b[A-Z][A-Za-z]+Rules\\b|\\bBallot\\b");
    private static final Pattern DECIDER = Pattern.compile("\\b[A-Z][A-Za-z]+Decider\\b");
    private static final Pattern KEY = Pattern.compile("`([A-Z][0-9]{2}\\.[A-Za-z]+)`");

    @Test
    void hasARowForEveryRuleWithItsSourceAndConfidence() throws IOException {
        Path rules = reference().resolve("domain/RULES.md");
        assumeThat(Files.exists(rules)).as("the rules at %s", rules).isTrue();
        Map<String, List<String>> expected = rows(rules);
        Map<String, List<String>> document = rows(root().resolve("docs/LAW.md"));
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(document.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((id, cells) -> {
            assertThat(document.get(id).get(1)).as("source of %s", id).isEqualTo(cells.get(1));
            assertThat(document.get(id).get(2)).as("confidence of %s", id).isEqualTo(cells.get(2));
        });
    }

    @Test
    void listsEveryValueOfTheRulesetsInTheRowOfItsRule() throws IOException {
        Map<String, List<String>> document = rows(root().resolve("docs/LAW.md"));
        for (RulesetKey key : RulesetKey.values()) {
            assertThat(document.get(key.rule()).get(3).split("<br>"))
                    .as("row of %s", key.rule())
                    .contains(cell(key));
        }
        document.forEach((id, cells) -> KEY.matcher(cells.get(3))
                .results()
                .forEach(match -> assertThat(RulesetKey.of(match.group(1)))
                        .as("%s in the row of %s", match.group(1), id)
                        .isPresent()));
    }

    @Test
    void namesClassesThatExistOrDeciders() throws IOException {
        Set<String> deciders = deciders();
        rows(root().resolve("docs/LAW.md")).forEach((id, cells) -> {
            String enforced = cells.get(4);
            Matcher classes = CLASS.matcher(enforced);
            List<String> named =
                    DECIDER.matcher(enforced).results().map(MatchResult::group).toList();
            while (classes.find()) {
                assertThat(exists(classes.group()))
                        .as("%s in the row of %s", classes.group(), id)
                        .isTrue();
            }
            assertThat(deciders).as("deciders in the row of %s", id).containsAll(named);
            assertThat(named).as("who enforces %s", id).isNotEmpty();
        });
    }

    private static String cell(RulesetKey key) {
        RulesetValue metropolitan =
                Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast().value(key);
        RulesetValue ordinary =
                Rulesets.builtIn(MunicipalityKind.ORDINARY).getLast().value(key);
        String value = metropolitan.value().equals(ordinary.value())
                ? metropolitan.value()
                : "MET " + metropolitan.value() + ", ORD " + ordinary.value();
        return "`" + key.key() + "` = " + value + mark(metropolitan.confidence(), ordinary.confidence());
    }

    private static String mark(Confidence metropolitan, Confidence ordinary) {
        if (metropolitan == ordinary) {
            return metropolitan == Confidence.SEEN ? "" : " (U)";
        }
        return metropolitan == Confidence.UNVERIFIED ? " (MET U)" : " (ORD U)";
    }

    /** The deciders of the command side, by their files: this module does not see that one's classes. */
    private static Set<String> deciders() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("command-side/src/main/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Decider.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean exists(String simpleName) {
        return List.of("org.defter.kernel.law.", "org.defter.kernel.law.vote.").stream()
                .anyMatch(prefix -> {
                    try {
                        Class.forName(prefix + simpleName);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                });
    }

    private static Map<String, List<String>> rows(Path file) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(
                        row.group(1),
                        List.of(row.group(2).split("\\|", -1)).stream()
                                .map(String::strip)
                                .toList());
            }
        }
        return rows;
    }

    private static Path reference() {
        String property = System.getProperty("defter.reference");
        return property == null ? root().resolve("../shared") : Path.of(property);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-kernel"))) {
            folder = folder.getParent();
            assertThat(folder).as("the project's root").isNotNull();
        }
        return folder;
    }
}
