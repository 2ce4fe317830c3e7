package org.defter.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every read of the API wait for what its caller did. */
@Configuration
@EnableConfigurationProperties(ReadProperties.class)
class ReadConfiguration implements WebMvcConfigurer {

    private final ReadYourWrites readYourWrites;

    ReadConfiguration(
            EventProcessingConfiguration processing,
            JdbcTemplate jdbc,
            Serializer serializer,
            ReadProperties properties,
            MeterRegistry meters) {
        readYourWrites =
                new ReadYourWrites(new Progress(processing, jdbc, serializer), jdbc, properties.patience(), meters);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(readYourWrites).addPathPatterns("/api/**");
    }
}
