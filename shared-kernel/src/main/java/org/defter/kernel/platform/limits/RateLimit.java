package org.defter.kernel.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.defter.kernel.platform.web.ApiPaths;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Counts what each user asks for at each address, and what each address of the public asks for. Behind the security filters. */
final class RateLimit extends OncePerRequestFilter {

    /** What browsers load for a page, and the machine room. */
    private static final List<String> UNCOUNTED = List.of("/pages/", "/webjars/", "/theme.css", "/actuator", "/live");

    private final Allowance requests;
    private final Allowance pages;
    private final Allowance exports;
    private final List<PathPattern> exportPaths;
    private final Refusing refusing;

    RateLimit(Allowance requests, Allowance pages, Allowance exports, List<String> exportPaths, Refusing refusing) {
        this.requests = requests;
        this.pages = pages;
        this.exports = exports;
        this.exportPaths = exportPaths.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = wait(request);
        if (wait > 0) {
            refusing.refuse(wait, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long wait(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (UNCOUNTED.stream().anyMatch(path::startsWith)) {
            return 0;
        }
        String caller = caller(request);
        if (!ApiPaths.contain(path)) {
            return pages.take(caller);
        }
        PathContainer container = PathContainer.parsePath(path);
        long export = exportPaths.stream().anyMatch(pattern -> pattern.matches(container)) ? exports.take(caller) : 0;
        return export > 0 ? export : requests.take(caller);
    }

    private static String caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoginAuthentication login
                ? login.login().issuer() + ' ' + login.login().subject() + ' ' + request.getRemoteAddr()
                : request.getRemoteAddr();
    }
}
