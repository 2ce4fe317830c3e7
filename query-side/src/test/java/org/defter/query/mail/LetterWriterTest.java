package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.query.feed.FeedWords;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a mail looks like. */
class LetterWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:30:00Z");
    private static final UUID ID = UUID.fromString("704d0f0e-0000-4000-8000-000000000001");

    private static LetterWriter writer() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/feeds");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return new LetterWriter(
                new FeedWords(texts),
                "https://defter.example.bel.tr",
                "Örnek Belediyesi",
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MailChoice choice(String language) {
        return new MailChoice(
                ID,
                new LoginId("urn:example", "someone"),
                Set.of(Role.CLERK),
                NOW,
                language,
                8,
                Map.of(),
                "a@b.tr",
                null,
                null,
                "stop-token",
                null);
    }

    private static Told told(NoticeKind kind, String title) {
        return new Told(kind, title, List.of("Son gün: yarın"), "/proposals/" + ID);
    }

    @Test
    void oneThingIsTheSubjectAndMarkupInATitleIsText() {
        Letter letter = writer().notice(
                        ID,
                        MailOutbox.Form.NOTICE,
                        choice("tr"),
                        "a@b.tr",
                        List.of(told(NoticeKind.TASK, "Yeni görev:\r\nBcc: <b>x</b> & İĞÜŞ")));
        assertThat(letter.subject()).isEqualTo("Yeni görev: Bcc: <b>x</b> & İĞÜŞ");
        assertThat(letter.html()).contains("&lt;b&gt;x&lt;/b&gt; &amp; İĞÜŞ").doesNotContain("<b>");
        assertThat(letter.text()).contains("https://defter.example.bel.tr/proposals/" + ID);
        assertThat(letter.text()).contains("https://defter.example.bel.tr/mail/stop/stop-token");
        assertThat(letter.stop()).contains("https://defter.example.bel.tr/mail/stop/stop-token");
    }

    /** At half past nine in the evening UTC it is the next day in the town hall. */
    @Test
    void aDigestSaysHowManyAndOfWhichDayAndNamesEachKindOnce() {
        Letter letter = writer().notice(
                        ID,
                        MailOutbox.Form.DIGEST,
                        choice("en"),
                        "a@b.tr",
                        List.of(
                                told(NoticeKind.DECISION, "One"),
                                told(NoticeKind.TASK, "Two"),
                                told(NoticeKind.TASK, "Three")));
        assertThat(letter.subject()).isEqualTo("3 notices – 23 November 2026 Monday");
        assertThat(letter.text().split("== New tasks ==", -1)).hasSize(2);
        assertThat(letter.text()).containsSubsequence("Announced decisions", "One", "New tasks", "Two", "Three");
        assertThat(letter.html()).containsSubsequence("<h2>Announced", "One", "<h2>New tasks</h2>", "Two", "Three");
    }

    @Test
    void theQuestionNamesTheTownAndTheLinkAndNothingToStop() {
        Letter letter = writer().confirmation(ID, choice("tr"), "new@b.tr", "token");
        assertThat(letter.to()).isEqualTo("new@b.tr");
        assertThat(letter.subject()).contains("Örnek Belediyesi");
        assertThat(letter.text()).contains("https://defter.example.bel.tr/mail/confirm/token", "48 saat");
        assertThat(letter.stop()).isEmpty();
    }

    @Test
    void aLongTitleIsCutInTheSubjectAndNotInTheMail() {
        String title = "ş".repeat(500);
        Letter letter = writer().notice(
                        ID, MailOutbox.Form.NOTICE, choice("tr"), "a@b.tr", List.of(told(NoticeKind.TASK, title)));
        assertThat(letter.subject()).hasSize(200).endsWith("…");
        assertThat(letter.text()).contains(title);
    }
}
