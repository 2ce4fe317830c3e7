package org.defter.query.pages.platform;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.function.Supplier;
import org.defter.kernel.platform.security.SecurityPlatformAutoConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the pages together: their texts, their way to the API, who may open them, and what a browser may load for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PagesConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /** What everybody may open: the portal of the public, the way in, help, and what pages are made of. */
    private static final String[] OPEN = {
        "/",
        "/login",
        "/language",
        "/theme.css",
        "/pages/**",
        "/webjars/**",
        "/public",
        "/public/**",
        "/help",
        "/help/**",
        "/live",
        "/feeds/**",
        "/calendars/**"
    };

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(Texts.BUNDLES);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    @Bean
    Api apiOverHttp(PageProperties properties, JsonMapper json, Environment environment) {
        return new HttpApi(base(properties, environment), json);
    }

    @Bean
    ApiDocument apiDocument(PageProperties properties, JsonMapper json, Environment environment) {
        return new ApiDocument(base(properties, environment), json);
    }

    @Bean
    Live livePages(JdbcTemplate jdbc) {
        return new Live(jdbc);
    }

    /** Of this very process unless it is said otherwise; its port is known once it listens. */
    private static Supplier<URI> base(PageProperties properties, Environment environment) {
        String elsewhere = properties.api();
        return () -> URI.create(
                elsewhere == null
                        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                        : elsewhere);
    }

    /** Makes variables of what is meant for templates. */
    @Bean
    SmartInitializingSingleton templateVariables(ApplicationContext context, ThymeleafViewResolver views) {
        return () -> context.getBeansWithAnnotation(InTemplates.class).forEach(views::addStaticVariable);
    }

    @Bean
    Theme pageTheme(PageProperties properties) {
        return new Theme(properties);
    }

    @Bean
    @Order(SecurityPlatformAutoConfiguration.API_CHAIN + 10)
    SecurityFilterChain pageFilters(HttpSecurity http, AuthenticationManager logins) {
        return http.securityMatcher(request -> Paths.isPage(request.getServletPath()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Another language harms nobody; without a token the public gets its pages without a session.
                .csrf(tokens -> tokens.ignoringRequestMatchers("/language"))
                .authenticationManager(logins)
                .formLogin(form ->
                        form.loginPage("/login").successHandler(new Relay()).failureUrl("/login?failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        refusals -> refusals.accessDeniedHandler((request, response, _) -> response.sendError(403)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")))
                .build();
    }
}
