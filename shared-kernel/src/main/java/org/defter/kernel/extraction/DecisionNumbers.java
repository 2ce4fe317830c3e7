package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number and the day of a decision: by labels, in titles, in sentences. */
final class DecisionNumbers {

    private static final Pattern DATE_NUMBER = Pattern.compile(
            "tarih\\w*\\s*(?:ve|,|-)?\\s*(?:no\\s*)?((?:19|20)\\d{2}[/-]\\d{1,4}|\\d{1,4})\\s*(?:sayili|no'?lu|nolu|numarali)\\s*(?:meclis\\s+)?karar");

    /** A number that is called the decision's, wherever it stands. */
    private static final Pattern NAMED_NUMBER = Pattern.compile(
            "\\bkarar(?:i|in)?\\s*(?:no|nosu|numarasi|sayisi)?\\s*[:.]?\\s*((?:(?:19|20)\\d{2}\\s?[/-]\\s?)?\\d{1,4}(?:-\\d{1,3})?)\\b(?!\\s*(?:say[il]+l[il]|[./]\\d|'))");

    private DecisionNumbers() {}

    /** Reads the number of a decision. */
    static void number(Passage p) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.DECISION_NUMBER, Topic.NUMBER)) {
            for (Layout.Label label : p.labels(topic)) {
                int[] number = p.number(label);
                if (number != null) {
                    d.decisionNumber = p.written(number);
                    d.mark("decisionNumber", number[0], number[1], topic == Topic.DECISION_NUMBER ? 0.95 : 0.75);
                    return;
                }
            }
        }
        Matcher titled = Pattern.compile(
                        "karar\\s*(?:no|sayi\\w*)?\\s*[:.]?\\s*((?:19|20)\\d{2}\\s?[/-]\\s?\\d{1,4}|\\d{1,4})\\b")
                .matcher(p.source.folded);
        Matcher counted = Pattern.compile(
                        "(\\d{1,4}(?:[/-]\\d{1,4})?)\\s*(?:say[il]+l[il]|no'?lu|numarali)\\s+karar(?:[il]|[il]?d[il]r)\\b")
                .matcher(p.source.folded);
        int head = p.layout.nextText(p.layout.lineAt(p.from) - 1);
        for (int i = 0; i < 4 && head >= 0; i++) {
            Line line = p.layout.lines.get(head);
            if (line.to() - line.from() < 90
                    && line.from() < p.to
                    && counted.region(line.from(), line.to()).find()) {
                p.draft.decisionNumber = p.source.flat(counted.start(1), counted.end(1));
                p.draft.mark("decisionNumber", counted.start(1), counted.end(1), 0.85);
                return;
            }
            head = p.layout.nextText(head);
        }
        Matcher opens = Pattern.compile(
                        "karar\\s*(?:no\\w*|sayisi)?\\s*[:.-]?\\s*((?:(?:19|20)\\d{2}[/-])?\\d{1,4}(?:/\\d{4})?)\\s*[-:)]")
                .matcher(p.source.folded);
        Matcher sized = Pattern.compile("(?:sira|no|sayi|numara)\\w*\\s*[.:]\\s*(\\d{1,4}(?:[/-]\\d{1,4})?)\\b")
                .matcher(p.source.folded);
        int seen = 0;
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < p.from || line.from() >= p.to) {
                continue;
            }
            seen++;
            boolean found = opens.region(line.from(), line.to()).lookingAt();
            Matcher m = found ? opens : sized;
            boolean bare = !found
                    && seen <= 5
                    && line.to() - line.from() < 60
                    && line.cells().size() == 1
                    && (layoutHeads(p, line)
                            || p.source.folded.substring(line.from(), line.to()).contains("karari"))
                    && sized.region(line.from(), line.to()).find();
            if (found || bare) {
                d.decisionNumber = p.written(new int[] {m.start(1), m.end(1)});
                d.mark("decisionNumber", m.start(1), m.end(1), found ? 0.85 : 0.7);
                return;
            }
        }
        Matcher behind = DATE_NUMBER.matcher(p.source.folded);
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < p.from || line.from() >= p.to || line.to() - line.from() > 110) {
                continue;
            }
            if (titled.region(line.from(), line.to()).find()
                    || (behind.region(line.from(), line.to()).find()
                            && p.layout.lineAt(behind.start()) < p.layout.lineAt(p.from) + 10)) {
                Matcher m = titled.region(line.from(), line.to()).find() ? titled : behind;
                if (m == behind && !behind.region(line.from(), line.to()).find()) {
                    continue;
                }
                d.decisionNumber = p.written(new int[] {m.start(1), m.end(1)});
                d.mark("decisionNumber", m.start(1), m.end(1), 0.75);
                return;
            }
        }
        Matcher named = NAMED_NUMBER.matcher(p.source.folded).region(p.from, p.to);
        if (named.find()) {
            d.decisionNumber = p.source.flat(named.start(1), named.end(1));
            d.mark("decisionNumber", named.start(1), named.end(1), 0.65);
        }
    }

    /** Whether a line stands right under a heading that calls the text a decision. */
    private static boolean layoutHeads(Passage p, Line line) {
        for (int i = line.index() - 1; i >= 0; i--) {
            Line above = p.layout.lines.get(i);
            if (!above.blank()) {
                return p.layout.heading(above)
                        && p.source.folded.substring(above.from(), above.to()).contains("karar");
            }
        }
        return false;
    }

    /** Reads the day of a decision; the given one if it tells none itself. */
    static void date(Passage p, Dates.@Nullable Found day) {
        Draft d = p.draft;
        Dates.Found found = null;
        double sure = 0.95;
        for (Topic topic : List.of(Topic.DECISION_DATE, Topic.MEETING_DATE, Topic.DATE)) {
            for (Layout.Label label : p.labels(topic)) {
                if (found == null) {
                    found = p.date(label);
                    sure = topic == Topic.DECISION_DATE ? 0.95 : 0.85;
                }
            }
        }
        if (found == null) {
            found = titled(p);
            sure = 0.9;
        }
        if (found == null) {
            found = ReportDates.councilDate(p);
            sure = 0.7;
        }
        if (found == null) {
            found = metOn(p);
            sure = 0.75;
        }
        if (found == null) {
            found = day;
            sure = 0.75;
        }
        if (found != null && sure < 0.95 && found.date().day() == null) {
            Dates.Found coarse = found;
            found = Dates.in(p.source, p.from, Math.min(p.to, p.from + 500)).stream()
                    .filter(date -> date.date().day() != null
                            && coarse.date().includes(date.date().earliest()))
                    .findFirst()
                    .orElse(coarse);
        }
        if (found != null) {
            d.decisionDate = found.date();
            d.mark("decisionDate", found.from(), found.to(), sure);
        }
    }

    private static final Pattern TITLED_BEHIND = Pattern.compile(
            "\\W*(?:tarih|gun)\\w*\\s*(?:ve|,)?\\s*\\d{1,4}(?:[/-]\\d{1,4})?\\s*(?:say[il]+l?[il]?|no'?lu|numarali)\\s*(?:meclis\\s+)?karar\\w*\\W*");

    /** The day that a title above the text has before the number of the decision. */
    private static Dates.@Nullable Found titled(Passage p) {
        int line = p.layout.nextText(p.layout.lineAt(p.from) - 1);
        for (int i = 0; i < 4 && line >= 0 && p.layout.lines.get(line).from() < p.to; i++) {
            Line head = p.layout.lines.get(line);
            for (Dates.Found date : Dates.in(p.source, head.from(), head.to())) {
                if (TITLED_BEHIND
                        .matcher(p.source.folded)
                        .region(date.to(), head.to())
                        .matches()) {
                    return date;
                }
            }
            line = p.layout.nextText(line);
        }
        return null;
    }

    /** The day of the council's meeting, as a sentence or a line of the text tells it. */
    private static Dates.@Nullable Found metOn(Passage p) {
        for (Dates.Found date : Dates.in(p.source, p.from, p.to)) {
            String before = p.source.folded.substring(Math.max(p.from, date.from() - 60), date.from());
            String after = p.source.folded.substring(date.to(), Math.min(p.to, date.to() + 120));
            boolean letter =
                    after.matches("(?s)^\\W*(?:tarih|gun)\\w*\\W*(?:ve\\s+|,\\s*)?\\S*\\d\\S*\\s*(?:sayi|no|numara).*");
            if (!letter && before.matches("(?s).*\\bmeclis(?:i|inin|imizin|imiz|in)?\\W*$")) {
                return date;
            }
        }
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < p.from || line.from() >= p.to || line.to() - line.from() > 90) {
                continue;
            }
            String folded = p.source.folded.substring(line.from(), line.to());
            List<Dates.Found> dates = Dates.in(p.source, line.from(), line.to());
            boolean other = folded.matches(
                    ".*\\b(?:yazi|rapor|dilekce|oneri|onerge|teklif|evrak|tasdik|aslin|yayin|ilan)\\w*.*");
            if (dates.size() == 1 && dates.getFirst().date().day() != null && !other && !folded.endsWith(".")) {
                return dates.getFirst();
            }
        }
        return null;
    }
}
