package org.defter.kernel.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's own error path: what fails outside of any controller is answered as a problem too. */
@Controller
public final class ContainerErrors implements ErrorController {

    private final Problems problems;

    /** Answers with the given problems. */
    public ContainerErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody has business here from outside: without a status the path names nothing.
        HttpReason reason = status instanceof Integer code ? ProblemAdvice.reasonFor(code) : HttpReason.NOT_FOUND;
        problems.write(HttpRefused.because(reason), request, response);
    }
}
