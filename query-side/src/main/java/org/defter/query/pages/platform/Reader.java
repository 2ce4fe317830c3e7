package org.defter.query.pages.platform;

import java.util.Optional;
import java.util.Set;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who looks at the page that is being made. */
public final class Reader {

    private Reader() {}

    /** The reader's login; none for the public. */
    public static Optional<LoginAuthentication> login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoginAuthentication login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** What the reader is trusted with; nothing for the public. */
    public static Set<Role> roles() {
        return login().map(LoginAuthentication::roles).orElse(Set.of());
    }
}
