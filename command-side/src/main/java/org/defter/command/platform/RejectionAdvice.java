package org.defter.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.platform.web.HttpProblem;
import org.defter.kernel.platform.web.ProblemAdvice;
import org.defter.kernel.platform.web.ProblemTexts;
import org.defter.kernel.platform.web.Problems;
import org.defter.kernel.platform.web.RequestIds;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the caller which rule stood against the act, in the caller's language, from the bundle {@code rejections}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RejectionAdvice {

    /** Name of the bundle with a text for each reason. */
    static final String BUNDLE = "rejections";

    @ExceptionHandler
    ResponseEntity<HttpProblem> rejected(Rejected rejected, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (rejected.reason().grounds() == Rejection.Grounds.TOO_EARLY) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return ProblemAdvice.answer(problem(rejected, request), headers, request);
    }

    private static HttpProblem problem(Rejected rejected, HttpServletRequest request) {
        Rejection reason = rejected.reason();
        ProblemTexts texts = ProblemTexts.of(BUNDLE, Problems.languageOf(request));
        String title = texts.optional(reason.name(), rejected.details());
        return new HttpProblem(
                HttpProblem.typeOf(reason.name()),
                title == null ? reason.name() : title,
                statusOf(reason.grounds()),
                texts.optional(reason.name() + ".detail", rejected.details()),
                reason.name(),
                reason.rule(),
                RequestIds.of(request),
                List.of(),
                rejected.details(),
                Problems.steps(rejected.explanation(), request));
    }

    private static int statusOf(Rejection.Grounds grounds) {
        return switch (grounds) {
            case RULE, TOO_EARLY -> 409;
            case MANDATE -> 403;
            case UNKNOWN -> 404;
        };
    }
}
