package org.defter.kernel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.ExplanationText;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the caller's language and writes them where no controller is involved. */
public final class Problems {

    private final JsonMapper json;

    /** Writes with the given mapper. */
    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** The language the caller wants. */
    public static Locale languageOf(HttpServletRequest request) {
        return CallerLanguage.of(request);
    }

    /** The problem of a refusal, as this caller reads it. */
    public static HttpProblem of(HttpRefused refused, HttpServletRequest request) {
        ProblemTexts texts = ProblemTexts.of(languageOf(request));
        HttpReason reason = refused.reason();
        List<HttpProblem.InvalidField> errors = refused.errors().stream()
                .map(wrong -> new HttpProblem.InvalidField(
                        wrong.field(), wrong.message().apply(texts)))
                .toList();
        return new HttpProblem(
                HttpProblem.typeOf(reason.name()),
                texts.text(reason.name(), refused.details()),
                reason.status(),
                texts.optional(reason.name() + ".detail", refused.details()),
                reason.name(),
                null,
                RequestIds.of(request),
                errors,
                refused.details(),
                List.of());
    }

    /** The steps of a computation, as this caller reads them. */
    public static List<HttpProblem.Step> steps(List<Explanation> explanation, HttpServletRequest request) {
        return explanation.stream()
                .map(step -> new HttpProblem.Step(
                        step.rule(), ExplanationText.of(step, languageOf(request)), step.formula(), step.result()))
                .toList();
    }

    /** Answers with the problem of a refusal; does nothing if the answer has already begun. */
    public void write(HttpRefused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(of(refused, request), refused.headers(), request, response);
    }

    /** Answers with a problem; does nothing if the answer has already begun. */
    public void write(
            HttpProblem problem, Map<String, String> headers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        headers.forEach(response::setHeader);
        response.setHeader("Content-Language", languageOf(request).getLanguage());
        response.setContentType(HttpProblem.MEDIA_TYPE);
        byte[] body = json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }
}
