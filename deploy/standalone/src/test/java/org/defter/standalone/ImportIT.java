package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.document.paper.VeraPdf;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Existing documents over HTTP: brought, reviewed, entered once; nothing enters the record without a person. */
class ImportIT extends StandaloneTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> bring(String user, String town, String name, byte[] bytes) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base().resolve("/api/imports?municipality=" + town + "&name=" + name))
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/octet-stream")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    private String town() throws Exception {
        HttpResponse<String> founded = post(
                "office",
                "/api/municipalities",
                "{\"kind\":\"METROPOLITAN\",\"name\":\"Antalya\",\"province\":\"Antalya\",\"occurredOn\":\"2024-01-01\"}");
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
        return JSON.readTree(founded.body()).path("id").asString();
    }

    private static byte[] decision(String number, String text) {
        return ("""
                T.C.
                GÜNEŞLİTEPE BELEDİYESİ
                MECLİS KARARI

                Karar No     : %s
                Karar Tarihi : 02.06.2014
                Konusu       : Kent müzesi kurulması

                %s oy birliği ile karar verildi.

                Hilmi ÇAKMAK        Fadime ORUÇ        Gürsel YAYLA
                Meclis Başkanı      Kâtip              Kâtip
                """.formatted(number, text)).getBytes(Charset.forName("windows-1254"));
    }

    private JsonNode shown(String user, String path, String... headers) throws Exception {
        HttpResponse<String> answer = get(user, path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void entersTheRealReportAfterAPersonReviewedIt() throws Exception {
        Path report = Path.of(System.getProperty("defter.reference", "../../../shared"))
                .resolve("seed/komisyon-raporu-2024-03.txt");
        assumeThat(report).exists();
        String town = town();
        HttpResponse<String> brought = bring("office", town, "rapor.txt", Files.readAllBytes(report));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String id = JSON.readTree(brought.body()).path("id").asString();
        String path = "/api/imports/" + id;

        JsonNode draft = shown("office", path);
        assertThat(draft.path("state").asString()).isEqualTo("TO_REVIEW");
        assertThat(draft.path("kind").asString()).isEqualTo("COMMISSION_REPORT");
        JsonNode content = draft.at("/documents/0/content");
        assertThat(content.path("unit").asString()).isEqualTo("Dış İlişkiler Dairesi Başkanlığı");
        assertThat(content.path("councilDate").asString()).isEqualTo("2024-03-11");
        assertThat(content.path("reportDate").asString()).isEqualTo("2024-03");
        assertThat(content.has("vote")).isFalse();
        assertThat(content.path("people")).hasSize(9);
        JsonNode mark = draft.at("/documents/0/marks/unit/place");
        assertThat(draft.path("source")
                        .asString()
                        .substring(mark.path("from").asInt(), mark.path("to").asInt()))
                .isEqualTo("DIŞ İLİŞKİLER DAİRESİ BAŞKANLIĞI");
        assertThat(shown("auditor", "/api/archive?municipality=" + town)
                        .path("total")
                        .asInt())
                .as("nothing enters without a person")
                .isZero();

        HttpResponse<String> entered = post("office", path + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        String position = entered.headers().firstValue("Defter-Position").orElseThrow();

        JsonNode record = shown("auditor", "/api/archive/" + id, "Defter-Position", position);
        assertThat(record.path("documents")).hasSize(1);
        JsonNode document = record.at("/documents/0");
        assertThat(document.path("content")).isEqualTo(content);
        assertThat(document.path("documentDate").asString()).isEqualTo("2024-03");
        assertThat(document.path("occurredOn").asString())
                .as("not before the meeting that sent it")
                .isEqualTo("2024-03-11");
        assertThat(document.path("reviewedBy").asString()).isEqualTo("office");
        assertThat(shown("office", path).path("state").asString()).isEqualTo("ENTERED");
        assertThat(shown(
                                "auditor",
                                "/api/archive?municipality=" + town + "&asOf=event:" + (Long.parseLong(position) - 1))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(shown("auditor", "/api/archive?q=uluslararasilasma&municipality=" + town)
                        .path("total")
                        .asInt())
                .isOne();

        HttpResponse<String> again = post("office", path + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(shown("auditor", "/api/history?stream=" + id).path("total").asInt())
                .as("entered once")
                .isOne();
    }

    /** Read, corrected in its text, recorded, written anew: the file says what the reviewed report says, and nobody signs it. */
    @Test
    void writesTheRealReportAnewOfWhatWasEntered() throws Exception {
        Path report = Path.of(System.getProperty("defter.reference", "../../../shared"))
                .resolve("seed/komisyon-raporu-2024-03.txt");
        assumeThat(report).exists();
        String town = town();
        HttpResponse<String> brought = bring("office", town, "rapor.txt", Files.readAllBytes(report));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String id = JSON.readTree(brought.body()).path("id").asString();
        assertThat(made(id).body()).as("nothing was entered yet").contains("NOTHING_TO_TELL");
        HttpResponse<String> entered =
                post("office", "/api/imports/" + id + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        JsonNode record = shown("auditor", "/api/archive/" + id, "Defter-Position", position(entered));
        assertThat(record.at("/documents/0/content/text").size()).isGreaterThan(5);
        assertThat(shown("auditor", "/api/archive?municipality=" + town)
                        .at("/items/0/content")
                        .has("text"))
                .as("lists do not carry texts")
                .isFalse();

        for (String other : new String[] {"clerk", "secretary", "mayor", "auditor"}) {
            assertThat(post(other, "/api/documents", make(id)).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        HttpResponse<String> made = made(id);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/documents/" + lastPart(made);
        JsonNode document = shown("office", path, "Defter-Position", position(made));
        assertThat(document.path("template").asString()).isEqualTo("imported-document@1");
        byte[] file = bytes("office", "/api/files/" + document.path("sha256").asString());
        assertThat(Sha256.of(file).hex()).isEqualTo(document.path("sha256").asString());
        assertThat(VeraPdf.faults(file)).as("PDF/A-2a and PDF/UA-1").isEmpty();

        String seed = String.join("", Files.readAllLines(report)).replaceAll("\\s+", "");
        String printed = squeezed(file);
        assertThat(printed).startsWith("ARŞİVKAYDINDANYENİDENYAZILMIŞTIR,BELGENİNASLIDEĞİLDİR" + seed);
        assertThat(printed)
                .contains(
                        "Görüşuygun",
                        "Oylama(belgedeyazmıyor)",
                        record.at("/documents/0/sha256").asString(),
                        "Doğrulama:" + document.path("address").asString());

        JsonNode standing = shown("office", path + "/standing");
        assertThat(standing.path("sameBytes").asBoolean()).isTrue();
        assertThat(standing.path("stale").asBoolean()).isFalse();
        assertThat(standing.path("places")).as("nobody signs it").isEmpty();
        assertThat(post(
                                "office",
                                path + "/signatures",
                                "{\"signatory\":\"Zafer TAN\",\"office\":\"Plan ve Bütçe Kom. Bşk.\"}",
                                "If-Match",
                                "\"0\"")
                        .body())
                .contains("NOTHING_TO_SIGN");
        assertThat(HTTP.send(HttpRequest.newBuilder(base().resolve(path)).build(), BodyHandlers.ofString())
                        .statusCode())
                .as("the archive is not public")
                .isEqualTo(404);
        assertThat(againElsewhere(id, lastPart(made)))
                .as("made by another process, of the events alone")
                .isEqualTo(document.path("sha256").asString());

        ObjectNode content = (ObjectNode) record.at("/documents/0/content");
        ArrayNode text = (ArrayNode) content.path("text");
        text.set(text.size() - 1, "Rapor Meclise sunulmuştur (örnek düzeltme).");
        ObjectNode correction = JSON.createObjectNode();
        correction.put("document", 1).put("kind", "COMMISSION_REPORT").put("reason", "Son cümle yanlış okunmuş");
        correction.set("content", content);
        HttpResponse<String> corrected =
                post("office", "/api/archive/" + id + "/correction", correction.toString(), "If-Match", "\"0\"");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        JsonNode later = shown("office", path + "/standing", "Defter-Position", position(corrected));
        assertThat(later.path("stale").asBoolean()).as("corrected since").isTrue();
        assertThat(later.path("sameBytes").asBoolean())
                .as("what was made stays what it was")
                .isTrue();
        HttpResponse<String> newer = made(id);
        JsonNode other = shown("office", "/api/documents/" + lastPart(newer), "Defter-Position", position(newer));
        assertThat(squeezed(bytes("office", "/api/files/" + other.path("sha256").asString())))
                .contains("RaporMeclisesunulmuştur(örnekdüzeltme).", "Soncümleyanlışokunmuş");

        content.putArray("text").add("\u4e2d\u6587");
        post("office", "/api/archive/" + id + "/correction", correction.toString(), "If-Match", "\"1\"");
        HttpResponse<String> unprintable = made(id);
        assertThat(unprintable.statusCode()).isEqualTo(409);
        assertThat(unprintable.body()).contains("NOT_PRINTABLE");
    }

    /** What is answered to the making; the first one reads the fonts and may take its time. */
    private HttpResponse<String> made(String record) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base().resolve("/api/documents"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("office:office".getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(make(record)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String make(String record) {
        return "{\"kind\":\"IMPORTED_DOCUMENT\",\"subjectId\":\"" + record + "\"}";
    }

    private byte[] bytes(String user, String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(base().resolve(path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                (user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    private static String squeezed(byte[] file) throws Exception {
        return PaperPdf.textOf(file)
                .replaceAll("Sayfa \\d+ / \\d+", " ")
                .replaceAll("(?m)^Belge .*$", " ")
                .replaceAll("\\s+", "");
    }

    /** The digest that another Java virtual machine, in another zone and language, gets of the events as the record tells them. */
    private String againElsewhere(String record, String document) throws Exception {
        ObjectNode told = JSON.createObjectNode();
        JsonNode imported = told(record);
        told.put("position", imported.path("position").asLong());
        told.set("imported", imported.path("payload"));
        told.set("rendered", told(document).path("payload"));
        Path events = Files.createTempFile("told", ".json");
        Path digest = Files.createTempFile("again", ".txt");
        try {
            Files.writeString(events, told.toString());
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Duser.timezone=America/New_York",
                            "-Duser.language=tr",
                            "-Djava.awt.headless=true",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Elsewhere.class.getName(),
                            events.toString(),
                            digest.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return Files.readString(digest);
        } finally {
            Files.deleteIfExists(events);
            Files.deleteIfExists(digest);
        }
    }

    private JsonNode told(String stream) throws Exception {
        return shown("auditor", "/api/history?format=json&stream=" + stream).at("/items/0");
    }

    /** Makes a document again of what was told of it, and writes down its digest. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] arguments) throws Exception {
            JsonNode told = DefterJson.mapper().readTree(Files.readString(Path.of(arguments[0])));
            DocumentImported imported = DefterJson.mapper().treeToValue(told.path("imported"), DocumentImported.class);
            DocumentRendered rendered = DefterJson.mapper().treeToValue(told.path("rendered"), DocumentRendered.class);
            byte[] file = Rendering.again(
                            rendered,
                            stream -> stream.equals(imported.streamId())
                                    ? List.of(
                                            new CaseEvent(told.path("position").asLong(), 0, imported))
                                    : List.of())
                    .orElseThrow()
                    .bytes();
            Files.writeString(Path.of(arguments[1]), Sha256.of(file).hex());
        }
    }

    @Test
    void keepsWhatAPersonChangedAndTellsDuplicates() throws Exception {
        String town = town();
        byte[] bytes = decision("2014/37", "Kent müzesi kurulmasına");
        HttpResponse<String> brought = bring("office", town, "karar.txt", bytes);
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String id = JSON.readTree(brought.body()).path("id").asString();
        String path = "/api/imports/" + id;
        JsonNode draft = shown("office", path);
        assertThat(draft.at("/documents/0/content/subject").asString())
                .as("windows-1254")
                .isEqualTo("Kent müzesi kurulması");

        ObjectNode content = (ObjectNode) draft.at("/documents/0/content");
        content.put("unit", "Kültür İşleri Müdürlüğü");
        ObjectNode correction = JSON.createObjectNode();
        correction.put("kind", "COUNCIL_DECISION").putArray("documents").add(content);
        assertThat(post("office", path + "/correction", correction.toString()).statusCode())
                .as("no version")
                .isEqualTo(428);
        HttpResponse<String> corrected =
                post("office", path + "/correction", correction.toString(), "If-Match", "\"0\"");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(post("office", path + "/correction", correction.toString(), "If-Match", "\"0\"")
                        .statusCode())
                .as("another one came first")
                .isEqualTo(412);
        JsonNode now = shown("office", path).at("/documents/0");
        assertThat(now.path("corrected").toString()).isEqualTo("[\"unit\"]");
        assertThat(now.path("marks").has("unit")).isFalse();
        assertThat(now.path("marks").has("subject")).isTrue();

        HttpResponse<String> same = bring("office", town, "ayni.txt", bytes);
        assertThat(JSON.readTree(same.body()).path("id").asString()).isEqualTo(id);
        assertThat(same.headers().firstValue("Defter-Import")).contains("known");

        HttpResponse<String> entered = post("office", path + "/confirmation", "{}", "If-Match", "\"1\"");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);

        HttpResponse<String> other = bring("office", town, "kopya.txt", decision("2014/37", "Müze kurulmasına"));
        JsonNode receipt = JSON.readTree(other.body());
        assertThat(receipt.path("duplicates").asInt()).isOne();
        String twin = "/api/imports/" + receipt.path("id").asString();
        assertThat(shown("office", twin).at("/duplicates/0/id").asString()).isEqualTo(id);
        HttpResponse<String> refused = post("office", twin + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).path("reason").asString()).isEqualTo("ARCHIVE_NUMBER_KNOWN");
        assertThat(post("office", twin + "/confirmation", "{\"numberKnown\":true}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void putsAwayWithAReasonAndRefusesWhatIsNoDocument() throws Exception {
        String town = town();
        HttpResponse<String> brought =
                bring("office", town, "ilan.txt", "İhale ilanı: araç alınacaktır.".getBytes(StandardCharsets.UTF_8));
        JsonNode receipt = JSON.readTree(brought.body());
        assertThat(receipt.path("kind").asString()).isEqualTo("UNKNOWN");
        String path = "/api/imports/" + receipt.path("id").asString();
        HttpResponse<String> refused = post("office", path + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(JSON.readTree(refused.body()).path("reason").asString()).isEqualTo("ARCHIVE_KIND_UNKNOWN");
        assertThat(post("office", path + "/rejection", "{}", "If-Match", "\"0\"")
                        .statusCode())
                .as("a reason is needed")
                .isEqualTo(400);
        assertThat(post("office", path + "/rejection", "{\"reason\":\"İlan\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(shown("office", path).path("state").asString()).isEqualTo("REJECTED");
        assertThat(shown("office", "/api/imports?state=REJECTED&municipality=" + town)
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(bring("clerk", town, "x.txt", new byte[] {65}).statusCode()).isEqualTo(403);
        assertThat(bring("office", town, "x.html", "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void letsASecretaryBringReportsOnly() throws Exception {
        String town = town();
        HttpResponse<String> brought = bring("secretary", town, "karar.txt", decision("2015/4", "Park yapılmasına"));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String path = "/api/imports/" + JSON.readTree(brought.body()).path("id").asString();
        HttpResponse<String> refused = post("secretary", path + "/confirmation", "{}", "If-Match", "\"0\"");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(get("secretary", path).statusCode()).isEqualTo(404);
        assertThat(get("office", path).statusCode()).isEqualTo(200);
    }

    /** A PDF that was cut off on its way: kept, noted as unreadable, and brought again it is the same one. */
    @Test
    void keepsADamagedFileAsOneThatCannotBeRead() throws Exception {
        String town = town();
        byte[] cut = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pa"
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> brought = bring("office", town, "kesik.pdf", cut);

        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(brought.body());
        assertThat(receipt.path("state").asString()).isEqualTo("UNREADABLE");
        assertThat(receipt.path("reason").asString()).isNotBlank();
        HttpResponse<String> again = bring("office", town, "kesik.pdf", cut);
        assertThat(again.headers().firstValue("Defter-Import")).contains("known");
        assertThat(shown("office", "/api/imports?state=UNREADABLE&municipality=" + town)
                        .path("total")
                        .asInt())
                .isOne();
    }
}
