package org.defter.kernel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
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

    /**
     * The language of a request for whoever asks the request itself, as filters before any controller do: Tomcat would read the
     * header in its own way, refuse one of more than ten languages with a fault, and name languages nobody here speaks.
     */
    static final class Filter extends OncePerRequestFilter {

        private final CallerLanguage language = new CallerLanguage();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {

                        @Override
                        public Locale getLocale() {
                            return language.resolveLocale(request);
                        }

                        @Override
                        public Enumeration<Locale> getLocales() {
                            return Collections.enumeration(List.of(getLocale()));
                        }
                    },
                    response);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the caller says it with each request");
    }
}
