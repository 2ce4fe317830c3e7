package org.defter.kernel.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.defter.kernel.platform.web.Problems;
import org.defter.kernel.platform.web.WebPlatformAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The filters before every controller: the API by the {@link AccessTable}; health, metrics and the description of the
 * API and the published ledger open to all; everything else shut until a chain of its own opens it.
 */
@ConditionalOnWebApplication
@AutoConfiguration(
        after = WebPlatformAutoConfiguration.class,
        before = {
            SecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityPlatformAutoConfiguration {

    /** A chain for pages goes between these two. */
    public static final int API_CHAIN = 10;

    /** The chain that shuts what no other chain knows. */
    public static final int LAST_CHAIN = 1_000;

    /** The published files of the ledger: meant for everyone, kept by anyone who wants (ADR 0038). */
    private static final String LEDGER = "/ledger/**";

    @Bean
    @ConditionalOnMissingBean
    AccessTable accessTable() {
        return AccessTable.load();
    }

    @Bean
    AccessDecision accessDecision(AccessTable table, SecurityProperties properties, Clock clock) {
        return new AccessDecision(table, new FreshLogin(properties.stepUp(), clock));
    }

    @Bean
    SecurityProblems securityProblems(Problems problems, AccessDecision decision, SecurityProperties properties) {
        return new SecurityProblems(
                problems, decision, properties.demoUsers() ? "Basic realm=\"defter\", charset=\"UTF-8\"" : "Bearer");
    }

    /** Knows the logins: the demo users, or the provider's tokens. */
    @Bean
    AuthenticationManager logins(SecurityProperties properties, Environment environment) {
        if (properties.demoUsers()) {
            return new ProviderManager(DemoUsers.listeningOn(environment.getProperty("server.address")));
        }
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(TokenDecoder.of(properties.jwt()));
        tokens.setJwtAuthenticationConverter(new LoginFromJwt(properties.jwt().rolesClaim()));
        return new ProviderManager(tokens);
    }

    @Bean
    ProofOfLogin proofOfLogin(AuthenticationManager logins) {
        return new ProofOfLogin(logins);
    }

    @Bean
    @Order(API_CHAIN)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessDecision decision,
            SecurityProblems problems,
            SecurityProperties properties,
            AuthenticationManager logins) {
        http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(decision))
                .authenticationManager(logins);
        if (properties.demoUsers()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
        } else {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.authenticationManager(logins)));
        }
        return bare(http, problems).build();
    }

    @Bean
    @Order(LAST_CHAIN)
    SecurityFilterChain open(HttpSecurity http, SecurityProblems problems, AuthenticationManager logins) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/actuator/health",
                                "/actuator/health/**",
                                "/actuator/prometheus",
                                "/v3/api-docs",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(LEDGER)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .authenticationManager(logins)
                // Nobody can log in here, so asking who it is would be no help.
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, refused) -> problems.notFound(request, response)));
        return bare(http, problems).build();
    }

    /** No session, hence no cookie, hence nothing a foreign page could ride on: no CSRF token is needed. */
    private static HttpSecurity bare(HttpSecurity http, SecurityProblems problems) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(problems))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                        .contentSecurityPolicy(policy ->
                                policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; base-uri 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")));
    }
}
