package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
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
import org.defter.tiny.TinyApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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

    @Test
    void refusesEveryOtherToken() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(600));
        assertThat(List.of(
                        post("").statusCode(),
                        post("nonsense").statusCode(),
                        post(signed(claims().build(), FOREIGN)).statusCode(),
                        post(signed(claims().issuer("https://other.example").build(), KEY))
                                .statusCode(),
                        post(signed(claims().audience("other").build(), KEY)).statusCode(),
                        post(signed(claims().audience((String) null).build(), KEY))
                                .statusCode(),
                        post(signed(claims().expirationTime(past).build(), KEY)).statusCode(),
                        post(signed(claims().expirationTime(null).build(), KEY)).statusCode(),
                        post(signed(claims().subject(null).build(), KEY)).statusCode(),
                        post(new PlainJWT(claims().build()).serialize()).statusCode(),
                        post(signedWithThePublicKeyAsSecret()).statusCode()))
                .containsOnly(401);
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
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedWithThePublicKeyAsSecret() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private HttpResponse<String> post(String token) throws Exception {
        return send("Bearer " + token);
    }

    private HttpResponse<String> send(String authorization) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/things"))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"a\",\"seats\":1,\"parts\":[]}"))
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
