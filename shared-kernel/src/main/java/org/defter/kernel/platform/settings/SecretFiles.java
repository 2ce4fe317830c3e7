package org.defter.kernel.platform.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads secrets from files, as Docker, Kubernetes and systemd hand them out: where {@code DEFTER_DB_PASSWORD_FILE} names a file, its first
 * line is {@code DEFTER_DB_PASSWORD}. An environment can be seen by more people than a file.
 */
public final class SecretFiles implements EnvironmentPostProcessor {

    /** The variables that are secrets; each may be given as a file by adding {@code _FILE} to its name. */
    public static final List<String> SECRETS = List.of(
            "DEFTER_DB_PASSWORD",
            "DEFTER_DB_OWNER_PASSWORD",
            "DEFTER_DB_BI_PASSWORD",
            "DEFTER_OIDC_CLIENT_SECRET",
            "DEFTER_SESSION_KEY",
            "DEFTER_FILES_S3_SECRET",
            "DEFTER_MAIL_PASSWORD",
            "DEFTER_AXONSERVER_TOKEN");

    private static final String SUFFIX = "_FILE";

    /** Ends as the name of the environment itself does, so that Spring takes names apart in the same way. */
    private static final String SOURCE = "secret-files-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    /** Made by Spring Boot, before there is anything else. */
    public SecretFiles() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new LinkedHashMap<>();
        for (String name : SECRETS) {
            String file = environment.getProperty(name + SUFFIX);
            if (file != null && !file.isBlank()) {
                if (environment.getSystemEnvironment().get(name) != null) {
                    throw new IllegalStateException(
                            name + " and " + name + SUFFIX + " are both set; which of them is meant?");
                }
                secrets.put(name, firstLine(name + SUFFIX, Path.of(file)));
            }
        }
        if (!secrets.isEmpty()) {
            MutablePropertySources sources = environment.getPropertySources();
            sources.addBefore(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    new SystemEnvironmentPropertySource(SOURCE, secrets));
        }
    }

    private static String firstLine(String variable, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(variable + " names a file that cannot be read: " + file, e);
        }
    }
}
