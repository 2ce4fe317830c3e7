package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.document.paper.VeraPdf;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** Papers of the real case over HTTP: looked at, made official, signed, made again, gone stale. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT extends StandaloneTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "real-case");
        teller.tell(theWholeStory(), (number, step) -> {});
        json("auditor", "/api/proposals/" + teller.kept("proposal"), "Defter-Position", teller.position());
    }

    private HttpResponse<byte[]> bytes(String user, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
        if (!user.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String subject(String kind) throws Exception {
        JsonNode proposal = json("auditor", "/api/proposals/" + teller.kept("proposal"));
        return switch (kind) {
            case "REPORT", "REFERRAL_LETTER" -> teller.kept("review1");
            case "AGENDA", "MINUTES" ->
                proposal.path("decisions").get(0).path("sittingId").asString();
            default -> teller.kept("proposal");
        };
    }

    private JsonNode make(String user, String kind) throws Exception {
        HttpResponse<String> made =
                post(user, "/api/documents", JSON.writeValueAsString(Map.of("kind", kind, "subjectId", subject(kind))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(user, "/api/documents/" + lastPart(made), "Defter-Position", position(made));
    }

    @Test
    void makesEveryKindFromTheRecordAndTheSameBytesAgain() throws Exception {
        for (Map.Entry<String, String> kind : Map.of(
                        "REPORT", "secretary",
                        "REFERRAL_LETTER", "office",
                        "DECISION", "office",
                        "AGENDA", "office",
                        "MINUTES", "office",
                        "CIVIL_AUTHORITY_LETTER", "mayor",
                        "ANNOUNCEMENT", "office",
                        "AUDIT_EXTRACT", "auditor")
                .entrySet()) {
            JsonNode document = make(kind.getValue(), kind.getKey());
            HttpResponse<byte[]> file =
                    bytes("office", "/api/files/" + document.path("sha256").asString());
            assertThat(file.statusCode()).as(kind.getKey()).isEqualTo(200);
            assertThat(sha256(file.body())).isEqualTo(document.path("sha256").asString());
            assertThat(VeraPdf.faults(file.body())).as(kind.getKey()).isEmpty();
            JsonNode standing =
                    json("office", "/api/documents/" + document.path("id").asString() + "/standing");
            assertThat(standing.path("sameBytes").asBoolean()).as(kind.getKey()).isTrue();
            assertThat(standing.path("stale").asBoolean()).as(kind.getKey()).isFalse();
        }
        JsonNode list = json("office", "/api/documents?subject=" + teller.kept("proposal"));
        assertThat(list.path("total").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void printsTheReportOfTheRealCaseAndCoversItByTheLedger() throws Exception {
        JsonNode document = make("secretary", "REPORT");
        String text = PaperPdf.textOf(
                bytes("office", "/api/files/" + document.path("sha256").asString())
                        .body());
        assertThat(text.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "PLAN VE BÜTÇE KOMİSYONU RAPORU",
                        "Tarih: .../03/2024",
                        "11.03.2024 tarihli toplantısı 56. Maddesi",
                        "Zafer TAN",
                        "Avni ATAY")
                .contains("Plan ve Bütçe Kom. Bşk.");
        JsonNode history = json("auditor", "/api/history?type=DocumentRendered&size=100");
        assertThat(history.toString()).contains(document.path("sha256").asString());
    }

    @Test
    void signsInSequenceAndRefusesWhoIsNotPrintedOnIt() throws Exception {
        JsonNode document = make("office", "DECISION");
        String path = "/api/documents/" + document.path("id").asString();
        assertThat(sign("office", path, 0, "Kimse", "Meclis Başkanı").body()).contains("NOT_PRINTED_ON_IT");
        JsonNode first = json("office", path + "/standing").path("places").get(0);
        assertThat(sign(
                                "councillor",
                                path,
                                0,
                                first.path("signatory").asString(),
                                first.path("office").asString())
                        .body())
                .as("a councillor whose login is not that person")
                .contains("ACCOUNT_NOT_LINKED");
        int version = 0;
        for (JsonNode place : json("office", path + "/standing").path("places")) {
            HttpResponse<String> signed = sign(
                    "office",
                    path,
                    version++,
                    place.path("signatory").asString(),
                    place.path("office").asString());
            assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
            json("office", path, "Defter-Position", position(signed));
        }
        assertThat(version).isEqualTo(3);
        JsonNode signed = json("office", path);
        byte[] file = bytes("office", "/api/files/" + signed.path("sha256").asString())
                .body();
        assertThat(VeraPdf.faults(file)).isEmpty();
        JsonNode standing = json("office", path + "/standing");
        assertThat(standing.path("signatures").size()).isEqualTo(3);
        standing.path("signatures")
                .forEach(one -> assertThat(one.path("intact").asBoolean()).isTrue());
        assertThat(standing.path("sameBytes").asBoolean()).isTrue();
    }

    private HttpResponse<String> sign(String user, String path, int version, String signatory, String office)
            throws Exception {
        return post(
                user,
                path + "/signatures",
                JSON.writeValueAsString(Map.of("signatory", signatory, "office", office)),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void isLookedAtAndEditedInThreeForms() throws Exception {
        String path = "/api/previews/REPORT/" + subject("REPORT");
        String printed = PaperPdf.textOf(bytes("clerk", path).body());
        assertThat(printed).contains("Önizleme, resmî belge değildir").contains("Zafer TAN");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                        bytes("clerk", path + "?format=DOCX").body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .containsSubsequence("PLAN VE BÜTÇE KOMİSYONU RAPORU", "56. Maddesi", "Zafer TAN", "Avni ATAY");
        }
        String content = "";
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(bytes("clerk", path + "?format=ODT").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(content)
                .containsSubsequence("PLAN VE BÜTÇE KOMİSYONU RAPORU", "56. Maddesi", "Zafer TAN", "Avni ATAY");
        assertThat(bytes("clerk", "/api/previews/REPORT/" + teller.kept("proposal"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(bytes("", path).statusCode()).isEqualTo(401);
    }

    @Test
    void packsALetterForOfficialCorrespondence() throws Exception {
        JsonNode decision = make("office", "DECISION");
        JsonNode letter = make("mayor", "CIVIL_AUTHORITY_LETTER");
        Map<String, byte[]> parts = folder(letter);
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder("Ekler/ek-1.pdf", "PaketOzeti.xml", "UstYazi/ustyazi.pdf", "Ustveri.xml");
        assertThat(sha256(parts.get("UstYazi/ustyazi.pdf")))
                .isEqualTo(letter.path("sha256").asString());
        Map<String, String> expected = new TreeMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().equals("PaketOzeti.xml")) {
                expected.put(
                        part.getKey(),
                        Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(part.getValue())));
            }
        }
        assertThat(digests(parts.get("PaketOzeti.xml")))
                .as("every other file, as XML signatures write it")
                .isEqualTo(expected);
        assertThat(new String(parts.get("Ustveri.xml"), StandardCharsets.UTF_8))
                .contains(
                        "ANTALYA BÜYÜKŞEHİR BELEDİYESİ", decision.path("title").asString());
        assertThat(bytes("mayor", "/api/documents/" + decision.path("id").asString() + "/correspondence")
                        .statusCode())
                .isEqualTo(404);
    }

    /** What the summary of a package says of its files: path and digest. */
    private static Map<String, String> digests(byte[] summary) throws Exception {
        NodeList references = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(summary))
                .getElementsByTagNameNS("*", "Reference");
        Map<String, String> digests = new TreeMap<>();
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            digests.put(
                    reference.getAttribute("URI"),
                    reference.getElementsByTagNameNS("*", "DigestValue").item(0).getTextContent());
        }
        return digests;
    }

    private Map<String, byte[]> folder(JsonNode letter) throws Exception {
        byte[] folder = bytes("mayor", "/api/documents/" + letter.path("id").asString() + "/correspondence")
                .body();
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(folder))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** A decision whose number was rectified has papers of both numbers: a letter goes with the one it names. */
    @Test
    void packsThePaperThatTheLetterNames() throws Exception {
        JsonNode decision = make("office", "DECISION");
        JsonNode letter = make("mayor", "CIVIL_AUTHORITY_LETTER");
        String proposal = "/api/proposals/" + teller.kept("proposal");
        HttpResponse<String> rectified = post(
                "office",
                proposal + "/rectifications",
                "{\"correctedNumber\":9017,\"reason\":\"Numara yanlış yazılmış (örnek)\",\"authority\":\"02.05.2024 tarihli tutanak\"}",
                "If-Match",
                get("office", proposal).headers().firstValue("ETag").orElseThrow());
        assertThat(rectified.statusCode()).as(rectified.body()).isLessThan(300);
        json("office", proposal, "Defter-Position", position(rectified));
        JsonNode other = make("office", "DECISION");
        assertThat(other.path("title").asString())
                .contains("9017")
                .isNotEqualTo(decision.path("title").asString());

        assertThat(sha256(folder(letter).get("Ekler/ek-1.pdf")))
                .isEqualTo(decision.path("sha256").asString());
        assertThat(sha256(folder(make("mayor", "CIVIL_AUTHORITY_LETTER")).get("Ekler/ek-1.pdf")))
                .isEqualTo(other.path("sha256").asString());
    }

    @Test
    void showsThePublicWhatWasAnnouncedOnly() throws Exception {
        JsonNode decision = make("office", "DECISION");
        JsonNode report = make("office", "REPORT");
        assertThat(bytes("", "/api/documents/" + decision.path("id").asString()).statusCode())
                .isEqualTo(200);
        assertThat(bytes("", "/api/files/" + decision.path("sha256").asString()).statusCode())
                .isEqualTo(200);
        assertThat(bytes("", "/api/documents/" + report.path("id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(bytes("", "/api/files/" + report.path("sha256").asString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesOfficesThatDoNotWriteSuchPapers() throws Exception {
        HttpResponse<String> refused = post(
                "clerk",
                "/api/documents",
                JSON.writeValueAsString(Map.of("kind", "DECISION", "subjectId", teller.kept("proposal"))));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("NOT_YOUR_KIND_OF_DOCUMENT");
        HttpResponse<String> nothing = post(
                "office",
                "/api/documents",
                JSON.writeValueAsString(Map.of("kind", "DECISION", "subjectId", java.util.UUID.randomUUID())));
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("NOTHING_TO_TELL");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
