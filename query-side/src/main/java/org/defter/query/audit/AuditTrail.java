package org.defter.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.platform.security.Caller;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The audit of the audit: who replays decisions, compares moments, exports the ledger or reads events as they are stored is
 * itself recorded, before the answer is given. What cannot be recorded is not answered.
 */
@Configuration(proxyBeanMethods = false)
class AuditTrail implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LONGEST = 1_000;

    private final OperationsLog log;

    AuditTrail(OperationsLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/audit/**", "/api/ledger/bundle", "/api/history/**", "/api/history");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asStored = "json".equals(request.getParameter("format"));
        if (asStored || !request.getRequestURI().startsWith("/api/history")) {
            Caller.of(request).ifPresent(caller -> record(request, caller));
        }
        return true;
    }

    private void record(HttpServletRequest request, Caller caller) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("path", shortened(request.getRequestURI()));
        if (request.getQueryString() != null) {
            details.put("query", shortened(request.getQueryString()));
        }
        details.put("office", caller.office().claim());
        LoginId login = caller.login();
        log.append("AUDIT_READ", login.issuer() + " " + login.subject(), "ASKED", details);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
