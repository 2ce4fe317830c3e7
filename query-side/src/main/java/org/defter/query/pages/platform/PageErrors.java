package org.defter.query.pages.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import org.defter.kernel.platform.web.ErrorPages;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong on the way to a page is told as a page: what happened, in plain words, and where to go from here. */
@Component
final class PageErrors implements HandlerExceptionResolver, ErrorPages, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Paths.isPage(request.getRequestURI())) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            // Who followed what changes has closed the page: nobody is there to be told.
            return new ModelAndView();
        }
        if (failure instanceof ApiProblem problem) {
            return problem.status() == 401
                    ? toLogin(request, response)
                    : page(request, problem.status(), problem.problem());
        }
        int status = failure instanceof ErrorResponse known
                ? known.getStatusCode().value()
                : failure instanceof HttpRefused refused
                        ? refused.reason().status()
                        : isUnreadable(failure) ? 400 : 500;
        if (status >= 500) {
            LOG.error("The page {} failed", request.getRequestURI(), failure);
        }
        return page(request, status, new Json());
    }

    /** Whether what was asked for cannot be read: what is no number, no day, no identifier. */
    private static boolean isUnreadable(Exception failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof DateTimeParseException
                || failure instanceof TypeMismatchException;
    }

    /** The proof counts no longer: the reader says again who it is, and comes back. */
    private static ModelAndView toLogin(HttpServletRequest request, HttpServletResponse response) {
        Visit.end();
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(303);
        response.setHeader(
                "Location",
                request.getMethod().equals("GET")
                        ? "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8)
                        : "/login");
        return new ModelAndView();
    }

    private static ModelAndView page(HttpServletRequest request, int status, Json problem) {
        request.setAttribute(FrameController.STATUS, status);
        request.setAttribute(FrameController.DETAILS, problem);
        return new ModelAndView("forward:" + FrameController.PROBLEM);
    }

    @Override
    public boolean tells(HttpServletRequest request, int status, HttpServletResponse response)
            throws IOException, ServletException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null || !Paths.isPage(path.toString()) || response.isCommitted()) {
            return false;
        }
        request.setAttribute(FrameController.STATUS, status);
        request.getRequestDispatcher(FrameController.PROBLEM).forward(request, response);
        return true;
    }
}
