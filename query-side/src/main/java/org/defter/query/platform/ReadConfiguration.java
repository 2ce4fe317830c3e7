package org.defter.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every read of the API wait for what its caller did. */
@Configuration
@EnableConfigurationProperties(ReadProperties.class)
class ReadConfiguration implements WebMvcConfigurer {

    private final ReadYourWrites readYourWrites;

    ReadConfiguration(Progress progress, JdbcTemplate jdbc, ReadProperties properties, MeterRegistry meters) {
        readYourWrites = new ReadYourWrites(progress, jdbc, properties.patience(), meters);
    }

    @Bean
    static Progress progress(EventProcessingConfiguration processing, JdbcTemplate jdbc, Serializer serializer) {
        return new Progress(processing, jdbc, serializer);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(readYourWrites).addPathPatterns("/api/**");
    }
}
