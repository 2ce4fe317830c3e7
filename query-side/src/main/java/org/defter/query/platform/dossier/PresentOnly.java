package org.defter.query.platform.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses to answer with the present where somebody asks for the past of what is not kept. */
@Configuration(proxyBeanMethods = false)
class PresentOnly implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && HttpMethod.GET.matches(request.getMethod())
                && request.getParameter("asOf") != null
                && Stream.of(method.getMethodParameters())
                        .noneMatch(parameter -> takesMoment(parameter.getParameterType()))) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                    .withErrors(List.of(WrongField.of("asOf", "field.presentOnly")));
        }
        return true;
    }

    /** Whether a handler asks for the moment, as such or among what else it wants to know. */
    private static boolean takesMoment(Class<?> parameters) {
        return parameters.isRecord()
                && Stream.of(parameters.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("asOf"));
    }
}
