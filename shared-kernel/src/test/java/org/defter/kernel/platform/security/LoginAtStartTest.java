package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.defter.tiny.TinyApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An application nobody could log in to, or everybody could, does not start. */
class LoginAtStartTest {

    @Test
    void doesNotStartWithoutAnyWayToLogIn() {
        assertThatThrownBy(() -> start())
                .hasRootCauseInstanceOf(LoginNotConfigured.class)
                .rootCause()
                .hasMessageContaining("DEFTER_JWT_JWK_SET_URI");
    }

    @ParameterizedTest
    @CsvSource({
        "--defter.jwt.issuer=https://a.example --defter.jwt.audience=a, DEFTER_JWT_JWK_SET_URI",
        "--defter.jwt.issuer=https://a.example --defter.jwt.jwk-set-uri=https://a.example/k, DEFTER_JWT_AUDIENCE",
        "--defter.jwt.audience=a --defter.jwt.jwk-set-uri=https://a.example/k, DEFTER_JWT_ISSUER",
    })
    void saysWhatOfTheProviderIsMissing(String settings, String variable) {
        assertThatThrownBy(() -> start(settings.split(" ")))
                .rootCause()
                .isInstanceOf(LoginNotConfigured.class)
                .hasMessageContaining(variable);
    }

    @Test
    void doesNotStartWithDemoUsersWhereOthersCanReachIt() {
        assertThatThrownBy(() -> start("--defter.demo-users=true", "--server.address=0.0.0.0"))
                .rootCause()
                .hasMessageContaining("server.address");
        assertThatThrownBy(() -> start("--defter.demo-users=true")).rootCause().hasMessageContaining("server.address");
    }

    @Test
    void tellsWhoeverStartsItWhatToSet() {
        assertThat(new LoginNotConfiguredAnalyzer()
                        .analyze(new LoginNotConfigured("DEFTER_JWT_ISSUER"))
                        .getAction())
                .contains("DEFTER_JWT_AUDIENCE", "DEFTER_DEMO_USERS=true", "SERVER_ADDRESS=127.0.0.1");
    }

    private static void start(String... settings) {
        String[] arguments = Arrays.copyOf(settings, settings.length + 1);
        arguments[settings.length] = "--server.port=0";
        new SpringApplicationBuilder(TinyApplication.class).run(arguments).close();
    }
}
