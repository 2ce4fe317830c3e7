package org.defter.kernel.platform.security;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads login and roles from a token whose signature, issuer, audience and time have been checked. Names in the claim
 * that are no role of ours are other systems' business.
 */
final class LoginFromJwt implements Converter<Jwt, AbstractAuthenticationToken> {

    private final String[] rolesClaim;

    LoginFromJwt(String rolesClaim) {
        this.rolesClaim = rolesClaim.split("\\.");
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new LoginAuthentication(
                new LoginId(claim(token, "iss"), claim(token, "sub")),
                rolesIn(token.getClaims()),
                new LoginAuthentication.Proof(authTime(token), token.getClaimAsString("acr")));
    }

    /** Seconds, as OpenID Connect has it; what is no number is no proof. */
    private static @Nullable Instant authTime(Jwt token) {
        return token.getClaim("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : token.getClaim("auth_time") instanceof Instant instant ? instant : null;
    }

    private static String claim(Jwt token, String name) {
        return Objects.requireNonNull(token.getClaimAsString(name), name);
    }

    private Set<Role> rolesIn(Map<String, Object> claims) {
        Object value = claims;
        for (String name : rolesClaim) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names(value, role.claim())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static boolean names(@Nullable Object value, String role) {
        return value instanceof Collection<?> many ? many.contains(role) : role.equals(value);
    }
}
