package org.defter.kernel.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What Tomcat refuses before there is a request to speak of (an impossible path, a broken header) is answered as a
 * problem instead of a page. Too little is known then for the caller's language: both titles are given.
 */
final class UnreadableRequestValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpReason reason = ProblemAdvice.reasonFor(status);
        String named = RequestIds.of(request);
        String id = named == null ? UUID.randomUUID().toString() : named;
        String body = String.format(
                Locale.ROOT,
                """
                {"type":"%s","title":"%s / %s","status":%d,"reason":"%s","requestId":"%s"}""",
                HttpProblem.typeOf(reason.name()),
                ProblemTexts.of(ProblemTexts.TURKISH).text(reason.name(), Map.of()),
                ProblemTexts.of(ProblemTexts.ENGLISH).text(reason.name(), Map.of()),
                status,
                reason.name(),
                id);
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setHeader(RequestIds.HEADER, id);
            response.setContentType(HttpProblem.MEDIA_TYPE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
            getContainer().getLogger().info("Request " + id + " could not be read: " + status);
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("The caller did not wait for the answer", e);
        }
    }
}
