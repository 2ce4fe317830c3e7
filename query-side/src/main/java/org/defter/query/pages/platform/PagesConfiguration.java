package org.defter.query.pages.platform;

import java.net.URI;
import java.util.function.Supplier;
import org.defter.query.platform.split.CommandSide;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the pages together: their texts and their way to the API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PagesConfiguration {

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
    Api apiOverHttp(CommandSide other, JsonMapper json, Environment environment) {
        Supplier<URI> here = thisProcess(environment);
        return new HttpApi(here, () -> other.elsewhere().orElseGet(here), json);
    }

    @Bean
    ApiDocument apiDocument(JsonMapper json, Environment environment) {
        return new ApiDocument(thisProcess(environment), json);
    }

    @Bean
    Live livePages(JdbcTemplate jdbc) {
        return new Live(jdbc);
    }

    /** Its port is known once it listens. */
    private static Supplier<URI> thisProcess(Environment environment) {
        return () -> URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /**
     * Keeps the framework from looking among the files of the class path for each link of a page, in case it were one of ours
     * that bears its version in its name: none does, and it does not remember that it found none. It took two fifths of the time
     * a page takes to be written.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksAreWrittenAsTheyAre() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }

    /** Makes variables of what is meant for templates. Where a form leads is another page to be read: See Other, 303. */
    @Bean
    SmartInitializingSingleton templateVariables(ApplicationContext context, ThymeleafViewResolver views) {
        return () -> {
            views.setRedirectHttp10Compatible(false);
            context.getBeansWithAnnotation(InTemplates.class).forEach(views::addStaticVariable);
        };
    }

    @Bean
    Theme pageTheme(PageProperties properties) {
        return new Theme(properties);
    }
}
