package org.defter.kernel.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a page: Turkish, unless its reader chose English. What the browser prefers is not asked. */
public final class PageLanguage {

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "defter-language";

    private PageLanguage() {}

    static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals("en")) {
                    return Locale.ENGLISH;
                }
            }
        }
        return ProblemTexts.TURKISH;
    }
}
