package org.defter.kernel.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.defter.kernel.platform.web.HttpProblem;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** The problems, described once by status and referred to by every operation. */
final class ProblemResponses {

    private static final Map<String, Object> VALUES = Map.of(
            "limit",
            262_144,
            "found",
            "text/html",
            "method",
            "PUT",
            "roles",
            List.of("council-office"),
            "line",
            1,
            "column",
            9);

    private ProblemResponses() {}

    /** Name of the described answer with that status. */
    static String name(int status) {
        return "Problem" + status;
    }

    static void addTo(Components components) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(HttpProblem.class))
                .forEach(components::addSchemas);
        Arrays.stream(HttpReason.values())
                .collect(Collectors.groupingBy(HttpReason::status, TreeMap::new, Collectors.toList()))
                .forEach((status, reasons) -> components.addResponses(name(status), response(status, reasons)));
    }

    private static ApiResponse response(int status, List<HttpReason> reasons) {
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/HttpProblem"));
        for (HttpReason reason : reasons) {
            for (Locale language : ProblemTexts.LANGUAGES) {
                json.addExamples(
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.getLanguage(),
                        new Example().value(problem(reason, language)));
            }
        }
        ApiResponse response = new ApiResponse()
                .description(reasons.stream()
                        .map(reason -> ProblemTexts.of(ProblemTexts.ENGLISH).text(reason.name(), VALUES))
                        .collect(Collectors.joining(" ")))
                .content(new Content().addMediaType(HttpProblem.MEDIA_TYPE, json));
        if (status == 401) {
            response.addHeaderObject("WWW-Authenticate", text("How to say who you are."));
        }
        if (status == 503 || status == 409) {
            response.addHeaderObject("Retry-After", text("Seconds after which to try again; not always given."));
        }
        if (status == 412) {
            response.addHeaderObject("ETag", text("The current version."));
        }
        return response;
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Map<String, Object> problem(HttpReason reason, Locale language) {
        ProblemTexts texts = ProblemTexts.of(language);
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", HttpProblem.typeOf(reason.name()).toString());
        problem.put("title", texts.text(reason.name(), VALUES));
        problem.put("status", reason.status());
        problem.put("detail", texts.optional(reason.name() + ".detail", VALUES));
        problem.put("reason", reason.name());
        problem.put("requestId", "0d0b6f0c-6f9b-4b5e-8a37-2f9a5c1d7e44");
        if (reason == HttpReason.INVALID_BODY) {
            problem.put(
                    "errors",
                    List.of(Map.of("field", "/title", "message", texts.text("constraint.NotBlank", Map.of()))));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        problem.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return said;
    }
}
