package org.defter.kernel.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.platform.security.AccessTable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Describes the API of whatever controllers the application has. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
public class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        PartialDate.class,
                        new StringSchema()
                                .description("A date as far as it is known: a year, a month or a day.")
                                .pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
                                .example("2024-03"))
                .replaceWithSchema(
                        YearMonth.class,
                        new StringSchema().pattern("^[0-9]{4}-[0-9]{2}$").example("2024-03"))
                .replaceWithSchema(
                        LocalTime.class,
                        new StringSchema()
                                .description("Time of day in Istanbul.")
                                .pattern("^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$")
                                .example("14:00"));
    }

    @Bean
    OpenAPI defterApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Defter")
                        .version("1")
                        .description(
                                "The record a municipality works from. Acts are commands, answered with the version they"
                                        + " led to; reads answer views. docs/API.md says what holds for all of them.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")));
    }

    @Bean
    GlobalOpenApiCustomizer completeDescription(AccessTable table) {
        return new CompleteDescription(table);
    }

    @Bean
    GlobalOperationCustomizer versionedReads() {
        return new VersionedReads();
    }

    @Bean
    ModelResolver recordNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new RecordNames()).openapi31(true);
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }
}
