package org.defter.kernel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Turkish or English: of the API as {@code Accept-Language} prefers, Turkish if it names neither or cannot be read; of a page as
 * its reader chose. The machine's own language never decides.
 */
final class CallerLanguage implements LocaleResolver {

    static Locale of(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return ProblemTexts.TURKISH;
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(header), ProblemTexts.LANGUAGES);
            return preferred == null ? ProblemTexts.TURKISH : preferred;
        } catch (IllegalArgumentException e) {
            return ProblemTexts.TURKISH;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ApiPaths.contain(request.getRequestURI()) ? of(request) : PageLanguage.of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the caller says it with each request");
    }
}
