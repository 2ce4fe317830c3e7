package org.defter.query.pages.platform.login;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.security.SecurityPlatformAutoConfiguration;
import org.defter.kernel.platform.security.SecurityProperties;
import org.defter.query.pages.platform.Paths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.FlashMapManager;

/** Who may open the pages, how they log in, and what a browser may load for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionProperties.class, OidcProperties.class})
class LoginConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LoginConfiguration.class);

    /** One by one what pages load, all of it from here; what is not named is not loaded. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

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
        "/calendars/**",
        "/mail/**",
        BackChannelLogoutController.PATH
    };

    @Bean
    Box sessionBox(SessionProperties properties) {
        if (properties.key() == null) {
            LOG.info("No DEFTER_SESSION_KEY: logins at the pages are known to this process only, until it ends");
        }
        return new Box(properties.key());
    }

    @Bean
    VisitStore visitStore(
            JdbcClient jdbc, PlatformTransactionManager transactions, Box box, SessionProperties properties) {
        return new VisitStore(jdbc, new TransactionTemplate(transactions), box, properties);
    }

    @Bean
    Provider provider(OidcProperties properties, SecurityProperties security) {
        return new Provider(properties, security);
    }

    @Bean
    Visits visits(VisitStore store, Provider provider, AuthenticationManager logins, MailChoices mails) {
        return new Visits(
                store,
                new AccessTokens(store, provider, new RestClientRefreshTokenTokenResponseClient(), logins, mails),
                mails);
    }

    /** Under the name the dispatcher looks for. */
    @Bean
    FlashMapManager flashMapManager(Box box) {
        return new FlashCookie(box);
    }

    @Bean
    @Order(SecurityPlatformAutoConfiguration.API_CHAIN + 10)
    SecurityFilterChain pageFilters(
            HttpSecurity http,
            AuthenticationManager logins,
            Visits visits,
            Provider provider,
            Box box,
            SecurityProperties security) {
        http.securityMatcher(request -> Paths.isPage(request.getServletPath()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(visits))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // Another language harms nobody; the provider's message and the links in mails prove themselves.
                .csrf(tokens -> tokens.csrfTokenRepository(new CsrfCookie(box))
                        .ignoringRequestMatchers("/language", "/mail/**", BackChannelLogoutController.PATH))
                .logout(logout -> logout.logoutSuccessHandler(new Logout(visits, provider)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new ToLogin())
                        .accessDeniedHandler((request, response, _) -> response.sendError(403)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(provider)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")));
        if (security.demoUsers()) {
            http.authenticationManager(logins)
                    .formLogin(form -> form.loginPage("/login")
                            .successHandler(new DemoLogin(visits))
                            .failureUrl("/login?failed"));
        } else if (provider.configured()) {
            byTheProvider(http, logins, visits, provider, box, security.stepUp().acr());
        }
        return http.build();
    }

    private static void byTheProvider(
            HttpSecurity http,
            AuthenticationManager logins,
            Visits visits,
            Provider provider,
            Box box,
            List<String> classes) {
        ProviderLogin back = new ProviderLogin(visits, logins);
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(back)
                .authorizationEndpoint(asking -> asking.authorizationRequestRepository(new Attempts(box))
                        .authorizationRequestResolver(new WhereTo(provider, classes)))
                // The tokens say all there is to know.
                .userInfoEndpoint(info -> info.oidcUserService(of -> new DefaultOidcUser(List.of(), of.getIdToken())))
                .successHandler(back)
                .failureHandler((_, response, refused) -> {
                    LOG.warn("A login by the provider failed: {}", refused.getMessage());
                    response.sendRedirect("/login?failed");
                }));
    }

    /** A form of ours may lead to the provider: to log out there, or to log in anew for an act that signs. */
    private static String contentSecurityPolicy(Provider provider) {
        return provider.configured() ? CONTENT_SECURITY_POLICY + " " + provider.origin() : CONTENT_SECURITY_POLICY;
    }
}
