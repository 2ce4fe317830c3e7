package org.defter.kernel.platform.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves everything about traces out of the process unless {@code defter.tracing.endpoint} says where they go: what is off costs
 * nothing, and nothing is sent anywhere by default.
 */
public final class TracingWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "defter.tracing.endpoint";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean asked = asked();
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            matches[i] = asked || !isAboutTraces(classes[i]);
        }
        return matches;
    }

    private boolean asked() {
        String endpoint = environment == null ? null : environment.getProperty(ENDPOINT);
        return endpoint != null && !endpoint.isBlank();
    }

    private static boolean isAboutTraces(@Nullable String name) {
        return name != null
                && (name.startsWith("org.springframework.boot.micrometer.tracing.")
                        || name.startsWith("org.springframework.boot.opentelemetry."));
    }
}
