package org.defter.kernel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;

/**
 * Who is calling, and in which office.
 *
 * @param login the login
 * @param roles what it is trusted with
 * @param office the role in which it uses this endpoint: the first of the endpoint's row that it has, or the one it
 *     named in {@code Defter-Office}
 */
public record Caller(LoginId login, Set<Role> roles, Role office) {

    /** Request header in which a caller with several roles says which of them it acts in. */
    public static final String OFFICE_HEADER = "Defter-Office";

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Who sent the request; empty for someone unknown on a public endpoint. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    /** Issuer and subject of the login, as the operations log names it. */
    public String actor() {
        return login.issuer() + " " + login.subject();
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
