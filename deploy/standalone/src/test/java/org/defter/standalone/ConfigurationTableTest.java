package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.settings.SecretFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The page of settings lists exactly the variables the code reads, with the defaults it has. */
class ConfigurationTableTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(DEFTER_[A-Z0-9_]+)` \\| (.*) \\| (?:`(.*)`|–) \\|$");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(defter\\.[a-z.-]+|DEFTER_[A-Z0-9_]+)(?::([^}]*))?}");
    /** A row without a default: of what is around Defter, and not read by it. */
    private static final Pattern AROUND = Pattern.compile("(?m)^\\| `(DEFTER_[A-Z0-9_]+)` \\| [^|]* \\|$");

    private static final Pattern VARIABLE = Pattern.compile("DEFTER_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern NAMED = Pattern.compile(
            "(?:ConditionalOn(?:Boolean)?Property\\((?:name = )?|getProperty\\()\"(defter\\.[a-z.-]+)\"");

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(page())
                .results()
                .forEach(row -> assertThat(rows.put(row.group(1), Objects.requireNonNullElse(row.group(3), "")))
                        .as("%s stands there twice", row.group(1))
                        .isNull());
        return rows;
    }

    /** What may be set at all: settings, files of secrets, what is around Defter. */
    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(documented().keySet());
        SecretFiles.SECRETS.forEach(secret -> known.add(secret + "_FILE"));
        AROUND.matcher(page()).results().forEach(row -> known.add(row.group(1)));
        return known;
    }

    private static Set<String> namedIn(List<Path> files) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files) {
            VARIABLE.matcher(Files.readString(file)).results().forEach(name -> named.add(name.group()));
        }
        return named;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/CONFIGURATION.md"));
    }

    /** By name, with the default; of those without one that is said in the code, nothing. */
    private static Map<String, String> read() throws Exception {
        Map<String, String> settings = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var candidate : scanner.findCandidateComponents("org.defter")) {
            Class<?> type = Class.forName(candidate.getBeanClassName());
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            if (prefix.startsWith("defter")) {
                addMembers(type, prefix, settings);
            }
        }
        assertThat(settings).as("settings found in classes").hasSizeGreaterThan(30);
        for (Path source : sources()) {
            String text = Files.readString(source);
            for (MatchResult placeholder : PLACEHOLDER.matcher(text).results().toList()) {
                settings.putIfAbsent(
                        variable(placeholder.group(1)), Objects.requireNonNullElse(placeholder.group(2), ""));
            }
            NAMED.matcher(text).results().forEach(named -> settings.putIfAbsent(variable(named.group(1)), ""));
        }
        return settings;
    }

    private static void addMembers(Class<?> type, String prefix, Map<String, String> settings) {
        Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
                .filter(it -> it.getParameterCount() == type.getRecordComponents().length)
                .findFirst()
                .orElseThrow();
        RecordComponent[] members = type.getRecordComponents();
        Parameter[] parameters = constructor.getParameters();
        for (int i = 0; i < members.length; i++) {
            String name = prefix + "." + kebab(members[i].getName());
            if (members[i].getType().isRecord()) {
                addMembers(members[i].getType(), name, settings);
            } else {
                DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
                settings.put(variable(name), value == null ? "" : String.join(", ", value.value()));
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Stream.of("shared-kernel", "command-side", "query-side", "deploy/standalone")
                .map(module -> ROOT.resolve(module).resolve("src/main"))) {
            return modules.flatMap(ConfigurationTableTest::below)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".yaml"))
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Test
    void listsExactlyWhatTheCodeReads() throws Exception {
        assertThat(documented().keySet()).isEqualTo(read().keySet());
    }

    @Test
    void saysTheDefaultsOfTheCode() throws Exception {
        Map<String, String> documented = documented();
        // What the settings of the standalone say is not in its classes.
        Set<String> elsewhere = Set.of("DEFTER_DATA", "DEFTER_DEMO");
        assertThat(read()).allSatisfy((name, value) -> {
            if (!elsewhere.contains(name)) {
                assertThat(documented.get(name)).as(name).isEqualTo(value);
            }
        });
        String standalone = Files.readString(ROOT.resolve("deploy/standalone/src/main/resources/application.yaml"));
        assertThat(standalone)
                .contains("data: " + documented.get("DEFTER_DATA"), "demo: " + documented.get("DEFTER_DEMO"));
    }

    @Test
    void marksTheSecretsThatMayBeFiles() throws Exception {
        Set<String> marked = ROW.matcher(page())
                .results()
                .filter(row -> row.group(2).endsWith("; secret"))
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).isEqualTo(new TreeSet<>(SecretFiles.SECRETS));
    }

    /** What other pages name must exist, too. */
    @Test
    void noOtherPageSpeaksOfAnotherVariable() throws Exception {
        Set<String> known = known();
        // Of the scripts beside, not of Defter.
        known.addAll(Set.of(
                "DEFTER_URL",
                "DEFTER_USER",
                "DEFTER_PASSWORD",
                "DEFTER_TOKEN",
                "DEFTER_RUN",
                "DEFTER_SHOW",
                "DEFTER_GATES",
                "DEFTER_LONG",
                "DEFTER_WALKS",
                "DEFTER_WITHOUT_KUBECTL"));
        Set<String> named;
        try (Stream<Path> pages = Stream.concat(
                Stream.of(ROOT.resolve("README.md")),
                Stream.concat(Files.list(ROOT.resolve("docs")), Files.list(ROOT.resolve("docs/runbooks"))))) {
            named = namedIn(pages.filter(it -> it.toString().endsWith(".md")).toList());
        }
        named.removeIf(
                name -> Set.of("DEFTER_JWT", "DEFTER_OIDC", "DEFTER_STEP_UP").contains(name));
        assertThat(known).containsAll(named);
    }

    /** A variable of another name is set in vain, and nothing says so. */
    @Test
    void whatIsShippedSetsOnlyWhatIsListed() throws Exception {
        List<Path> files = Stream.of("compose", "kubernetes", "nginx", "debian")
                .flatMap(folder -> below(ROOT.resolve("deploy").resolve(folder)))
                .filter(Files::isRegularFile)
                .toList();
        assertThat(files).as("files that set something").hasSizeGreaterThan(20);
        assertThat(known()).containsAll(namedIn(files));
    }
}
