package org.defter.kernel.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's own error path: what fails outside of any controller is answered as a problem, or as a page, too. */
@Controller
public final class ContainerErrors implements ErrorController {

    private final Problems problems;
    private final ObjectProvider<ErrorPages> pages;

    /** Answers with the given problems, and what was to be a page with a page, where there are any. */
    public ContainerErrors(Problems problems, ObjectProvider<ErrorPages> pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody has business here from outside: without a status the path names nothing.
        HttpReason reason = status instanceof Integer code ? ProblemAdvice.reasonFor(code) : HttpReason.NOT_FOUND;
        ErrorPages known = pages.getIfAvailable();
        if (known != null && known.tells(request, reason.status(), response)) {
            return;
        }
        problems.write(HttpRefused.because(reason), request, response);
    }
}
