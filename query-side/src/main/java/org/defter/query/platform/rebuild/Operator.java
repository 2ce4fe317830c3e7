package org.defter.query.platform.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;

/** Who does something to the system, as the operations log names it. */
public final class Operator {

    private Operator() {}

    /**
     * Issuer and subject of the login that sent the request.
     *
     * @throws HttpRefused if nobody is logged in
     */
    public static String of(HttpServletRequest request) {
        LoginId login = Caller.of(request)
                .orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED))
                .login();
        return login.issuer() + " " + login.subject();
    }
}
