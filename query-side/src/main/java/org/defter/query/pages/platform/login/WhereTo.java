package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.defter.query.pages.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Adds to what the provider is asked: the page to go to afterwards, and that the user shall prove anew who it is ({@code fresh}). */
final class WhereTo implements OAuth2AuthorizationRequestResolver {

    /** Where a login by the provider begins. */
    static final String BEGIN = "/oauth2/authorization";

    private final DefaultOAuth2AuthorizationRequestResolver plain;
    private final List<String> classes;

    WhereTo(Provider provider, List<String> classes) {
        this.plain = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
        this.classes = List.copyOf(classes);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return more(plain.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return more(plain.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest more(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        OAuth2AuthorizationRequest.Builder more = OAuth2AuthorizationRequest.from(asked)
                .attributes(all -> all.put(Attempts.TO, Paths.within(request.getParameter("to"), "/")));
        if (request.getParameter("fresh") != null) {
            more.additionalParameters(all -> {
                all.put("prompt", "login");
                all.put("max_age", "0");
                if (!classes.isEmpty()) {
                    all.put("acr_values", String.join(" ", classes));
                }
            });
        }
        return more.build();
    }
}
