package org.defter.query.pages.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.defter.query.pages.platform.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets caches keep the pages of the public for a moment. Only pages that came about are kept, and only those of readers
 * without a login: the page of anybody else says who they are.
 */
@Configuration(proxyBeanMethods = false)
class PublicCache implements WebMvcConfigurer, HandlerInterceptor {

    /** How long an announcement may be missing from a page in somebody's cache. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/public", "/public/**", "/help", "/help/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (Reader.login().isPresent()) {
            return;
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    }
}
