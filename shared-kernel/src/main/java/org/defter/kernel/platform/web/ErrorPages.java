package org.defter.kernel.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells what went wrong as a page, where the request was for one. */
@FunctionalInterface
public interface ErrorPages {

    /**
     * Answers with a page.
     *
     * @param request what the container forwarded, with the attributes of the error
     * @param status to be answered
     * @return false, and nothing is answered, if the request was for no page
     */
    boolean tells(HttpServletRequest request, int status, HttpServletResponse response)
            throws IOException, ServletException;
}
