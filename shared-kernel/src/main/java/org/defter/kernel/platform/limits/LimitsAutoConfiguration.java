package org.defter.kernel.platform.limits;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.defter.kernel.platform.security.SecurityPlatformAutoConfiguration;
import org.defter.kernel.platform.security.SecurityProperties;
import org.defter.kernel.platform.web.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Puts both filters around the security filters (order -100). */
@ConditionalOnWebApplication
@ConditionalOnBean(MeterRegistry.class)
@AutoConfiguration(
        after = {
            SecurityPlatformAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class,
            SimpleMetricsExportAutoConfiguration.class
        })
@EnableConfigurationProperties(LimitProperties.class)
public class LimitsAutoConfiguration {

    private static final int BEFORE_SECURITY = -110;
    private static final int AFTER_SECURITY = -50;

    @Bean
    Refusing refusing(Problems problems, MeterRegistry meters) {
        return new Refusing(problems, meters);
    }

    @Bean
    FilterRegistrationBean<ProofGuard> proofGuard(
            LimitProperties limits, SecurityProperties security, Refusing refusing) {
        FilterRegistrationBean<ProofGuard> filter = new FilterRegistrationBean<>(
                new ProofGuard(new Allowance(limits.failures(), TimeMeter.SYSTEM_NANOTIME), refusing));
        filter.setOrder(BEFORE_SECURITY);
        filter.setEnabled(enabled(limits, security));
        return filter;
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(
            LimitProperties limits, SecurityProperties security, Refusing refusing) {
        FilterRegistrationBean<RateLimit> filter = new FilterRegistrationBean<>(new RateLimit(
                new Allowance(limits.requests(), TimeMeter.SYSTEM_NANOTIME),
                new Allowance(limits.pages(), TimeMeter.SYSTEM_NANOTIME),
                new Allowance(limits.exports(), TimeMeter.SYSTEM_NANOTIME),
                limits.exportPaths(),
                refusing));
        filter.setOrder(AFTER_SECURITY);
        filter.setEnabled(enabled(limits, security));
        return filter;
    }

    /** The demo users are on this machine, and a story told fast is no attack. */
    private static boolean enabled(LimitProperties limits, SecurityProperties security) {
        Boolean said = limits.enabled();
        return said == null ? !security.demoUsers() : said;
    }
}
