package org.defter.kernel.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A login that has proved who it is, whichever way, and the roles it has. Nothing secret is kept. */
public final class LoginAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient LoginId login;
    private final transient Set<Role> roles;

    /** A proven login; the role {@code system} is no one's to have and is left out. */
    public LoginAuthentication(LoginId login, Collection<Role> roles) {
        super(roles.stream()
                .filter(role -> role != Role.SYSTEM)
                .map(role -> new SimpleGrantedAuthority(role.claim()))
                .toList());
        this.login = login;
        this.roles = roles.stream().filter(role -> role != Role.SYSTEM).collect(Collectors.toUnmodifiableSet());
        setAuthenticated(true);
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
