package org.defter.query.open.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.defter.kernel.platform.security.SecurityPlatformAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens published data to everyone, from every origin, and lets caches keep it for a minute. It holds nothing but what is
 * public, whoever asks; so nobody is asked who they are.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenProperties.class)
class OpenConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private static final String[] OPEN = {"/oparl/**", "/popolo/**", "/iati/**", "/catalog.rdf", "/catalog.jsonld"};

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Bean
    @Order(SecurityPlatformAutoConfiguration.API_CHAIN + 5)
    SecurityFilterChain openData(HttpSecurity http) {
        return http.securityMatcher(OPEN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy ->
                                policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; base-uri 'none'"))
                        .addHeaderWriter(new StaticHeadersWriter("Access-Control-Allow-Origin", "*"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "cross-origin")))
                .build();
    }

    /** A tag of what was answered: whoever has it gets 304. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> openDataTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.setUrlPatterns(List.of("/oparl/*", "/popolo/*", "/iati/*", "/catalog.rdf", "/catalog.jsonld"));
        tags.setName("openDataTags");
        return tags;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(OPEN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        return true;
    }
}
