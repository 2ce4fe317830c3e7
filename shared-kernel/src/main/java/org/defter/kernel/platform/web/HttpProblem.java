package org.defter.kernel.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, as the caller gets it: {@code application/problem+json} of RFC 9457.
 *
 * @param type stable name of the kind of problem, {@code urn:defter:problem:} and the reason in kebab case
 * @param title what happened, one sentence in the caller's language
 * @param status the HTTP status again
 * @param detail what to do or what it was about, in the caller's language
 * @param reason stable code for programs
 * @param rule the rule of law it follows from, such as {@code B02}
 * @param requestId leads to this request in the log
 * @param errors the fields that are wrong
 * @param details the values the text speaks of, for programs
 * @param explanation the computation that came out against it, step by step
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HttpProblem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String reason,
        @Nullable String rule,
        @Nullable String requestId,
        List<InvalidField> errors,
        Map<String, Object> details,
        List<Step> explanation) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the lists. */
    public HttpProblem {
        errors = List.copyOf(errors);
        explanation = List.copyOf(explanation);
    }

    /** The {@code type} of a reason: {@code STALE_VERSION} is {@code urn:defter:problem:stale-version}. */
    public static URI typeOf(String reason) {
        return URI.create(
                "urn:defter:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * One field that is wrong.
     *
     * @param field where: a JSON pointer (RFC 6901) into the body such as {@code /goals/0/title}, or the name of a
     *     parameter or header
     * @param message what is wrong with it, in the caller's language
     */
    public record InvalidField(String field, String message) {}

    /**
     * One step of a computation of the law.
     *
     * @param rule the rule it applies, such as {@code B02}
     * @param text the step in words, in the caller's language
     * @param formula the step in mathematical signs
     * @param result what came out
     */
    public record Step(String rule, String text, String formula, String result) {}
}
