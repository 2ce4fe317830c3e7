package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What a form must bring along to be one of ours: the same secret as the browser's cookie, which no other site can read or plant. */
final class CsrfCookie implements CsrfTokenRepository {

    private static final String NAME = "defter-form";

    private final Box box;

    CsrfCookie(Box box) {
        this.box = box;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(box.secret());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            Cookies.remove(request, response, NAME);
        } else {
            Cookies.write(request, response, NAME, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.read(request, NAME).map(CsrfCookie::token).orElse(null);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret);
    }
}
