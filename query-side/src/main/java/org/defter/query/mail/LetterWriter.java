package org.defter.query.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.TownHall;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.query.feed.FeedWords;
import org.springframework.web.util.HtmlUtils;

/** Writes mails, as plain text and as simple HTML that says the same. */
final class LetterWriter {

    private static final int LONGEST_SUBJECT = 200;

    private final FeedWords words;
    private final String base;
    private final String town;
    private final Clock clock;

    /**
     * A writer.
     *
     * @param base where people reach this installation, without a slash at the end
     * @param town whose mails they are
     */
    LetterWriter(FeedWords words, String base, String town, Clock clock) {
        this.words = words;
        this.base = base;
        this.town = town;
        this.clock = clock;
    }

    /** What a login chose to be told; there is something. */
    Letter notice(UUID id, MailOutbox.Form form, MailChoice choice, String to, List<Told> told) {
        Locale language = FeedWords.language(choice.language());
        boolean one = form == MailOutbox.Form.NOTICE && told.size() == 1;
        String heading = one
                ? told.getFirst().title()
                : words.of(
                        language,
                        "feeds.mail.digest",
                        told.size(),
                        FeedWords.day(LocalDate.ofInstant(clock.instant(), TownHall.ZONE), language));
        String stop = base + "/mail/stop/" + choice.stopToken();
        String why = words.of(language, "feeds.mail.why", town);
        Text text = new Text();
        Html html = new Html(choice.language(), heading);
        NoticeKind last = null;
        for (Told thing : told) {
            if (!one && thing.kind() != last) {
                String kind = words.of(language, "value.Notice." + thing.kind());
                text.heading(kind);
                html.heading(kind);
            }
            last = thing.kind();
            text.thing(thing, base);
            html.thing(thing, base);
        }
        text.foot(why, words.of(language, "feeds.mail.settings"), base + "/notices");
        text.foot("", words.of(language, "feeds.mail.stop"), stop);
        html.foot(why, words.of(language, "feeds.mail.settings"), base + "/notices");
        html.foot("", words.of(language, "feeds.mail.stop"), stop);
        return new Letter(
                id, to, choice.language(), subject(heading), text.toString(), html.toString(), Optional.of(stop));
    }

    /** The question whether an address is right. */
    Letter confirmation(UUID id, MailChoice choice, String to, String token) {
        Locale language = FeedWords.language(choice.language());
        String heading = words.of(language, "feeds.mail.confirm.subject", town);
        String lead = words.of(language, "feeds.mail.confirm.text", town, MailChoices.ASKED_LASTS.toHours());
        String link = base + "/mail/confirm/" + token;
        Text text = new Text();
        text.foot(lead, words.of(language, "feeds.mail.confirm.link"), link);
        text.foot(words.of(language, "feeds.mail.confirm.else"), "", "");
        Html html = new Html(choice.language(), heading);
        html.foot(lead, words.of(language, "feeds.mail.confirm.link"), link);
        html.foot(words.of(language, "feeds.mail.confirm.else"), "", "");
        return new Letter(
                id, to, choice.language(), subject(heading), text.toString(), html.toString(), Optional.empty());
    }

    /** A title may be long, and what was typed in may have line breaks, which have no place in a header. */
    private static String subject(String heading) {
        String line = heading.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** The plain form. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();

        void heading(String heading) {
            text.append("== ").append(heading).append(" ==\n\n");
        }

        void thing(Told told, String base) {
            text.append(told.title()).append('\n');
            told.details().forEach(detail -> text.append("  ").append(detail).append('\n'));
            text.append("  ").append(base).append(told.path()).append("\n\n");
        }

        void foot(String lead, String name, String link) {
            if (!lead.isEmpty()) {
                text.append(link.isEmpty() ? "" : "-- \n").append(lead).append('\n');
            }
            if (!link.isEmpty()) {
                text.append(name).append(": ").append(link).append('\n');
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The form with links. */
    private static final class Html {

        private final StringBuilder html = new StringBuilder();

        Html(String language, String heading) {
            html.append("<!DOCTYPE html><html lang=\"")
                    .append(language)
                    .append("\"><head><meta charset=\"utf-8\"><title>")
                    .append(escaped(heading))
                    .append("</title></head><body><h1>")
                    .append(escaped(heading))
                    .append("</h1>");
        }

        void heading(String heading) {
            html.append("<h2>").append(escaped(heading)).append("</h2>");
        }

        void thing(Told told, String base) {
            html.append("<p><a href=\"")
                    .append(escaped(base + told.path()))
                    .append("\">")
                    .append(escaped(told.title()))
                    .append("</a>")
                    .append(told.details().stream()
                            .map(detail -> "<br>" + escaped(detail))
                            .collect(Collectors.joining()))
                    .append("</p>");
        }

        void foot(String lead, String name, String link) {
            html.append("<p>").append(escaped(lead));
            if (!link.isEmpty()) {
                html.append(lead.isEmpty() ? "" : "<br>")
                        .append("<a href=\"")
                        .append(escaped(link))
                        .append("\">")
                        .append(escaped(name))
                        .append("</a>");
            }
            html.append("</p>");
        }

        /** Only what would be markup; letters stay letters. */
        private static String escaped(String text) {
            return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
        }

        @Override
        public String toString() {
            return html + "</body></html>\n";
        }
    }
}
