package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Existing documents by their pages: brought, reviewed beside the source, entered, and corrected where they were read wrongly. */
class PagesImportIT extends StandaloneTest {

    private String town() throws Exception {
        HttpResponse<String> founded = post(
                "office",
                "/api/municipalities",
                "{\"kind\":\"METROPOLITAN\",\"name\":\"Güneşlitepe\",\"province\":\"Antalya\",\"occurredOn\":\"2014-01-01\"}");
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
        return JSON.readTree(founded.body()).path("id").asString();
    }

    private static byte[] decision(String number) {
        return ("""
                T.C.
                GÜNEŞLİTEPE BELEDİYESİ
                MECLİS KARARI

                Karar No     : %s
                Karar Tarihi : 02.06.2014
                Konusu       : Kent müzesi kurulması

                Kent müzesi kurulmasına oy birliği ile karar verildi.

                Hilmi ÇAKMAK        Fadime ORUÇ        Gürsel YAYLA
                Meclis Başkanı      Kâtip              Kâtip
                """.formatted(number)).getBytes(StandardCharsets.UTF_8);
    }

    /** The path of a page after it led somewhere. */
    private static String at(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    private String entered(Browser office, String town, String number) throws Exception {
        HttpResponse<String> review = office.upload(
                "/imports", "/imports", Map.of("municipality", town), "file", "karar.txt", decision(number));
        assertThat(at(review)).as(review.body()).matches("/imports/[0-9a-f-]{36}");
        HttpResponse<String> record = office.post(
                at(review),
                at(review),
                PageForm.of(review.body(), at(review)).with("act", "confirm").body());
        assertThat(at(record)).as(record.body()).startsWith("/archive/");
        return at(record);
    }

    @Test
    void bringsAFileReviewsItBesideItsSourceAndEntersIt() throws Exception {
        Browser office = Browser.of(base(), "office", "tr");
        String town = town();
        assertThat(office.get("/imports").body()).as("limits are told before").contains("en çok 25 MB", "PDF, DOCX");

        HttpResponse<String> refused = office.upload(
                "/imports",
                "/imports",
                Map.of("municipality", town),
                "file",
                "sayfa.html",
                "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Browser.words(refused.body())).contains("sayfa.html").contains("türde");

        HttpResponse<String> review = office.upload(
                "/imports", "/imports", Map.of("municipality", town), "file", "karar.txt", decision("2014/37"));
        String path = at(review);
        assertThat(path).as(review.body()).matches("/imports/[0-9a-f-]{36}");
        assertThat(Browser.words(review.body())).contains("Dosya ne diyor", "GÜNEŞLİTEPE BELEDİYESİ", "oy birliği");
        assertThat(review.body())
                .as("a place in the source and the field that was read from it")
                .contains("id=\"place-1\"", "href=\"#place-1\"");
        PageForm form = PageForm.of(review.body(), path);
        assertThat(form.value("decisionNumber")).isEqualTo("2014/37");
        assertThat(form.value("decisionDate")).isEqualTo("02.06.2014");
        assertThat(form.value("unit")).isEmpty();

        HttpResponse<String> wrong = office.post(
                path,
                path,
                form.with("decisionDate", "Haziran").with("act", "confirm").body());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("f-decisionDate-error");
        assertThat(PageForm.of(wrong.body(), path).value("decisionDate"))
                .as("input is kept")
                .isEqualTo("Haziran");
        assertThat(json("auditor", "/api/archive?municipality=" + town)
                        .path("total")
                        .asInt())
                .isZero();

        HttpResponse<String> record = office.post(
                path,
                path,
                form.with("decisionDate", "02.06.2014")
                        .with("unit", "Kültür İşleri Müdürlüğü")
                        .with("act", "confirm")
                        .body());
        assertThat(at(record)).as(record.body()).isEqualTo(path.replace("/imports/", "/archive/"));
        assertThat(Browser.words(record.body())).contains("Kültür İşleri Müdürlüğü", "2014/37", "elle değiştirildi");
        JsonNode document = json("auditor", "/api" + at(record)).at("/documents/0");
        assertThat(document.path("corrected").toString()).isEqualTo("[\"unit\"]");
        assertThat(document.path("occurredOn").asString()).isEqualTo("2014-06-02");
        assertThat(office.get(path).body())
                .as("what is entered is open to nobody")
                .doesNotContain("value=\"confirm\"");
    }

    @Test
    void correctsWhatWasReadWronglyAndKeepsWhatWasEnteredFirst() throws Exception {
        Browser office = Browser.of(base(), "office", "tr");
        String town = town();
        String record = entered(office, town, "2014/38");
        assertThat(office.get(record).body()).contains(record + "/correction?document=1");
        assertThat(Browser.of(base(), "clerk", "tr").get(record).body()).doesNotContain("/correction");

        String path = record + "/correction";
        HttpResponse<String> page = office.get(path + "?document=1");
        assertThat(Browser.words(page.body())).contains("oy birliği", "kayıtta böyle yazıyor");
        PageForm form = PageForm.of(page.body(), path);
        assertThat(form.value("decisionNumber")).isEqualTo("2014/38");

        HttpResponse<String> refused =
                office.post(path, path, form.with("decisionNumber", "2014/83").body());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("f-why-error");
        assertThat(PageForm.of(refused.body(), path).value("decisionNumber")).isEqualTo("2014/83");

        HttpResponse<String> other =
                office.post(path, path, form.with("kind", "MINUTES").body());
        assertThat(Browser.words(other.body())).contains("Türü değiştirdiniz");
        assertThat(other.body()).contains("name=\"meetingDate\"").doesNotContain("name=\"decisionNumber\"");

        HttpResponse<String> done = office.post(
                path,
                path,
                form.with("kind", "COUNCIL_DECISION")
                        .with("reason", "Sayının rakamları yer değiştirmiş")
                        .body());
        assertThat(at(done)).as(done.body()).isEqualTo(record);
        assertThat(Browser.words(done.body()))
                .contains("2014/83", "Sayının rakamları yer değiştirmiş", "Karar numarası", "Önceki hâli")
                .doesNotContain("2014/38");
        int position =
                json("auditor", "/api" + record).at("/corrections/0/position").asInt();
        assertThat(Browser.words(
                        office.get(record + "?asOf=event:" + (position - 1)).body()))
                .contains("2014/38")
                .doesNotContain("2014/83");
        assertThat(Browser.words(
                        office.get("/archive?q=2014/83&municipality=" + town).body()))
                .contains("2014/83");
        assertThat(Browser.words(
                        office.get("/archive?q=2014/38&municipality=" + town).body()))
                .contains("0 kayıt");
    }

    /** The text is reviewed as the other members are, stands at the record, and the record is written anew from its page. */
    @Test
    void reviewsTheTextAndWritesTheRecordAnew() throws Exception {
        Browser office = Browser.of(base(), "office", "tr");
        HttpResponse<String> review = office.upload(
                "/imports", "/imports", Map.of("municipality", town()), "file", "karar.txt", decision("2014/40"));
        PageForm form = PageForm.of(review.body(), at(review));
        assertThat(form.value("text")).isEqualTo("Kent müzesi kurulmasına oy birliği ile karar verildi.");
        assertThat(Browser.words(review.body())).contains("İki paragraf arasına boş bir satır koyun");

        HttpResponse<String> record = office.post(
                at(review),
                at(review),
                form.with("text", "Yazı okundu,\r\ngörüşüldü.\r\n\r\n\r\nKent müzesi kurulmasına karar verildi.")
                        .with("act", "confirm")
                        .body());
        String path = at(record);
        assertThat(path).as(record.body()).startsWith("/archive/");
        assertThat(record.body())
                .contains("<p>Yazı okundu, görüşüldü.</p>", "<p>Kent müzesi kurulmasına karar verildi.</p>");
        JsonNode document = json("auditor", "/api" + path).at("/documents/0");
        assertThat(document.at("/content/text").toString())
                .isEqualTo("[\"Yazı okundu, görüşüldü.\",\"Kent müzesi kurulmasına karar verildi.\"]");
        assertThat(document.path("corrected").toString()).isEqualTo("[\"text\"]");

        String id = path.replace("/archive/", "");
        String act = "/acts/makeDocument?kind=IMPORTED_DOCUMENT&amp;subjectId=" + id + "&amp;back=" + path;
        assertThat(record.body()).contains(act, "/papers/IMPORTED_DOCUMENT/" + id);
        assertThat(Browser.of(base(), "clerk", "tr").get(path).body())
                .contains("/papers/IMPORTED_DOCUMENT/" + id)
                .doesNotContain("/acts/makeDocument");
        String asked = act.replace("&amp;", "&");
        HttpResponse<String> confirm = office.get(asked);
        assertThat(confirm.statusCode()).isEqualTo(200);
        HttpResponse<String> sent = office.post(
                asked, asked, PageForm.of(confirm.body(), "/acts/makeDocument").body());
        assertThat(sent.statusCode()).as(sent.body()).isLessThan(400);
        JsonNode list = json("office", "/api/documents?subject=" + id);
        assertThat(list.path("total").asInt()).as(sent.body()).isOne();
        String made = list.at("/items/0/id").asString();
        HttpResponse<String> page = office.get("/documents/" + made);
        assertThat(Browser.words(page.body()))
                .contains("bunu kimse imzalamaz", "imported-document@1", "Arşiv belgesinin yeniden yazımı");
        assertThat(page.body())
                .contains("href=\"" + path + "\"", "/documents/" + made + "/file")
                .doesNotContain("/acts/signDocument", "/acts/attachScannedSignature");
        assertThat(office.get(path).body()).contains("/documents?subject=" + id);
        assertThat(office.get("/documents?subject=" + id).body()).contains("/documents/" + made);
    }

    @Test
    void correctsOverTheApiOnlyWhatIsThereAndOnlyAsItIsNow() throws Exception {
        String town = town();
        String path = "/api" + entered(Browser.of(base(), "office", "tr"), town, "2014/39");
        JsonNode document = json("office", path).at("/documents/0");
        ObjectNode content = (ObjectNode) document.path("content");
        content.put("decisionNumber", "2014/93");
        content.put("decisionDate", "2013-06-02");
        String body = correction(1, content, "Yıl da yanlışmış");

        assertThat(post("office", path + "/correction", body).statusCode()).isEqualTo(428);
        assertThat(post("clerk", path + "/correction", body, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("secretary", path + "/correction", body, "If-Match", "\"0\"")
                        .body())
                .contains("ARCHIVE_NOT_A_REPORT");
        assertThat(post("office", path + "/correction", correction(2, content, "x"), "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("office", path + "/correction", correction(1, content, " "), "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> corrected = post("office", path + "/correction", body, "If-Match", "\"0\"");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(post(
                                "office",
                                path + "/correction",
                                correction(1, content.put("place", "x"), "y"),
                                "If-Match",
                                "\"0\"")
                        .statusCode())
                .as("another one came first")
                .isEqualTo(412);
        content.remove("place");
        assertThat(post("office", path + "/correction", body, "If-Match", "\"1\"")
                        .headers()
                        .firstValue("ETag"))
                .as("it says so already")
                .hasValue("\"1\"");

        HttpResponse<String> now = get("auditor", path, "Defter-Position", position(corrected));
        JsonNode record = JSON.readTree(now.body());
        assertThat(now.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(record.path("documents")).hasSize(1);
        assertThat(record.at("/documents/0/content")).isEqualTo(content);
        assertThat(record.at("/documents/0/occurredOn").asString()).isEqualTo("2013-06-02");
        assertThat(record.at("/documents/0/reviewedBy").asString()).isEqualTo("office");
        assertThat(record.at("/documents/0/correction/reason").asString()).isEqualTo("Yıl da yanlışmış");
        assertThat(record.at("/corrections/0/changed").toString()).isEqualTo("[\"decisionDate\",\"decisionNumber\"]");
        long place = Long.parseLong(position(corrected));
        for (String[] asked : new String[][] {
            {"number=2014/39", "0"},
            {"number=2014/93", "1"},
            {"number=2014/39&asOf=event:" + (place - 1), "1"},
            {"number=2014/93&asOf=event:" + (place - 1), "0"},
            {"number=2014/93&asOf=event:" + place, "1"},
            {"to=2013-12-31", "1"},
            {"asOf=2014-07-01&by=OCCURRED&number=2014/39", "1"},
            {"asOf=2013-07-01&by=OCCURRED", "0"}
        }) {
            assertThat(json("auditor", "/api/archive?municipality=" + town + "&" + asked[0])
                            .path("total")
                            .asString())
                    .as(asked[0])
                    .isEqualTo(asked[1]);
        }
        JsonNode history = json("auditor", "/api/history?stream=" + path.replaceFirst(".*/", ""));
        assertThat(history.path("total").asInt())
                .as("what was entered first stays")
                .isEqualTo(2);
        assertThat(history.toString()).contains("ImportedDocumentCorrected", "DocumentImported");
        assertThat(get("office", "/api/imports?municipality=" + town, "Accept", "text/csv")
                        .body())
                .contains("karar.txt");
        assertThat(get("auditor", "/api/archive?municipality=" + town, "Accept", "text/csv")
                        .body())
                .contains("2014/93")
                .doesNotContain("2014/39");
    }

    private static String correction(int document, ObjectNode content, String reason) {
        ObjectNode body = JSON.createObjectNode();
        body.put("document", document).put("kind", "COUNCIL_DECISION").put("reason", reason);
        body.set("content", content);
        return body.toString();
    }
}
