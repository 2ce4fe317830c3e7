package org.defter.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.DemoUsers;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The users of the demo, the password the same as the name. */
final class People implements AuthenticationProvider {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        Role role = DemoUsers.ROLES.get(name);
        if (role == null || !name.equals(attempt.getCredentials())) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        Instant now = clock.instant();
        // The authority tells when and how it was proved.
        return UsernamePasswordAuthenticationToken.authenticated(
                new Person(name, role.claim(), now),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(now)
                        .build()));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
