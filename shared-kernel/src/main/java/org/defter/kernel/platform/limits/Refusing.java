package org.defter.kernel.platform.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.defter.kernel.platform.web.ApiPaths;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.Problems;

/** Tells a caller to wait, as a problem or as a page, and counts it. */
final class Refusing {

    private final Problems problems;
    private final Counter refused;

    Refusing(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.refused = Counter.builder("defter.limits.refused")
                .description("Requests refused because their caller asked too often")
                .register(meters);
    }

    void refuse(long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused.increment();
        if (ApiPaths.contain(request.getRequestURI())) {
            problems.write(
                    HttpRefused.because(HttpReason.TOO_MANY_REQUESTS).withHeader("Retry-After", Long.toString(seconds)),
                    request,
                    response);
        } else {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(HttpReason.TOO_MANY_REQUESTS.status());
        }
    }
}
