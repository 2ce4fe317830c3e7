package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.signing.CardIssuer;
import org.defter.kernel.platform.signing.DemoKeys;
import org.defter.kernel.platform.signing.PdfSignatures;
import org.defter.kernel.platform.signing.SignatureCheck;
import org.defter.kernel.platform.signing.SigningTerms;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Papers signed over HTTP as a card does it, in two steps, with keys this process knows nothing of: stored, refused, gone stale; and
 * signed by hand, scanned and brought by a page.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningIT extends StandaloneTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Who gave people their cards, and the only one the application trusts. */
    private static CardIssuer cards;

    /** Cards that somebody made at home. */
    private final DemoKeys homemade = new DemoKeys();

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry registry) throws IOException {
        cards = new CardIssuer("Örnek Sağlayıcı");
        // The application starts before a folder of the test class would be there.
        Path folder = Files.createTempDirectory(Path.of("target"), "anchors");
        String anchors = cards.file(folder).toAbsolutePath().toString();
        registry.add("defter.signatures.trust.anchors", () -> anchors);
    }

    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "signing");
        teller.tell(theWholeStory(), (number, step) -> {});
        json("auditor", "/api/proposals/" + teller.kept("proposal"), "Defter-Position", teller.position());
    }

    private record Place(String signatory, String office) {}

    /** A decision as an official document, not signed yet; its path. */
    private String decision() throws Exception {
        HttpResponse<String> made = post(
                "office",
                "/api/documents",
                JSON.writeValueAsString(Map.of("kind", "DECISION", "subjectId", teller.kept("proposal"))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/documents/" + lastPart(made);
        json("office", path, "Defter-Position", position(made));
        return path;
    }

    private Place place(String path, int number) throws Exception {
        JsonNode place = json("office", path + "/standing").path("places").get(number);
        return new Place(
                place.path("signatory").asString(), place.path("office").asString());
    }

    private String certificate(String card) throws Exception {
        return Base64.getEncoder().encodeToString(cards.certificate(card).getEncoded());
    }

    private JsonNode prepared(String path, Place place) throws Exception {
        HttpResponse<String> answer = post(
                "office",
                path + "/signing",
                JSON.writeValueAsString(Map.of(
                        "signatory",
                        place.signatory(),
                        "office",
                        place.office(),
                        "certificate",
                        certificate(place.signatory()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What the card of somebody made of the data, as the second step wants it. */
    private Map<String, Object> signature(Place place, JsonNode prepared, String card) throws Exception {
        byte[] data = Base64.getDecoder().decode(prepared.path("dataToSign").asString());
        Map<String, Object> body = new HashMap<>();
        body.put("signatory", place.signatory());
        body.put("office", place.office());
        body.put("certificate", certificate(place.signatory()));
        body.put("signedAt", prepared.path("signedAt").asString());
        body.put("signatureValue", Base64.getEncoder().encodeToString(cards.sign(card, data)));
        return body;
    }

    private HttpResponse<String> send(String path, Map<String, Object> body, int version) throws Exception {
        return post("office", path + "/signatures", JSON.writeValueAsString(body), "If-Match", "\"" + version + "\"");
    }

    /** A signature whose answer was lost is sent again: its bytes have changed since, and the first answer is given. */
    @Test
    void aSignatureSentAgainWithItsKeyIsAnsweredAsTheFirstTime() throws Exception {
        String path = decision();
        Place place = place(path, 0);
        String body = JSON.writeValueAsString(signature(place, prepared(path, place), place.signatory()));
        String[] headers = {"If-Match", "\"0\"", "Idempotency-Key", "imza-" + lastPart(path)};

        HttpResponse<String> first = post("office", path + "/signatures", body, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> again = post("office", path + "/signatures", body, headers);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        json("office", path, "Defter-Position", position(first));
        assertThat(json("office", path + "/standing").path("signatures")).hasSize(1);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private byte[] file(String path) throws Exception {
        String sha256 = json("office", path).path("sha256").asString();
        String login = Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = HTTP.send(
                        HttpRequest.newBuilder(base().resolve("/api/files/" + sha256))
                                .header("Authorization", "Basic " + login)
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        assertThat(Sha256.of(bytes).hex()).isEqualTo(sha256);
        return bytes;
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void storesWhatACardMadeOfTheDataOneAfterTheOther() throws Exception {
        String path = decision();
        byte[] unsigned = file(path);
        assertThat(get("auditor", path + "/validation-report").statusCode())
                .as("nobody signed yet")
                .isEqualTo(404);
        for (int number = 0; number < 2; number++) {
            Place place = place(path, number);
            JsonNode prepared = prepared(path, place);
            assertThat(prepared.path("algorithm").asString()).isEqualTo("SHA-256");
            assertThat(prepared.path("signedSha256").asString())
                    .isEqualTo(json("office", path).path("sha256").asString());
            HttpResponse<String> signed = send(path, signature(place, prepared, place.signatory()), number);
            assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
            json("office", path, "Defter-Position", position(signed));
        }
        byte[] bytes = file(path);
        List<SignatureCheck> checks = PdfSignatures.examine(bytes);
        assertThat(checks).hasSize(2).allMatch(SignatureCheck::intact);
        assertThat(checks.getFirst().certificate()).contains(place(path, 0).signatory());
        assertThat(Arrays.copyOf(bytes, unsigned.length))
                .as("the first bytes are those that were signed")
                .isEqualTo(unsigned);
        JsonNode standing = json("office", path + "/standing");
        assertThat(standing.path("stale").asBoolean()).isFalse();
        assertThat(standing.path("signatures")).hasSize(2);
        assertThat(standing.path("signatures"))
                .allMatch(one -> one.path("vouchedFor").asBoolean());
        HttpResponse<String> report = get("auditor", path + "/validation-report");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(report.body())
                .contains("ValidationReport")
                .contains(place(path, 1).signatory());
        bytes[unsigned.length / 2] ^= 1;
        assertThat(PdfSignatures.examine(bytes))
                .as("any other byte breaks them")
                .noneMatch(SignatureCheck::intact);
    }

    @Test
    void refusesAnotherKeyAnotherDigestAnotherOrderAndAnotherTime() throws Exception {
        String path = decision();
        Place first = place(path, 0);
        Place second = place(path, 1);
        JsonNode prepared = prepared(path, first);

        assertRefused(send(path, signature(first, prepared, second.signatory()), 0), 409, "SIGNATURE_INVALID");
        Map<String, Object> garbage = signature(first, prepared, first.signatory());
        garbage.put("signatureValue", Base64.getEncoder().encodeToString(new byte[64]));
        assertRefused(send(path, garbage, 0), 409, "SIGNATURE_INVALID");
        Map<String, Object> late = signature(first, prepared, first.signatory());
        late.put(
                "signedAt",
                Instant.now()
                        .minus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        assertRefused(send(path, late, 0), 400, "INVALID_BODY");
        Map<String, Object> undated = signature(first, prepared, first.signatory());
        undated.remove("signedAt");
        assertRefused(send(path, undated, 0), 400, "INVALID_BODY");
        Map<String, Object> nobody = signature(first, prepared, first.signatory());
        nobody.put("signatory", "Kimse");
        assertRefused(send(path, nobody, 0), 409, "NOT_PRINTED_ON_IT");
        assertThat(json("office", path + "/standing").path("signatures"))
                .as("nothing of that was kept")
                .isEmpty();

        JsonNode other = prepared(path, second);
        HttpResponse<String> signed = send(path, signature(second, other, second.signatory()), 0);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        json("office", path, "Defter-Position", position(signed));
        assertRefused(send(path, signature(first, prepared, first.signatory()), 1), 409, "SIGNATURE_INVALID");
        assertThat(send(path, signature(first, prepared(path, first), first.signatory()), 0)
                        .statusCode())
                .as("somebody signed in between")
                .isEqualTo(412);
        assertRefused(
                send(path, signature(second, prepared(path, second), second.signatory()), 1), 409, "SIGNED_ALREADY");
        assertThat(json("office", path + "/standing").path("signatures")).hasSize(1);
    }

    /** Whoever has a card has one: it signs for nobody else, in neither step. */
    @Test
    void refusesTheCardOfAnotherUnderAPrintedName() throws Exception {
        String path = decision();
        Place place = place(path, 0);
        String other = "Başka BİRİ";
        HttpResponse<String> prepared = post(
                "office",
                path + "/signing",
                JSON.writeValueAsString(Map.of(
                        "signatory", place.signatory(), "office", place.office(), "certificate", certificate(other))));
        assertRefused(prepared, 409, "CERTIFICATE_OF_ANOTHER");
        assertThat(prepared.body()).contains(place.signatory());

        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] data = PdfSignatures.dataToSign(
                file(path), new SigningTerms(place.signatory(), place.office(), at, cards.certificate(other)));
        Map<String, Object> body = new HashMap<>();
        body.put("signatory", place.signatory());
        body.put("office", place.office());
        body.put("certificate", certificate(other));
        body.put("signedAt", at.toString());
        body.put("signatureValue", Base64.getEncoder().encodeToString(cards.sign(other, data)));
        assertRefused(send(path, body, 0), 409, "CERTIFICATE_OF_ANOTHER");
        assertThat(json("office", path + "/standing").path("signatures")).isEmpty();
    }

    /** The name in a certificate is worth what the one who wrote it is. */
    @Test
    void refusesACertificateNobodyTrustedVouchesFor() throws Exception {
        String path = decision();
        Place place = place(path, 0);
        String certificate = Base64.getEncoder()
                .encodeToString(homemade.certificate(place.signatory()).getEncoded());
        assertRefused(
                post(
                        "office",
                        path + "/signing",
                        JSON.writeValueAsString(Map.of(
                                "signatory", place.signatory(), "office", place.office(), "certificate", certificate))),
                409,
                "CERTIFICATE_NOT_TRUSTED");
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] data = PdfSignatures.dataToSign(
                file(path),
                new SigningTerms(place.signatory(), place.office(), at, homemade.certificate(place.signatory())));
        assertRefused(
                send(
                        path,
                        Map.of(
                                "signatory", place.signatory(),
                                "office", place.office(),
                                "certificate", certificate,
                                "signedAt", at.toString(),
                                "signatureValue",
                                        Base64.getEncoder().encodeToString(homemade.sign(place.signatory(), data))),
                        0),
                409,
                "CERTIFICATE_NOT_TRUSTED");
        assertThat(json("office", path + "/standing").path("signatures")).isEmpty();
    }

    @Test
    void goesStaleWhenTheRecordIsChangedAndIsSignedNoMore() throws Exception {
        String path = decision();
        Place first = place(path, 0);
        JsonNode prepared = prepared(path, first);
        HttpResponse<String> signed = send(path, signature(first, prepared, first.signatory()), 0);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);

        String proposal = "/api/proposals/" + teller.kept("proposal");
        String version = get("office", proposal, "Defter-Position", position(signed))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> rectified = post(
                "office",
                proposal + "/rectifications",
                "{\"correctedNumber\":9017,\"reason\":\"Numara yanlış yazılmış (örnek)\",\"authority\":\"02.05.2024 tarihli tutanak\"}",
                "If-Match",
                version);
        assertThat(rectified.statusCode()).as(rectified.body()).isLessThan(300);

        JsonNode standing = json("office", path + "/standing", "Defter-Position", position(rectified));
        assertThat(standing.path("stale").asBoolean()).isTrue();
        assertThat(standing.path("signatures").get(0).path("intact").asBoolean())
                .as("what was signed stays signed")
                .isTrue();
        Place second = place(path, 1);
        assertRefused(
                post(
                        "office",
                        path + "/signing",
                        JSON.writeValueAsString(Map.of(
                                "signatory",
                                second.signatory(),
                                "office",
                                second.office(),
                                "certificate",
                                certificate(second.signatory())))),
                409,
                "DOCUMENT_STALE");
        assertRefused(
                send(path, Map.of("signatory", second.signatory(), "office", second.office()), 1),
                409,
                "DOCUMENT_STALE");
        assertThat(json("office", decision() + "/standing").path("stale").asBoolean())
                .as("one made now tells what is so now")
                .isFalse();
    }

    @Test
    void takesTheScanOfACopySignedByHandByItsPage() throws Exception {
        String path = decision();
        String id = path.replaceFirst(".*/", "");
        Browser office = Browser.of(base(), "office", "tr");
        String page = "/acts/attachScannedSignature?id=" + id + "&back=/documents/" + id;
        HttpResponse<String> shown = office.get(page);
        assertThat(shown.body()).contains("multipart/form-data", "type=\"file\"", "name=\"file:sha256\"");
        assertThat(Browser.words(shown.body())).as("limits are told before").contains("en çok 25 MB", "TIFF");
        Map<String, String> fields = new HashMap<>(Map.of(
                "id",
                id,
                "back",
                "/documents/" + id,
                "version",
                "\"0\"",
                "key",
                "scan-1",
                "signatories",
                "Ali POLAT\r\nKâtip"));

        HttpResponse<String> refused =
                office.upload(page, "/acts/attachScannedSignature", fields, "file:sha256", "tarama.exe", new byte[] {
                    'M', 'Z', 1, 2, 3, 0, 0
                });
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(415);
        assertThat(refused.body()).contains("id=\"f-sha256-error\"").contains("tarama.exe");
        assertThat(Browser.words(refused.body())).as("input is kept").contains("Ali POLAT");
        HttpResponse<String> large = office.upload(
                page, "/acts/attachScannedSignature", fields, "file:sha256", "tarama.pdf", new byte[26 * 1024 * 1024]);
        assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
        assertThat(large.body()).contains("id=\"f-sha256-error\"");

        byte[] scan = "%PDF-1.7\nıslak imzalı".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> done =
                office.upload(page, "/acts/attachScannedSignature", fields, "file:sha256", "tarama.pdf", scan);
        assertThat(done.uri().getPath()).as(done.body()).isEqualTo("/documents/" + id);
        JsonNode document = json("office", path);
        assertThat(document.toString()).contains(Sha256.of(scan).hex(), "Ali POLAT");
        assertThat(get("auditor", "/api/files/" + Sha256.of(scan).hex()).statusCode())
                .isEqualTo(200);
        assertRefused(
                post(
                        "office",
                        path + "/scans",
                        JSON.writeValueAsString(Map.of("signatories", List.of("Ali POLAT"), "sha256", "0".repeat(64))),
                        "If-Match",
                        "\"1\""),
                422,
                "FILE_UNKNOWN");
    }
}
