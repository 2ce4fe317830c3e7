package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsProperties;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What operators look at: the metrics their alerts and dashboards name are there. */
class ObservabilityIT extends StandaloneTest {

    private static final Path FOLDER = Path.of("../observability");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?=\\s*[{)\\[ ]|$)");
    private static final Pattern ALERT = Pattern.compile("(?m)^\\s+expr: (.*)$");
    private static final Pattern NAMES = Pattern.compile("\\bby \\([^)]*\\)|\\{[^}]*}|\\[[^]]*]");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

    /** What an answer is measured by that belongs to no address of ours. */
    private static final Set<String> OTHER_URIS = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/**");

    @TempDir
    private static Path keys;

    @Autowired
    private List<HandlerMapping> mappings;

    @Autowired
    private MetricsProperties metrics;

    @DynamicPropertySource
    static void ledger(DynamicPropertyRegistry registry) {
        registry.add("defter.ledger.key-file", () -> keys.resolve("ledger.key").toString());
        registry.add("defter.ledger.origin", () -> "defter.example/observed");
    }

    @Test
    void everyMetricOfAnAlertOrADashboardIsThere() throws Exception {
        // Two acts, so that commands, refusals by rule, and answers of both kinds have been counted.
        post("office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Örnek Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""");
        HttpResponse<String> future = post("office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Örnek Belediyesi","province":"Örnek","occurredOn":"2999-01-01"}""");
        assertThat(future.statusCode()).as(future.body()).isEqualTo(409);
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(40);

        // Pauses are measured from the first one on.
        System.gc();
        Awaitility.await()
                .untilAsserted(() -> assertThat(missing(
                                named, get("admin", "/actuator/prometheus").body()))
                        .as("metrics an alert or a dashboard names and nobody measures")
                        .isEmpty());
    }

    private static List<String> missing(Set<String> named, String exposed) {
        return named.stream()
                .filter(metric -> !Pattern.compile("(?m)^" + metric + "[{ ]")
                        .matcher(exposed)
                        .find())
                .toList();
    }

    private static Set<String> named() throws IOException {
        List<String> expressions = new ArrayList<>(ALERT.matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList());
        try (Stream<Path> dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                for (JsonNode panel : JSON.readTree(Files.readString(dashboard)).path("panels")) {
                    panel.path("targets")
                            .forEach(target ->
                                    expressions.add(target.path("expr").asString()));
                }
            }
        }
        return expressions.stream()
                .map(expression -> NAMES.matcher(expression).replaceAll(" "))
                .flatMap(expression -> METRIC.matcher(expression).results().map(MatchResult::group))
                .filter(name -> !FUNCTIONS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What comes after the last that is counted is not measured at all, so all there are must find room. */
    @Test
    void everyAddressThatIsMappedIsMeasured() {
        Set<String> templates = new TreeSet<>(OTHER_URIS);
        for (HandlerMapping mapping : mappings) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(info -> templates.addAll(info.getPatternValues()));
            } else if (mapping instanceof AbstractUrlHandlerMapping handlers) {
                handlers.getPathPatternHandlerMap().keySet().forEach(pattern -> templates.add(pattern.toString()));
            }
        }
        assertThat(templates).contains("/api/plans/{id}", "/plans/{id}", "/actuator/prometheus");
        assertThat(templates.size())
                .as("management.metrics.web.server.max-uri-tags")
                .isLessThanOrEqualTo(metrics.getWeb().getServer().getMaxUriTags());
    }

    @Test
    void everyAlertHasARunbookThatNamesItAndItsOwnTests() throws Exception {
        String alerts = Files.readString(FOLDER.resolve("alerts.yaml"));
        String tests = Files.readString(FOLDER.resolve("alerts-test.yaml"));
        String runbook = Files.readString(Path.of("../../docs/runbooks/alerts.md"));
        List<String> names = Pattern.compile("alert: (\\w+)")
                .matcher(alerts)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            assertThat(tests).contains("name: " + name + " fires").contains("name: " + name + " keeps silent");
            assertThat(runbook).contains("`" + name + "`");
        });
        assertThat(Pattern.compile("runbook: (\\S+)").matcher(alerts).results().map(found -> found.group(1)))
                .allSatisfy(file -> assertThat(Path.of("../..").resolve(file)).exists());
    }
}
