package org.defter.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that should not be answered passes. */
class JudgeTest {

    private static final String PROBLEM =
            "{\"title\":\"t\",\"reason\":\"r\",\"requestId\":\"1\",\"status\":400,\"type\":\"about:blank\"}";
    private static final JsonNode API = JsonMapper.shared().readTree("""
            {"openapi":"3.1.0","paths":{"/api/goals/{id}":{"get":{"parameters":[],"responses":{
              "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Goal"}}}},
              "204":{"description":"nothing"},
              "400":{"content":{"application/problem+json":{}}},
              "503":{"content":{"application/problem+json":{}}}}}}},
             "components":{"schemas":{"Goal":{"type":"object","required":["name"],
              "properties":{"name":{"type":"string"},"year":{"type":"integer"}}}}}}
            """);
    private static final Operation READ = Operation.of(API).getFirst();
    private static final Sent SENT = new Sent(READ, "GET", "/api/goals/1", "clerk", Map.of(), null);

    private final Judge judge = new Judge(API);

    private List<String> of(int status, String type, String body) {
        return judge.findings(SENT, status, type, body);
    }

    @Test
    void passesWhatIsAsDescribed() {
        assertThat(of(200, "application/json;charset=utf-8", "{\"name\":\"a\",\"year\":2024}"))
                .isEmpty();
        assertThat(of(204, "", "")).isEmpty();
        assertThat(of(400, "application/problem+json", PROBLEM)).isEmpty();
    }

    @Test
    void findsAFaultEvenIfItIsDescribed() {
        assertThat(of(503, "application/problem+json", PROBLEM.replace("400", "503")))
                .containsExactly("a fault of the server: 503");
    }

    @Test
    void findsAStatusNobodyDescribed() {
        assertThat(of(201, "application/json", "{\"name\":\"a\"}"))
                .singleElement()
                .asString()
                .contains("201");
        assertThat(of(409, "application/problem+json", PROBLEM.replace("400", "409")))
                .singleElement()
                .asString()
                .contains("409");
    }

    @Test
    void findsARefusalThatSaysNothing() {
        assertThat(of(400, "text/html", "<h1>Bad Request</h1>"))
                .singleElement()
                .asString()
                .contains("text/html");
        assertThat(of(400, "application/problem+json", PROBLEM.replace("\"r\"", "\"\"")))
                .containsExactly("a problem without reason");
        assertThat(of(400, "application/problem+json", PROBLEM.replace("400", "404")))
                .containsExactly("a problem of another status");
        assertThat(of(400, "application/problem+json", "{"))
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void findsAFormNobodyDescribed() {
        assertThat(of(200, "text/csv", "name")).singleElement().asString().contains("text/csv");
        assertThat(of(200, "application/json", "{\"year\":2024}"))
                .singleElement()
                .asString()
                .contains("name");
        assertThat(of(200, "application/json", "{\"name\":\"a\",\"year\":\"2024\"}"))
                .singleElement()
                .asString()
                .contains("year");
        assertThat(of(200, "application/json", "")).containsExactly("no body");
        assertThat(of(204, "application/json", "{}")).containsExactly("a body nobody described");
    }
}
