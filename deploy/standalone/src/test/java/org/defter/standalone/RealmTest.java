package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.DemoUsers;
import org.defter.provider.ProviderApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realm that is shipped and the stand-in of the tests say the same in their tokens, so what the tests show with the one holds for
 * the other; and both know every role of Defter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PAGES = "http://127.0.0.1:8080";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-for-one-by-rfc-7636";

    private final int port = SideProcess.freePort();
    private final URI standIn = URI.create("http://127.0.0.1:" + port);

    private ConfigurableApplicationContext provider;
    private JsonNode realm;
    private JsonNode tokens;

    @BeforeAll
    void readBoth() throws Exception {
        realm = JSON.readTree(Files.readString(Path.of("../keycloak/defter-realm.json")));
        provider = ProviderApplication.application()
                .run("--server.port=" + port, "--provider.issuer=" + standIn, "--provider.pages=" + PAGES);
        tokens = tokensOf("secretary");
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    private JsonNode tokensOf(String user) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        Guest guest = new Guest(standIn);
        HttpResponse<String> login =
                guest.get("/oauth2/authorize?response_type=code&client_id=defter-pages&scope=openid&state=s"
                        + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                        + URLEncoder.encode(PAGES + "/login/oauth2/code/defter", StandardCharsets.UTF_8));
        String code = guest.codeAfter(login, user);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(standIn.resolve("/oauth2/token"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString("defter-pages:defter-pages"
                                                            .getBytes(StandardCharsets.US_ASCII)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + code
                                    + "&code_verifier=" + VERIFIER + "&redirect_uri="
                                    + URLEncoder.encode(PAGES + "/login/oauth2/code/defter", StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }

    private static JsonNode part(String token, int part) {
        return JSON.readTree(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8));
    }

    private JsonNode client(String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asString().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    /** What the mappers put into a kind of token, by the name of the claim. */
    private Map<String, JsonNode> mapped(String kind) {
        Map<String, JsonNode> claims = new TreeMap<>();
        Set<String> scopes = new TreeSet<>();
        client("defter-pages").path("defaultClientScopes").forEach(scope -> scopes.add(scope.asString()));
        for (JsonNode scope : realm.path("clientScopes")) {
            if (scopes.contains(scope.path("name").asString())) {
                for (JsonNode mapper : scope.path("protocolMappers")) {
                    JsonNode config = mapper.path("config");
                    if (config.path(kind).asString("false").equals("true")) {
                        String claim = switch (mapper.path("protocolMapper").asString()) {
                            case "oidc-sub-mapper" -> "sub";
                            case "oidc-audience-mapper" -> "aud";
                            case "oidc-acr-mapper" -> "acr";
                            default -> config.path("claim.name").asString();
                        };
                        claims.put(claim, mapper);
                    }
                }
            }
        }
        return claims;
    }

    @Test
    void theRealmKnowsEveryRoleSomebodyCanHaveAndNoOther() {
        Set<String> named = new TreeSet<>();
        realm.path("roles")
                .path("realm")
                .forEach(role -> named.add(role.path("name").asString()));
        assertThat(named)
                .isEqualTo(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(Role::claim)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .isEqualTo(DemoUsers.ROLES.values().stream()
                        .map(Role::claim)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void accessTokensOfBothSayTheSame() {
        JsonNode claims = part(tokens.path("access_token").asString(), 1);
        Map<String, JsonNode> mapped = mapped("access.token.claim");
        // Which every provider says without being told: who, until when, by whom asked.
        Set<String> always = Set.of("iss", "exp", "iat", "nbf", "jti", "azp", "scope", "sid");
        Set<String> said = new TreeSet<>(claims.propertyNames());
        said.removeAll(always);

        assertThat(said).isEqualTo(mapped.keySet());
        JsonNode audience = claims.path("aud");
        assertThat((audience.isArray() ? audience.get(0) : audience).asString())
                .isEqualTo(mapped.get("aud")
                        .path("config")
                        .path("included.client.audience")
                        .asString())
                .isEqualTo(client("defter-api").path("clientId").asString());
        assertThat(mapped.get("roles").path("config").path("multivalued").asString())
                .isEqualTo("true");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"commission-secretary\"]");
        assertThat(mapped.get("auth_time").path("config").path("jsonType.label").asString())
                .isEqualTo("long");
        assertThat(claims.path("auth_time").isIntegralNumber()).isTrue();
        assertThat(claims.path("acr").isString()).isTrue();
        assertThat(claims.path("sub").asString()).doesNotContain("secretary");
        assertThat(part(tokens.path("access_token").asString(), 0).path("typ").asString())
                .isEqualTo("JWT");
        assertThat(part(tokens.path("access_token").asString(), 0).path("alg").asString())
                .isEqualTo(realm.path("defaultSignatureAlgorithm").asString());
    }

    @Test
    void anIdTokenSaysWhenAndHowAndNoRoles() {
        JsonNode claims = part(tokens.path("id_token").asString(), 1);
        assertThat(claims.propertyNames())
                .containsAll(mapped("id.token.claim").keySet())
                .doesNotContain("roles");
        assertThat(mapped("id.token.claim")).containsOnlyKeys("auth_time", "acr");
    }

    @Test
    void thePagesAreAConfidentialClientWithPkceAndNothingElse() {
        JsonNode pages = client("defter-pages");
        assertThat(pages.path("publicClient").asBoolean()).isFalse();
        assertThat(pages.path("standardFlowEnabled").asBoolean()).isTrue();
        for (String flow : Set.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
            assertThat(pages.path(flow).asBoolean()).as(flow).isFalse();
        }
        assertThat(pages.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(pages.path("redirectUris").toString()).isEqualTo("[\"${DEFTER_ORIGIN}/login/oauth2/code/defter\"]");
        assertThat(pages.path("attributes").path("post.logout.redirect.uris").asString())
                .isEqualTo("${DEFTER_ORIGIN}/login?out");
        assertThat(pages.path("attributes").path("backchannel.logout.url").asString())
                .isEqualTo("${DEFTER_ORIGIN}/logout/backchannel");
        assertThat(client("defter-api").path("bearerOnly").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.toString()).as("no secret is shipped").contains("\"secret\":\"${DEFTER_OIDC_CLIENT_SECRET}\"");
    }

    @Test
    void theStandInTakesNoShortcutEither() throws Exception {
        Guest guest = new Guest(standIn);
        HttpResponse<String> withoutPkce = guest.step(
                "/oauth2/authorize?response_type=code&client_id=defter-pages&scope=openid&state=s" + "&redirect_uri="
                        + URLEncoder.encode(PAGES + "/login/oauth2/code/defter", StandardCharsets.UTF_8));
        assertThat(withoutPkce.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
        HttpResponse<String> elsewhere =
                guest.step("/oauth2/authorize?response_type=code&client_id=defter-pages&scope=openid"
                        + "&redirect_uri=https://elsewhere.example/");
        assertThat(elsewhere.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere.example");
    }
}
