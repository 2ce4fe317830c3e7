package org.defter.query.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sees to it that every such request leaves one entry, before the answer is given: what cannot be recorded is not answered. An
 * export is recorded when it begins, as its content is not known before it is sent; everything else by {@link AccessAnswers}.
 */
@Configuration(proxyBeanMethods = false)
class AccessTrail implements WebMvcConfigurer, HandlerInterceptor {

    private static final String EXPORT = "/api/ledger/bundle";
    private static final String SAMPLES = "/api/audit/samples";

    private final OperationsLog log;

    AccessTrail(OperationsLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/audit/**", EXPORT, "/api/history", "/api/history/**", "/api/sittings/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Caller> caller = Caller.of(request);
        if (caller.isEmpty() || !request.getMethod().equals("GET")) {
            return true;
        }
        String path = request.getRequestURI();
        if (path.equals(EXPORT)) {
            Asked export = Asked.of("AUDIT_READ", false, request, caller.get());
            log.append(export.kind(), export.actor(), "ASKED", export.details());
        } else if (path.startsWith("/api/audit/") || "json".equals(request.getParameter("format"))) {
            Asked.of(path.equals(SAMPLES) ? "SAMPLE_DRAWN" : "AUDIT_READ", false, request, caller.get())
                    .keepWith(request);
        } else {
            Asked.of("CLOSED_READ", true, request, caller.get()).keepWith(request);
        }
        return true;
    }

    /** What had no answer with a body is recorded all the same. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Asked asked = Asked.takeFrom(request);
        if (asked != null && !asked.closedOnly()) {
            Map<String, Object> details = new LinkedHashMap<>(asked.details());
            details.put("status", response.getStatus());
            log.append(asked.kind(), asked.actor(), "REFUSED", details);
        }
    }
}
