package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.provider.ProviderApplication;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * The pages with a provider of identity: what a user sees from the first page to the last, what a browser holds, and what the API is
 * shown. The record stands in the middle of the real case: a decision waits for its signatures.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderLoginIT {

    private static final Duration FRESH = Duration.ofSeconds(4);

    private final TestDatabase database = TestPostgres.fresh();
    private final int port = SideProcess.freePort();
    private final int providerPort = SideProcess.freePort();
    private final String issuer = "http://127.0.0.1:" + providerPort;
    private final URI base = URI.create("http://127.0.0.1:" + port);

    private ConfigurableApplicationContext provider;
    private ConfigurableApplicationContext defter;
    private String proposal = "";

    @BeforeAll
    void start() throws Exception {
        tellUpToTheSignatures();
        provider = ProviderApplication.application()
                .run(
                        "--server.port=" + providerPort,
                        "--provider.issuer=" + issuer,
                        "--provider.pages=" + base,
                        // Renewed when less than half a minute is left, so two seconds after each token.
                        "--provider.access-token=32s");
        List<String> settings = new ArrayList<>(databaseSettings());
        settings.addAll(List.of(
                "--server.port=" + port,
                "--defter.demo-users=false",
                "--defter.jwt.issuer=" + issuer,
                "--defter.jwt.audience=defter-api",
                "--defter.jwt.jwk-set-uri=" + issuer + "/oauth2/jwks",
                "--defter.oidc.client-id=defter-pages",
                "--defter.oidc.client-secret=defter-pages",
                // A story is told faster than people act.
                "--defter.limits.requests=1000000",
                "--defter.limits.pages=1000000",
                "--defter.step-up.max-age=" + FRESH.toSeconds() + "s"));
        defter = new SpringApplication(StandaloneApplication.class).run(settings.toArray(String[]::new));
    }

    private List<String> databaseSettings() {
        return database.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    private void tellUpToTheSignatures() throws Exception {
        List<String> settings = new ArrayList<>(databaseSettings());
        settings.addAll(List.of("--server.port=0", "--defter.demo-users=true"));
        try (ConfigurableApplicationContext demo =
                new SpringApplication(StandaloneApplication.class).run(settings.toArray(String[]::new))) {
            StoryTeller teller = new StoryTeller(
                    URI.create("http://127.0.0.1:" + demo.getEnvironment().getRequiredProperty("local.server.port")),
                    "provider");
            List<Story.Step> steps = StandaloneTest.theStory().steps();
            int first = 0;
            while (!steps.get(first).path().endsWith("/proposals/{{proposal}}/signatures")) {
                first++;
            }
            teller.tell(new Story(steps.subList(0, first)), (number, step) -> {});
            proposal = teller.kept("proposal");
            // Everything is in the views before this process ends.
            teller.tell(
                    new Story(List.of(new Story.Step(
                            "look",
                            "auditor",
                            null,
                            "GET",
                            "/api/proposals/{{proposal}}",
                            "",
                            null,
                            null,
                            List.of(),
                            Map.of(),
                            null))),
                    (number, step) -> {});
        }
    }

    @AfterAll
    void stop() {
        for (ConfigurableApplicationContext context : new ConfigurableApplicationContext[] {defter, provider}) {
            if (context != null) {
                context.close();
            }
        }
    }

    private Guest loggedIn(String user) throws Exception {
        Guest guest = new Guest(base);
        HttpResponse<String> in = guest.proves(guest.get("/login"), user);
        assertThat(in.uri().getPort()).as("back at the pages: %s", in.uri()).isEqualTo(port);
        assertThat(in.uri().toString()).doesNotContain("failed");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        return guest;
    }

    @Test
    void whoMustBeKnownIsSentToTheProviderAndComesBackToThatPage() throws Exception {
        Guest guest = new Guest(base);
        HttpResponse<String> login = guest.get("/proposals?q=plan&size=5");
        assertThat(login.uri().getPort()).isEqualTo(providerPort);

        HttpResponse<String> back = guest.proves(login, "office");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.uri().toString()).isEqualTo(base + "/proposals?q=plan&size=5");
    }

    @Test
    void thePublicIsAskedNothing() throws Exception {
        HttpResponse<String> portal = new Guest(base).get("/");
        assertThat(portal.uri().toString()).startsWith(base + "/public");
        assertThat(portal.statusCode()).isEqualTo(200);
    }

    /** Code flow with PKCE, state and nonce; nothing of it, and no token, is there to be read in the browser. */
    @Test
    void theBrowserHoldsNothingButAName() throws Exception {
        HttpResponse<String> begin = new Guest(base).step("/oauth2/authorization/defter");
        assertThat(begin.headers().firstValue("Location").orElseThrow())
                .startsWith(issuer + "/oauth2/authorize?")
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        String attempt = begin.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("defter-login="))
                .findFirst()
                .orElseThrow();
        assertThat(attempt).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");

        Guest guest = loggedIn("auditor");
        String all = guest.cookies().stream().map(HttpCookie::getValue).reduce("", String::concat)
                + guest.get("/proposals").body();
        assertThat(all).doesNotContain("eyJ");
        assertThat(guest.cookies().stream().map(HttpCookie::getName))
                .contains("defter-visit")
                .doesNotContain("JSESSIONID");
        byte[] kept = JdbcClient.create(database.owner())
                .sql("select string_agg(content, ''::bytea) from pages.visit")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("eyJ", "auditor");
    }

    /** As behind a proxy that speaks TLS. */
    @Test
    void overTlsCookiesAreBoundToTheHost() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> begin = http.send(
                    HttpRequest.newBuilder(base.resolve("/oauth2/authorization/defter"))
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "defter.example")
                            .header("X-Forwarded-Port", "443")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(begin.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-defter-login=")
                    .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(begin.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https://defter.example/login/oauth2/code/defter");
            assertThat(begin.headers().firstValue("Strict-Transport-Security").orElseThrow())
                    .contains("max-age=31536000", "includeSubDomains");
        }
    }

    @Test
    void whatComesBackToAnotherBrowserIsNoLogin() throws Exception {
        Guest victim = new Guest(base);
        HttpResponse<String> callback = victim.get("/login/oauth2/code/defter?code=stolen&state=foreign");
        assertThat(callback.uri().toString()).contains("/login?failed");
        assertThat(victim.cookies().stream().map(HttpCookie::getName)).doesNotContain("defter-visit");
        assertThat(victim.get("/login?failed").body()).contains("/oauth2/authorization/defter");
    }

    @Test
    void nobodyIsSentElsewhereAfterALogin() throws Exception {
        Guest guest = new Guest(base);
        HttpResponse<String> in = guest.proves(guest.get("/login?to=https://elsewhere.example/"), "clerk");
        assertThat(in.uri().getHost() + ":" + in.uri().getPort()).isEqualTo("127.0.0.1:" + port);
    }

    /** Each page asks the API as its reader: an administrator sees the accounts, a clerk is told that these are not for a clerk. */
    @Test
    void rolesComeFromTheProvider() throws Exception {
        assertThat(loggedIn("admin").get("/accounts").statusCode()).isEqualTo(200);
        assertThat(loggedIn("clerk").get("/accounts").statusCode()).isIn(403, 404);
    }

    /** Tokens end every few seconds here; the reader notices nothing, several pages at once included. */
    @Test
    void tokensAreRenewedBehindThePages() throws Exception {
        Guest guest = loggedIn("office");
        Instant until = Instant.now().plusSeconds(8);
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            while (Instant.now().isBefore(until)) {
                List<Callable<HttpResponse<String>>> pages = new ArrayList<>();
                for (int page = 0; page < 6; page++) {
                    pages.add(() -> guest.get("/worklist"));
                }
                for (Future<HttpResponse<String>> page : crowd.invokeAll(pages)) {
                    assertThat(page.get().statusCode()).isEqualTo(200);
                    assertThat(page.get().uri().getPath()).isEqualTo("/worklist");
                }
            }
        }
    }

    /** RFC 9470 for people: the form waits, and nothing has to be typed twice. */
    @Test
    void whatSignsWantsAFreshLoginAndKeepsTheForm() throws Exception {
        Guest office = loggedIn("office");
        Instant loggedIn = Instant.now();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Instant.now().isAfter(loggedIn.plus(FRESH).plusSeconds(1)));
        String form = "/acts/signDecision?id=" + proposal;
        HttpResponse<String> page = office.get(form);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Map<String, String> signature =
                Map.of("personId", "00000000-0000-4000-8000-000000000110", "occurredOn", "2024-03-15");

        HttpResponse<String> asked = office.submit(page, "/acts/signDecision", signature);
        assertThat(asked.uri().getPort()).as("at the provider: %s", asked.uri()).isEqualTo(providerPort);
        assertThat(signatures()).isZero();

        HttpResponse<String> back = office.proves(asked, "office");
        assertThat(back.uri().getPath()).isEqualTo("/acts/signDecision");
        assertThat(back.body())
                .contains("You have logged in anew")
                .contains("value=\"2024-03-15\"")
                .contains("00000000-0000-4000-8000-000000000110");

        HttpResponse<String> done = office.submit(back, "/acts/signDecision", signature);
        assertThat(done.uri().getPort())
                .as("no further question: %s", done.uri())
                .isEqualTo(port);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.uri().getPath()).isEqualTo("/proposals/" + proposal);
        assertThat(signatures()).isEqualTo(1);
        assertThat(JdbcClient.create(database.owner())
                        .sql("select metadata::text from eventstore.event_text order by global_index desc limit 1")
                        .query(String.class)
                        .single())
                .contains(issuer)
                .doesNotContain("\"office\", \"subject\"");
        assertThat(office.get(form + "&kept").body()).as("handed out once").doesNotContain("You have logged in anew");
    }

    private long signatures() {
        return JdbcClient.create(database.owner())
                .sql(
                        "select count(*) from eventstore.event_text where aggregate_id = :id and payload_type like '%Signed%'")
                .param("id", proposal)
                .query(Long.class)
                .single();
    }

    /** Another user who proves who it is gets nothing of the form. */
    @Test
    void aKeptFormIsItsReadersOnly() throws Exception {
        Guest office = loggedIn("office");
        Instant loggedIn = Instant.now();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Instant.now().isAfter(loggedIn.plus(FRESH).plusSeconds(1)));
        HttpResponse<String> page = office.get("/acts/signDecision?id=" + proposal);
        HttpResponse<String> asked = office.submit(
                page,
                "/acts/signDecision",
                Map.of("personId", "00000000-0000-4000-8000-000000000113", "occurredOn", "2024-03-15"));

        HttpResponse<String> other = office.proves(asked, "councillor");
        assertThat(other.body()).doesNotContain("You have logged in anew");
    }

    @Test
    void loggingOutEndsTheSessionAtTheProviderToo() throws Exception {
        Guest guest = loggedIn("auditor");
        HttpResponse<String> page = guest.get("/proposals");
        String session = visit(guest);

        HttpResponse<String> out = guest.submit(page, "/logout", Map.of());
        assertThat(out.uri().toString()).isEqualTo(base + "/login?out");
        assertThat(guest.get("/proposals").uri().getPort()).as("asked again").isEqualTo(providerPort);
        assertThat(guest.get("/proposals").body()).as("the provider asks, too").contains("name=\"password\"");

        Guest thief = new Guest(base);
        HttpCookie old = new HttpCookie("defter-visit", session);
        old.setPath("/");
        old.setVersion(0);
        thief.plant(old);
        assertThat(thief.get("/proposals").uri().getPort())
                .as("the name is worth nothing")
                .isEqualTo(providerPort);
    }

    private static String visit(Guest guest) {
        return guest.cookies().stream()
                .filter(cookie -> cookie.getName().equals("defter-visit"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theProviderCanEndALogin() throws Exception {
        Guest guest = loggedIn("finance");
        assertThat(guest.get("/worklist").uri().getPort()).isEqualTo(port);
        guest.forget("provider-session");
        String subject = subjectOf("finance");
        NimbusJwtEncoder encoder = new NimbusJwtEncoder((JWKSource<SecurityContext>) provider.getBean(JWKSource.class));
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

        assertThat(tell(encoder, subject, "defter-api", Map.of("events", event)))
                .isEqualTo(400);
        assertThat(tell(encoder, subject, "defter-pages", Map.of())).isEqualTo(400);
        assertThat(tell(encoder, subject, "defter-pages", Map.of("events", event, "nonce", "n")))
                .isEqualTo(400);
        assertThat(guest.get("/worklist").uri().getPort())
                .as("none of these counted")
                .isEqualTo(port);

        assertThat(tell(encoder, subject, "defter-pages", Map.of("events", event)))
                .isEqualTo(200);
        assertThat(guest.get("/worklist").uri().getPort()).isEqualTo(providerPort);
    }

    private int tell(NimbusJwtEncoder encoder, String subject, String audience, Map<String, Object> more)
            throws Exception {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(subject)
                .audience(List.of(audience))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60));
        more.forEach(claims::claim);
        String token = encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256)
                                .type("logout+jwt")
                                .build(),
                        claims.build()))
                .getTokenValue();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(base.resolve("/logout/backchannel"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static String subjectOf(String user) {
        return java.util
                .UUID
                .nameUUIDFromBytes(("stand-in " + user).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A form of another site does not count, although the browser would send its cookie along. */
    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        Guest guest = loggedIn("office");
        assertThat(guest.submitForeign("/acts/signDecision", "id=" + proposal).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiTakesNoCookie() throws Exception {
        Guest guest = loggedIn("office");
        HttpResponse<String> answer = guest.get("/api/accounts");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
}
