package org.defter.kernel.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.defter.kernel.TownHall;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of this package into any application that has the kernel on its class path. */
@ConditionalOnWebApplication
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
@Import({ProblemAdvice.class, ContainerErrors.class, ProblemsAlone.class})
public class WebPlatformAutoConfiguration {

    /** Behind the security filters (order -100): who is not known does not get a body read. */
    private static final int AFTER_SECURITY = 0;

    /** The clock of the town hall. Every day that is recorded is a day in Istanbul. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(TownHall.ZONE);
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    DaysInRequests daysInRequests() {
        return new DaysInRequests();
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CallerLanguage();
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CallerLanguage.Filter> languageOfRequests() {
        FilterRegistrationBean<CallerLanguage.Filter> filter =
                new FilterRegistrationBean<>(new CallerLanguage.Filter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(Problems problems) {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(new BodyFilter(problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatAnswersProblems() {
        return new TomcatAnswers();
    }

    /**
     * A thread for each request, as many as there are requests: a page waits for answers of the API, often of this very
     * process, and a bounded number of threads would let pages wait for threads that pages hold (ADR 0043). What a request
     * needs and there is little of, connections to the database, is bounded by its own pool.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestsOnVirtualThreads() {
        return factory ->
                factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("http-", 0).factory())));
    }

    /** No page and no trace of Tomcat in what is answered before there is a request. */
    private static final class TomcatAnswers
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadableRequestValve()));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
