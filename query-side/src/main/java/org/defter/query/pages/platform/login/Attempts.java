package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.query.pages.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A login that is under way at the provider: what was asked, with state, nonce and the secret of PKCE, in a sealed cookie of a quarter of
 * an hour, so that whichever process the browser comes back to can go on.
 */
final class Attempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Attribute of a request for authorization: the page to go to afterwards. */
    static final String TO = "defter.to";

    private static final String COOKIE = "defter-login";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Box box;

    Attempts(Box box) {
        this.box = box;
    }

    private record Attempt(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> attributes,
            Map<String, String> parameters) {}

    /** Where the browser wanted to go before the login that has just come back. */
    static String to(HttpServletRequest request) {
        return Paths.within(request.getAttribute(TO) instanceof String to ? to : null, "/");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        return Cookies.read(request, COOKIE)
                .flatMap(boxed -> box.open(decoded(boxed), COOKIE))
                .flatMap(Attempts::parsed)
                .filter(attempt -> attempt.state().equals(state))
                .map(Attempts::request)
                .orElse(null);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Optional<Attempt> parsed(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, Attempt.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(Attempt attempt) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(attempt.authorizationUri())
                .clientId(attempt.clientId())
                .redirectUri(attempt.redirectUri())
                .scopes(attempt.scopes())
                .state(attempt.state())
                .attributes(all -> all.putAll(attempt.attributes()))
                .additionalParameters(all -> all.putAll(attempt.parameters()))
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            Cookies.remove(request, response, COOKIE);
            return;
        }
        Attempt attempt = new Attempt(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                String.valueOf(asked.getRedirectUri()),
                asked.getScopes(),
                String.valueOf(asked.getState()),
                texts(asked.getAttributes()),
                texts(asked.getAdditionalParameters()));
        byte[] boxed = box.seal(JSON.writeValueAsBytes(attempt), COOKIE);
        Cookies.write(
                request,
                response,
                COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(boxed),
                LONG_ENOUGH);
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            request.setAttribute(TO, asked.getAttributes().get(TO));
            Cookies.remove(request, response, COOKIE);
        }
        return asked;
    }
}
