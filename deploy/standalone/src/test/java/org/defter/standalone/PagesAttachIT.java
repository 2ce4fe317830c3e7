package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.platform.files.Sha256;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files on the pages of acts: a person chooses a file, and its digest and type are filled in. */
class PagesAttachIT extends StandaloneTest {

    /** Tells the story up to the draft of a proposal, and answers the proposal's identifier. */
    private String draft(String telling) throws Exception {
        List<Story.Step> steps = theStory().steps();
        int drafted = 0;
        while (!steps.get(drafted).path().equals("/api/proposals")) {
            drafted++;
        }
        StoryTeller teller = new StoryTeller(base(), telling);
        teller.tell(new Story(steps.subList(0, drafted + 1)), (number, step) -> {});
        String id = teller.kept("proposal");
        json("clerk", "/api/proposals/" + id, "Defter-Position", teller.position());
        return id;
    }

    /** The draft is event 0, so the version after the first document has a digit other than zero. */
    @Test
    void whoIsSecondReadsWhatWasDoneAfterTheVersionOfTheForm() throws Exception {
        String id = draft("meanwhile");
        Browser clerk = Browser.of(base(), "clerk", "tr");
        attach(clerk, id, opened(clerk, id), "Önceki belge");
        PageForm early = opened(clerk, id);
        assertThat(early.value("version")).isEqualTo("\"1\"");
        Browser head = Browser.of(base(), "head", "tr");
        attach(head, id, opened(head, id), "Araya giren belge");

        HttpResponse<String> second = attach(clerk, id, early, "Geç kalan belge");

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body().replaceFirst("(?s).*class=\"meanwhile\"(.*?)</section>.*", "$1"))
                .contains("Araya giren belge")
                .doesNotContain("Önceki belge", "Geç kalan belge");
    }

    private static PageForm opened(Browser who, String id) throws Exception {
        return PageForm.of(who.get("/acts/attachDocument?id=" + id).body(), "/acts/attachDocument");
    }

    private static HttpResponse<String> attach(Browser who, String id, PageForm form, String title) throws Exception {
        Map<String, String> fields = Map.of(
                "id", id, "version", form.value("version"), "key", form.value("key"), "title", title, "mediaType", "");
        return who.upload(
                "/acts/attachDocument?id=" + id,
                "/acts/attachDocument",
                fields,
                "file:sha256",
                "belge.txt",
                title.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void attachesAFileToAProposalByItsPage() throws Exception {
        String id = draft("attach");
        Browser clerk = Browser.of(base(), "clerk", "tr");
        String page = "/acts/attachDocument?id=" + id;
        PageForm form = PageForm.of(clerk.get(page).body(), "/acts/attachDocument");
        assertThat(form.value("version"))
                .as("the page knows the version it acts on")
                .isNotEmpty();
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", id, "version", form.value("version"), "key", "attach-1", "title", "", "mediaType", "image/png"));

        HttpResponse<String> empty =
                clerk.upload(page, "/acts/attachDocument", fields, "file:sha256", "bos.pdf", new byte[0]);
        assertThat(empty.statusCode()).as("neither a file nor a digest").isEqualTo(400);
        assertThat(empty.body()).contains("f-sha256-error");

        byte[] letter = "%PDF-1.7\nüst yazı".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> late = clerk.upload(
                page,
                "/acts/attachDocument",
                with(fields, "occurredOn", "2099-01-01"),
                "file:sha256",
                "Üst yazı.pdf",
                letter);
        assertThat(late.statusCode()).as("another field is wrong").isGreaterThanOrEqualTo(400);
        PageForm again = PageForm.of(late.body(), "/acts/attachDocument");
        assertThat(again.value("sha256"))
                .as("the file is not lost")
                .isEqualTo(Sha256.of(letter).hex());
        assertThat(again.value("mediaType")).isEqualTo("application/pdf");
        assertThat(again.value("title")).isEqualTo("Üst yazı");

        HttpResponse<String> done =
                clerk.upload(page, "/acts/attachDocument", fields, "file:sha256", "Üst yazı.pdf", letter);
        assertThat(done.uri().getPath()).as(done.body()).isEqualTo("/proposals/" + id);
        assertThat(done.previousResponse().orElseThrow().statusCode())
                .as("what to look at is another page")
                .isEqualTo(303);
        JsonNode proposal = json("clerk", "/api/proposals/" + id);
        assertThat(proposal.toString()).contains(Sha256.of(letter).hex(), "application/pdf", "Üst yazı");

        String link = "/attachments/" + Sha256.of(letter).hex();
        assertThat(done.body()).contains("href=\"" + link + "\"");
        HttpResponse<String> opened = Browser.of(base(), "auditor", "tr").get(link);
        assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(opened.body()).contains("%PDF-1.7", "üst yazı");
        HttpResponse<String> unknown = clerk.get("/attachments/" + "ab".repeat(32));
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("Kayıtta yalnız özeti duruyor", "ab".repeat(32));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        more.put("key", "attach-0");
        return more;
    }
}
