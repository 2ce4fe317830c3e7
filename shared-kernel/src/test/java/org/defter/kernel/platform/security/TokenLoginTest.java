package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.tiny.TinyApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logins by token: only those of the one provider, for us, in time, signed as agreed. */
@SpringBootTest(classes = TinyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TokenLoginTest {

    private static final String ISSUER = "https://login.example/realms/belediye";
    private static final RSAKey KEY = key("k1");
    private static final RSAKey FOREIGN = key("k1");
    private static final HttpServer PROVIDER = provider();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("defter.jwt.issuer", () -> ISSUER);
        registry.add("defter.jwt.audience", () -> "defter");
        registry.add(
                "defter.jwt.jwk-set-uri",
                () -> "http://127.0.0.1:" + PROVIDER.getAddress().getPort() + "/keys");
        registry.add("defter.jwt.roles-claim", () -> "realm_access.roles");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    void takesTheProvidersToken() throws Exception {
        HttpResponse<String> answer = post(signed(claims().build(), KEY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Acting-Office")).hasValue("council-office");
    }

    /** Each with what is wrong with it; all else about it is right. */
    static Stream<Arguments> otherTokens() throws Exception {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("none at all", ""),
                Arguments.of("no token", "nonsense"),
                Arguments.of("another key under the same name", signed(claims().build(), FOREIGN)),
                Arguments.of(
                        "another issuer",
                        signed(claims().issuer("https://other.example").build(), KEY)),
                Arguments.of(
                        "an issuer that only begins so",
                        signed(claims().issuer(ISSUER + "/").build(), KEY)),
                Arguments.of(
                        "another audience", signed(claims().audience("other").build(), KEY)),
                Arguments.of(
                        "the audience of the pages, as an ID token has it",
                        signed(claims().audience("defter-pages").build(), KEY)),
                Arguments.of(
                        "no audience", signed(claims().audience((String) null).build(), KEY)),
                Arguments.of(
                        "ended more than a minute ago",
                        signed(
                                claims().expirationTime(Date.from(now.minusSeconds(75)))
                                        .build(),
                                KEY)),
                Arguments.of("no end", signed(claims().expirationTime(null).build(), KEY)),
                Arguments.of(
                        "begins in more than a minute",
                        signed(
                                claims().notBeforeTime(Date.from(now.plusSeconds(90)))
                                        .build(),
                                KEY)),
                Arguments.of("no subject", signed(claims().subject(null).build(), KEY)),
                Arguments.of("a blank subject", signed(claims().subject(" ").build(), KEY)),
                Arguments.of(
                        "alg none",
                        new PlainJWT(
                                        new PlainHeader.Builder()
                                                .type(JOSEObjectType.JWT)
                                                .build(),
                                        claims().build())
                                .serialize()),
                Arguments.of("HS256 with the public key as secret", signedWithThePublicKeyAsSecret()),
                Arguments.of(
                        "an algorithm that is not agreed",
                        signed(JWSAlgorithm.RS512, JOSEObjectType.JWT, claims().build(), KEY)),
                Arguments.of(
                        "a logout token",
                        signed(JWSAlgorithm.RS256, new JOSEObjectType("logout+jwt"), claims().build(), KEY)),
                Arguments.of(
                        "a proof of possession",
                        signed(JWSAlgorithm.RS256, new JOSEObjectType("dpop+jwt"), claims().build(), KEY)),
                Arguments.of("no type", signed(JWSAlgorithm.RS256, null, claims().build(), KEY)),
                Arguments.of(
                        "a signature that was cut off",
                        signed(claims().build(), KEY).replaceFirst("[^.]+$", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherTokens")
    void refusesEveryOtherToken(String what, String token) throws Exception {
        HttpResponse<String> answer = post(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** The same tokens, with that one thing within bounds: what is refused above is refused for it. */
    @Test
    void takesWhatIsWithinBounds() throws Exception {
        Instant now = Instant.now();
        assertThat(List.of(
                        post(signed(
                                        claims().expirationTime(Date.from(now.minusSeconds(30)))
                                                .build(),
                                        KEY))
                                .statusCode(),
                        post(signed(
                                        claims().notBeforeTime(Date.from(now.plusSeconds(30)))
                                                .build(),
                                        KEY))
                                .statusCode(),
                        post(signed(
                                        claims().audience(List.of("account", "defter"))
                                                .build(),
                                        KEY))
                                .statusCode(),
                        post(signed(JWSAlgorithm.PS256, JOSEObjectType.JWT, claims().build(), KEY))
                                .statusCode(),
                        post(signed(JWSAlgorithm.RS256, new JOSEObjectType("at+jwt"), claims().build(), KEY))
                                .statusCode()))
                .containsOnly(200);
    }

    /** RFC 9470: told apart from an unknown caller, with what would do. */
    @Test
    void wantsAFreshLoginForWhatSigns() throws Exception {
        long now = Instant.now().getEpochSecond();
        String fresh = signed(claims().claim("auth_time", now - 100).build(), KEY);
        String stale = signed(claims().claim("auth_time", now - 1000).build(), KEY);
        String unsaid = signed(claims().build(), KEY);

        assertThat(seal(fresh).statusCode()).isEqualTo(200);
        for (String token : List.of(stale, unsaid)) {
            HttpResponse<String> refused = seal(token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("\"reason\":\"FRESH_LOGIN_REQUIRED\"");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer error=\"insufficient_user_authentication\"")
                    .endsWith("max_age=300");
            assertThat(post(token).statusCode()).as("other acts").isEqualTo(200);
        }
    }

    private HttpResponse<String> seal(String token) throws Exception {
        return send("/api/things/704d0f2c-5b8f-4a52-8f4e-0e5b2f9c1a11/seal", "Bearer " + token, "{}");
    }

    @Test
    void refusesThePasswordsOfTheDemo() throws Exception {
        HttpResponse<String> answer = send("Basic Y2xlcms6Y2xlcms=");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void believesNoTokenThatItIsTheSystem() throws Exception {
        JWTClaimsSet claims = claims().claim("realm_access", Map.of("roles", List.of("system")))
                .build();
        assertThat(post(signed(claims, KEY)).statusCode()).isEqualTo(403);
    }

    @Test
    void overlooksRolesOfOtherSystems() throws Exception {
        JWTClaimsSet claims = claims().claim("realm_access", Map.of("roles", List.of("offline_access")))
                .build();
        HttpResponse<String> answer = post(signed(claims, KEY));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ROLE_NOT_ALLOWED");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("4711")
                .audience("defter")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("realm_access", Map.of("roles", List.of("auditor", "council-office")));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws Exception {
        return signed(JWSAlgorithm.RS256, JOSEObjectType.JWT, claims, key);
    }

    private static String signed(JWSAlgorithm algorithm, @Nullable JOSEObjectType type, JWTClaimsSet claims, RSAKey key)
            throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(type).keyID("k1").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedWithThePublicKeyAsSecret() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                claims().build());
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private HttpResponse<String> post(String token) throws Exception {
        return send("Bearer " + token);
    }

    private HttpResponse<String> send(String authorization) throws Exception {
        return send("/api/things", authorization, "{\"title\":\"a\",\"seats\":1,\"parts\":[]}");
    }

    private HttpResponse<String> send(String path, String authorization, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
