package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class DemoUsersTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "no-such-host.invalid"})
    void existNowhereButOnLoopback(String address) {
        assertThatThrownBy(() -> DemoUsers.listeningOn(address))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("server.address");
    }

    @Test
    void haveTheirNameAsPassword() {
        LoginAuthentication login = (LoginAuthentication) DemoUsers.listeningOn("127.0.0.1")
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("mayor", "mayor"));
        assertThat(login.login()).isEqualTo(new LoginId("urn:defter:demo", "mayor"));
        assertThat(login.roles()).containsExactly(Role.MAYOR_OFFICE);
    }

    @ParameterizedTest
    @CsvSource({"mayor, clerk", "mayor, Mayor", "nobody, nobody", "system, system", "mayor, ''"})
    void letNoOneElseIn(String name, String password) {
        assertThatThrownBy(() -> DemoUsers.listeningOn("::1")
                        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void coverEveryRoleButTheSystems() {
        assertThat(DemoUsers.ROLES.values())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
    }
}
