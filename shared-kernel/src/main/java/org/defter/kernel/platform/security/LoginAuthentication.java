package org.defter.kernel.platform.security;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A login that has proved who it is, whichever way, and the roles it has. Nothing secret is kept. */
public final class LoginAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient LoginId login;
    private final transient Set<Role> roles;
    private final transient @Nullable Proof proof;

    /**
     * When and how somebody has proved to the provider who it is.
     *
     * @param at the moment ({@code auth_time}); none if the provider does not say
     * @param acr the class of the proof ({@code acr}); none if the provider does not say
     */
    public record Proof(@Nullable Instant at, @Nullable String acr) {}

    /** A login of the demonstration, proved with every request. */
    public LoginAuthentication(LoginId login, Collection<Role> roles) {
        this(login, roles, null);
    }

    /** A proven login; the role {@code system} is no one's to have and is left out. */
    public LoginAuthentication(LoginId login, Collection<Role> roles, @Nullable Proof proof) {
        super(roles.stream()
                .filter(role -> role != Role.SYSTEM)
                .map(role -> new SimpleGrantedAuthority(role.claim()))
                .toList());
        this.login = login;
        this.roles = roles.stream().filter(role -> role != Role.SYSTEM).collect(Collectors.toUnmodifiableSet());
        this.proof = proof;
        setAuthenticated(true);
    }

    /** How it was proved to the provider; empty for a login that is proved with every request. */
    public Optional<Proof> proof() {
        return Optional.ofNullable(proof);
    }

    /** The login. */
    public LoginId login() {
        return login;
    }

    /** Its roles. */
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public String getName() {
        return login.subject();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login;
    }
}
