package org.defter.kernel.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** Secrets in files are read at the start of an application, as the same settings as those in the environment. */
class SecretFilesTest {

    @TempDir
    private Path folder;

    @ConfigurationProperties("defter.db")
    record Password(String password, String ownerPassword) {}

    @EnableConfigurationProperties(Password.class)
    static class Application {}

    private static ConfigurableApplicationContext run(Map<String, String> variables) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return new HashMap<>(variables);
            }
        });
        return application.run("--spring.config.name=none", "--spring.main.banner-mode=off");
    }

    @Test
    void readsTheFirstLine() throws Exception {
        Path one = Files.writeString(folder.resolve("one"), "çok gizli\nsecond line\n");
        Path two = Files.writeString(folder.resolve("two"), "owner's");
        try (var context = run(
                Map.of("DEFTER_DB_PASSWORD_FILE", one.toString(), "DEFTER_DB_OWNER_PASSWORD_FILE", two.toString()))) {
            assertThat(context.getBean(Password.class)).isEqualTo(new Password("çok gizli", "owner's"));
        }
    }

    /** The token of Axon Server has no setting of its own: a placeholder in the profile asks for the variable. */
    @Test
    void fillsPlaceholders() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "for Axon Server\n");
        try (var context = run(Map.of("DEFTER_AXONSERVER_TOKEN_FILE", file.toString()))) {
            assertThat(context.getEnvironment().resolveRequiredPlaceholders("${DEFTER_AXONSERVER_TOKEN:}"))
                    .isEqualTo("for Axon Server");
        }
    }

    @Test
    void doesNotGuessBetweenTwo() throws Exception {
        Path file = Files.writeString(folder.resolve("one"), "a");
        assertThatThrownBy(() -> run(Map.of("DEFTER_DB_PASSWORD_FILE", file.toString(), "DEFTER_DB_PASSWORD", "b")))
                .hasMessageContaining("both set");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> run(
                        Map.of("DEFTER_SESSION_KEY_FILE", folder.resolve("none").toString())))
                .hasMessageContaining("DEFTER_SESSION_KEY_FILE")
                .hasMessageContaining("none");
    }
}
