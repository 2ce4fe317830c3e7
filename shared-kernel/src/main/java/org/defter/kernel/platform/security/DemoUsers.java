package org.defter.kernel.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * The users of a demonstration: one for each role, the password the same as the name, and only where nobody but this
 * machine can reach it.
 *
 * <p>The password travels with each request and is no secret, so it is compared in constant time and not hashed: a slow
 * hash would protect nothing here and cost a tenth of a second of every call.
 */
public final class DemoUsers implements AuthenticationProvider {

    /** The issuer of the demo logins; the subject is the name. */
    public static final String ISSUER = "urn:defter:demo";

    /** The demo users and their role. */
    public static final Map<String, Role> ROLES = roles();

    /**
     * The demo users of a server that listens on the given address.
     *
     * @throws InvalidConfigurationPropertyValueException unless that is a loopback address
     */
    public static DemoUsers listeningOn(@Nullable String address) {
        Loopback.require(
                address,
                "The demo users (defter.demo-users=true) have passwords everyone knows: they need"
                        + " server.address=127.0.0.1. Elsewhere set DEFTER_JWT_ISSUER, DEFTER_JWT_AUDIENCE and"
                        + " DEFTER_JWT_JWK_SET_URI.");
        return new DemoUsers();
    }

    private DemoUsers() {}

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("clerk", Role.CLERK);
        roles.put("head", Role.UNIT_HEAD);
        roles.put("office", Role.COUNCIL_OFFICE);
        roles.put("secretary", Role.COMMISSION_SECRETARY);
        roles.put("councillor", Role.COUNCILLOR);
        roles.put("mayor", Role.MAYOR_OFFICE);
        roles.put("finance", Role.FINANCE);
        roles.put("legal", Role.LEGAL);
        roles.put("auditor", Role.AUDITOR);
        roles.put("analyst", Role.ANALYST);
        roles.put("admin", Role.ADMIN);
        return Collections.unmodifiableMap(roles);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        Role role = ROLES.get(name);
        if (!MessageDigest.isEqual(given, name.getBytes(StandardCharsets.UTF_8)) || role == null) {
            throw new BadCredentialsException("unknown demo user or wrong password");
        }
        return new LoginAuthentication(new LoginId(ISSUER, name), List.of(role));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
