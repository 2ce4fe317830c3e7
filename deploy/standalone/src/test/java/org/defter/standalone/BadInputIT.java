package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets the right problem and never a fault. */
class BadInputIT extends StandaloneTest {

    private static final String FOUND = "/api/municipalities";
    private static final String SOMEWHERE = "/api/proposals/" + UUID.randomUUID();

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("malformed JSON", "office", FOUND, "{", "", 400),
                Arguments.of("trailing garbage", "office", FOUND, founding("X") + " x", "", 400),
                Arguments.of("a wrong type", "office", FOUND, "{\"kind\":7,\"name\":[],\"province\":{}}", "", 400),
                Arguments.of(
                        "an unknown kind",
                        "office",
                        FOUND,
                        "{\"kind\":\"VILLAGE\",\"name\":\"X\",\"province\":\"Y\"}",
                        "",
                        400),
                Arguments.of("an unknown field", "office", FOUND, "{\"kind\":\"ORDINARY\",\"nom\":\"X\"}", "", 400),
                Arguments.of(
                        "a field twice", "office", FOUND, "{\"kind\":\"ORDINARY\",\"kind\":\"ORDINARY\"}", "", 400),
                Arguments.of("a control character", "office", FOUND, founding("A\\u0007B"), "", 400),
                Arguments.of("NUL", "office", FOUND, founding("A\\u0000B"), "", 400),
                Arguments.of("a lone surrogate", "office", FOUND, founding("A\\ud800B"), "", 400),
                Arguments.of("nesting 200 deep", "office", FOUND, "[".repeat(200) + "]".repeat(200), "", 400),
                Arguments.of("an oversized body", "office", FOUND, founding("x".repeat(300_000)), "", 413),
                Arguments.of("a day to come", "office", FOUND, founding("X").replace("2020", "2999"), "", 409),
                Arguments.of(
                        "a day no calendar has",
                        "office",
                        FOUND,
                        founding("X").replace("2020-01-01", "+10000-01-01"),
                        "",
                        400),
                Arguments.of(
                        "a hole in a list",
                        "admin",
                        "/api/webhooks",
                        "{\"url\":\"https://portal.example.org/\",\"reader\":\"PUBLIC\",\"types\":[null]}",
                        "",
                        400),
                Arguments.of("a wrong role", "clerk", FOUND, founding("X"), "", 403),
                Arguments.of("an unknown stream", "head", SOMEWHERE + "/submission", "{}", "\"0\"", 404),
                Arguments.of("no version", "head", SOMEWHERE + "/submission", "{}", "", 428),
                Arguments.of("a version that is none", "head", SOMEWHERE + "/submission", "{}", "zero", 400),
                Arguments.of("no id", "head", "/api/proposals/1/submission", "{}", "\"0\"", 404),
                Arguments.of("an unknown path", "head", "/api/nothing", "{}", "", 404));
    }

    private static String founding(String name) {
        return "{\"kind\":\"ORDINARY\",\"name\":\"" + name + "\",\"province\":\"Y\",\"occurredOn\":\"2020-01-01\"}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void isAnsweredWithItsProblem(String what, String user, String path, String body, String ifMatch, int status)
            throws Exception {
        HttpResponse<String> response =
                ifMatch.isEmpty() ? post(user, path, body) : post(user, path, body, "If-Match", ifMatch);

        assertThat(response.statusCode()).as(what + ": " + response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(response.body()).path("reason").asString()).isNotBlank();
        assertThat(JSON.readTree(response.body()).path("requestId").asString()).isNotBlank();
    }

    /** What is found under an identifier is what was asked for, or nothing: never something else, and no fault. */
    @Test
    void anIdentifierOfSomethingElseIsUnknown() throws Exception {
        String municipality = lastPart(post("office", FOUND, founding("Başka Belediyesi")));

        assertThat(post("head", "/api/proposals/" + municipality + "/submission", "{}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("auditor", "/api/audit/proposals/" + municipality + "/verification")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("auditor", "/api/audit/proposals/" + municipality + "/replay")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("auditor", "/api/documents/" + municipality + "?asOf=event:1000")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c,d,e,f,g,h,i,j,k,l", "${7*7}", "11.03.2024", "??", "tr;q=2"})
    void aLanguageNobodySpeaksIsTurkish(String languages) throws Exception {
        HttpResponse<String> refused = get("head", SOMEWHERE, "Accept-Language", languages);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(refused.body()).path("title").asString()).isNotBlank();
        assertThat(get("clerk", "/api/accounts", "Accept-Language", languages).statusCode())
                .isEqualTo(403);
    }

    /** What the server refuses before it knows a request still has a name that leads to the log. */
    @Test
    void aPathThatCannotBeHasItsProblem() throws Exception {
        HttpResponse<String> refused = get("auditor", "/api/proposals/a%2Fb");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("requestId").asString())
                .isNotBlank()
                .isEqualTo(refused.headers().firstValue("X-Request-Id").orElseThrow());
    }

    /** Whoever accepts problems alone is answered what was asked for, and it is not called a problem. */
    @Test
    void onlyProblemsAreCalledProblems() throws Exception {
        HttpResponse<String> list = get("auditor", "/api/proposals", "Accept", "application/problem+json");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }
}
