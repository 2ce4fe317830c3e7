package org.defter.query.pages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.NamedPerson;
import org.defter.kernel.extraction.StatedOpinion;
import org.defter.kernel.extraction.StatedOutcome;
import org.defter.kernel.extraction.StatedVote;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The members of a document as the fields of a form have them, and back. */
final class Members {

    /** How a member is typed in. */
    enum Form {
        LINE,
        LONG,
        TEXT,
        DATE,
        NUMBER,
        LIST,
        LAWS,
        OPINION,
        OUTCOME
    }

    private static final List<String> REPORT = List.of(
            "municipality",
            "commissions",
            "unit",
            "councilDate",
            "agendaItem",
            "subject",
            "reportDate",
            "reportNumber",
            "laws",
            "opinion",
            "text");
    private static final List<String> DECISION = List.of(
            "municipality",
            "unit",
            "agendaItem",
            "subject",
            "decisionDate",
            "decisionNumber",
            "laws",
            "outcome",
            "referredTo",
            "presentCount",
            "absentCount",
            "text");
    private static final List<String> AGENDA =
            List.of("municipality", "subject", "meetingDate", "meetingTime", "place", "text");
    private static final List<String> MINUTES = List.of(
            "municipality",
            "meetingDate",
            "meetingTime",
            "endTime",
            "place",
            "term",
            "session",
            "sitting",
            "presentCount",
            "absentCount",
            "text");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("commissions", Form.LIST),
            Map.entry("referredTo", Form.LIST),
            Map.entry("councilDate", Form.DATE),
            Map.entry("reportDate", Form.DATE),
            Map.entry("decisionDate", Form.DATE),
            Map.entry("meetingDate", Form.DATE),
            Map.entry("subject", Form.LONG),
            Map.entry("text", Form.TEXT),
            Map.entry("laws", Form.LAWS),
            Map.entry("opinion", Form.OPINION),
            Map.entry("outcome", Form.OUTCOME),
            Map.entry("presentCount", Form.NUMBER),
            Map.entry("absentCount", Form.NUMBER));

    private Members() {}

    /** The members that a kind of document can have, in the order of reading; without votes, people and items. */
    static List<String> of(String kind) {
        return switch (kind) {
            case "COMMISSION_REPORT" -> REPORT;
            case "COUNCIL_DECISION", "DECISION_LIST" -> DECISION;
            case "AGENDA" -> AGENDA;
            case "MINUTES" -> MINUTES;
            default -> List.of();
        };
    }

    static boolean votes(String kind) {
        return !List.of("AGENDA", "MINUTES", "UNKNOWN").contains(kind);
    }

    static boolean people(String kind) {
        return !List.of("AGENDA", "UNKNOWN").contains(kind);
    }

    static boolean items(String kind) {
        return List.of("AGENDA", "MINUTES").contains(kind);
    }

    static Form form(String member) {
        return FORMS.getOrDefault(member, Form.LINE);
    }

    /** What a field shows of a member. */
    static String shown(String member, Json content) {
        return switch (form(member)) {
            case LIST -> String.join("; ", content.texts(member));
            case TEXT -> String.join("\n\n", content.texts(member));
            case LAWS -> laws(content);
            case DATE -> written(content.text(member));
            case LINE, LONG, NUMBER, OPINION, OUTCOME -> content.text(member);
        };
    }

    /** A date as far as it is known, as people here write it; what is no date stays as it is. */
    private static String written(String iso) {
        String[] parts = iso.split("-");
        if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return parts[2] + "." + parts[1] + "." + parts[0];
        }
        return iso.matches("\\d{4}-\\d{2}") ? parts[1] + "." + parts[0] : iso;
    }

    private static String laws(Json content) {
        List<String> laws = new ArrayList<>();
        for (Json law : content.objects("laws")) {
            List<String> articles = law.texts("articles");
            laws.add(law.text("law") + (articles.isEmpty() ? "" : ": " + String.join(", ", articles)));
        }
        return String.join("; ", laws);
    }

    /** A document as the form sent it; what was left empty is unknown. */
    static Json content(String kind, MultiValueMap<String, String> given) {
        Json content = new Json();
        for (String member : of(kind)) {
            Object value = value(form(member), text(given, member));
            if (value != null) {
                content.put(member, value);
            }
        }
        if (votes(kind)) {
            Json vote = vote(given, "vote");
            if (!vote.isEmpty()) {
                content.put("vote", vote);
            }
        }
        if (people(kind)) {
            content.put("people", people(given));
        }
        if (items(kind)) {
            content.put("items", items(given));
        }
        return content;
    }

    /**
     * A document as the form sent it, together with what the form does not show.
     *
     * @param content what the document said before
     * @param before the kind it was of then: what only that kind has is not kept where the kind changed
     * @param kind the kind whose members the form shows
     */
    static Json whole(Json content, String before, String kind, MultiValueMap<String, String> given) {
        Json whole = new Json();
        content.forEach((member, value) -> {
            if (!shows(before, member) && !shows(kind, member)) {
                whole.put(member, value);
            }
        });
        whole.putAll((Map<String, @Nullable Object>) content(kind, given));
        return whole;
    }

    private static boolean shows(String kind, String member) {
        return of(kind).contains(member)
                || (member.equals("vote") && votes(kind))
                || (member.equals("people") && people(kind))
                || (member.equals("items") && items(kind));
    }

    /** What a form of members offers to choose from. */
    static void choices(ModelAndView page) {
        page.addObject("kinds", ArchiveKind.values());
        page.addObject("opinions", StatedOpinion.values());
        page.addObject("outcomes", StatedOutcome.values());
        page.addObject("modes", StatedVote.Mode.values());
        page.addObject("statuses", NamedPerson.Status.values());
    }

    private static @Nullable Object value(Form form, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (form) {
            case LIST -> parts(text, ";");
            case TEXT -> paragraphs(text);
            case LAWS -> laws(text);
            case DATE -> date(text);
            case NUMBER -> number(text);
            case LINE, LONG, OPINION, OUTCOME -> text;
        };
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : text;
    }

    /** A date as people here write it becomes one as the API writes it; anything else is left for the API to refuse. */
    private static String date(String text) {
        if (text.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{4}")) {
            String[] parts = text.split("[./]");
            return String.format(
                    Locale.ROOT, "%s-%02d-%02d", parts[2], Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        }
        if (text.matches("\\d{1,2}[./]\\d{4}")) {
            String[] parts = text.split("[./]");
            return String.format(Locale.ROOT, "%s-%02d", parts[1], Integer.parseInt(parts[0]));
        }
        return text;
    }

    private static List<Json> laws(String text) {
        List<Json> laws = new ArrayList<>();
        for (String law : parts(text, ";")) {
            int colon = law.indexOf(':');
            laws.add(new Json()
                    .with("law", (colon < 0 ? law : law.substring(0, colon)).strip())
                    .with("articles", colon < 0 ? List.of() : parts(law.substring(colon + 1), ",")));
        }
        return laws;
    }

    /** Paragraphs with blank lines between them; a single end of a line is none of a paragraph. */
    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").split("\\n\\s*\\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.replaceAll("\\s+", " ").strip());
            }
        }
        return paragraphs;
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static Json vote(MultiValueMap<String, String> given, String prefix) {
        Json vote = new Json();
        String mode = text(given, prefix + ".mode");
        if (!mode.isEmpty()) {
            vote.put("mode", mode);
        }
        for (String count : List.of("yes", "no", "abstain")) {
            String text = text(given, prefix + "." + count);
            if (!text.isEmpty()) {
                vote.put(count, number(text));
            }
        }
        List<String> against = parts(text(given, prefix + ".against"), ";");
        if (!against.isEmpty() || !vote.isEmpty()) {
            vote.put("against", against);
        }
        return vote;
    }

    private static List<Json> people(MultiValueMap<String, String> given) {
        List<Json> people = new ArrayList<>();
        for (int i = 0; given.containsKey("people[" + i + "].name"); i++) {
            String name = text(given, "people[" + i + "].name");
            if (name.isEmpty()) {
                continue;
            }
            Json person = new Json().with("name", name);
            String office = text(given, "people[" + i + "].office");
            if (!office.isEmpty()) {
                person.put("office", office);
            }
            String status = text(given, "people[" + i + "].status");
            person.put("status", status.isEmpty() ? "SIGNED" : status);
            people.add(person);
        }
        return people;
    }

    private static List<Json> items(MultiValueMap<String, String> given) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; given.containsKey("items[" + i + "].subject"); i++) {
            Json item = new Json();
            for (String member : List.of("number", "subject", "unit", "outcome", "decisionNumber")) {
                String text = text(given, "items[" + i + "]." + member);
                if (!text.isEmpty()) {
                    item.put(member, text);
                }
            }
            List<String> referred = parts(text(given, "items[" + i + "].referredTo"), ";");
            Json vote = vote(given, "items[" + i + "].vote");
            if (item.isEmpty() && referred.isEmpty() && vote.isEmpty()) {
                continue;
            }
            item.put("referredTo", referred);
            if (!vote.isEmpty()) {
                item.put("vote", vote);
            }
            items.add(item);
        }
        return items;
    }

    private static String text(MultiValueMap<String, String> given, String name) {
        String text = given.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
