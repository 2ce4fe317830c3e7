package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a report: that of the council which sent the matter, and that of the report itself. */
final class ReportDates {

    private static final Pattern COUNCIL_DATE_BEHIND = Pattern.compile(
            "^\\s*,?\\s*(?:(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)\\s+)?(?:gunu?|gunlu|tarih(?:li|inde|indeki)?|gunku)?\\s*(?:ve\\s+\\d+\\s*(?:sayili\\s+|\\.\\s*(?=gundem)))?(?:saat\\s+\\S+\\s+)?(?:yaptigi|yapilan|yapmis\\s+oldugu|gerceklestirilen)?\\s*(?:\\w+\\s+){0,5}?(?:toplanti|birlesim|oturum|meclis|gundem|havale)");

    private ReportDates() {}

    static boolean labelled(Passage p, Dates.Found day) {
        return p.labels(Topic.MEETING_DATE).stream()
                .anyMatch(label -> day.from() >= label.valueFrom() && day.to() <= label.valueTo());
    }

    static Dates.@Nullable Found councilDate(Passage p) {
        Dates.Found own = null;
        for (Layout.Label label : p.labels(Topic.MEETING_DATE)) {
            Dates.Found found = p.date(label);
            if (found == null) {
                continue;
            }
            String head = p.source.folded.substring(label.from(), Math.max(label.from(), label.valueFrom()));
            if (head.matches("(?s).*(?:meclis|mec\\.|gundem|havale|birlesim|oturum).*")
                    || p.source
                            .folded
                            .substring(label.valueFrom(), label.valueTo())
                            .contains("meclis")) {
                return found;
            }
            own = own == null ? found : own;
        }
        for (Layout.Label label : p.labels(Topic.DECISION_DATE)) {
            String head = p.source.folded.substring(label.from(), Math.max(label.from(), label.valueFrom()));
            Dates.Found found = head.contains("meclis") || head.contains("havale") ? p.date(label) : null;
            if (found != null) {
                return found;
            }
        }
        AgendaItems.CouncilLine line = p.councilLine();
        if (line != null) {
            return line.day();
        }
        for (Layout.Label label : p.labels(Topic.AGENDA_ITEM)) {
            Dates.Found found = label.value().isEmpty()
                    ? null
                    : Dates.in(p.source, label.valueFrom(), label.valueTo()).stream()
                            .findFirst()
                            .orElse(null);
            if (found != null) {
                return found;
            }
        }
        Dates.Found best = null;
        int score = 0;
        for (Dates.Found date : Dates.in(p.source, p.from, p.to)) {
            String after = p.source.folded.substring(date.to(), Math.min(p.to, date.to() + 130));
            String before = p.source.folded.substring(Math.max(p.from, date.from() - 90), date.from());
            if (before.matches("(?s).*komisyon(?:u?muz\\w*|\\w*\\s+olarak|\\w*\\s+adina)\\W*$")) {
                continue;
            }
            boolean sent = after.substring(0, Math.min(after.length(), 80))
                            .matches("(?s).*\\b(?:havale|yolla|gonder|sevk|intikal|tevdi|ilet)\\w*.*")
                    && (after.substring(0, Math.min(after.length(), 80)).contains("havale")
                            || before.matches("(?s).*meclis(?!\\w*\\s+(?:reis|baskan)).*"));
            if ((!sent && !COUNCIL_DATE_BEHIND.matcher(after).find())
                    || (!sent
                            && after.matches(
                                    "(?s)^\\s*(?:tarih\\w*|gun\\w*)?\\s*(?:ve|,)?\\s*\\d[\\d/-]*\\s*sayili\\s+(?:meclis\\s+)?karar.*"))
                    || (!sent && after.matches("(?s)^\\s*(?:tarih|gun)\\w*\\s+ve\\s+\\S+\\s+sayili.{0,12}karar.*"))) {
                continue;
            }
            int value = 1;
            if (before.matches("(?s).*meclis\\w*\\W+(?:\\w+\\s+){0,3}$")) {
                value += 2;
            }
            String window = after.substring(0, Math.min(after.length(), 120));
            if (window.contains("havale") || window.contains("gundem") || window.contains("madde")) {
                value += 2;
            }
            if (window.matches("(?s)^\\W*(?:\\w+\\W+){0,6}komisyon\\w*\\s+toplanti.*")) {
                value -= 3;
            }
            if (value > score) {
                score = value;
                best = date;
            }
        }
        // A meeting that is not said to be the council's may be the commission's own, where the text names the
        // council's.
        return best == null || (score < 3 && own != null) ? own : best;
    }

    static void reportDate(Passage p, int operativeEnd) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.REPORT_DATE, Topic.DATE, Topic.DECISION_DATE)) {
            for (Layout.Label label : p.labels(topic)) {
                String head = p.source.folded.substring(label.from(), Math.max(label.from(), label.valueFrom()));
                boolean councils = topic == Topic.DECISION_DATE && head.matches("(?s).*\\b(?:meclis|havale)\\w*.*");
                Dates.Found found = councils ? null : p.date(label);
                if (found != null) {
                    d.reportDate = found.date();
                    d.mark("reportDate", found.from(), found.to(), topic == Topic.REPORT_DATE ? 0.95 : 0.85);
                    return;
                }
            }
        }
        if (operativeEnd > p.from) {
            int at = p.layout.lineAt(Math.max(p.from, operativeEnd - 14));
            for (int k = at;
                    k < p.layout.lines.size()
                            && k < at + 12
                            && p.layout.lines.get(k).from() < p.to;
                    k++) {
                Line line = p.layout.lines.get(k);
                for (Dates.Found date : Dates.in(
                        p.source, Math.max(line.from(), p.from), Math.max(Math.max(line.from(), p.from), line.to()))) {
                    String rest = p.source
                            .folded
                            .substring(date.to(), Math.max(date.to(), line.to()))
                            .replaceAll("[\\W_]", "");
                    String before =
                            p.source.text.substring(line.from(), date.from()).strip();
                    boolean ends = before.isEmpty() || before.endsWith(".") || before.endsWith(":");
                    if (rest.isEmpty() && ends && date.from() >= operativeEnd - 14) {
                        d.reportDate = date.date();
                        d.mark("reportDate", date.from(), date.to(), 0.8);
                        return;
                    }
                }
            }
        }
        if (dateAlone(p, d) || leftOpen(p, d) || d.reportDate != null) {
            return;
        }
        for (Dates.Found date : Dates.in(p.source, p.from, p.to)) {
            String after = p.source.folded.substring(date.to(), Math.min(p.to, date.to() + 70));
            if (after.matches(
                    "(?s)\\W*(?:gunu|tarih\\w*)\\s+(?:\\w+\\s+){0,3}?(?:duzenlen|tanzim|imza\\s+alt)\\w*.*")) {
                d.reportDate = date.date();
                d.mark("reportDate", date.from(), date.to(), 0.8);
                return;
            }
        }
        Matcher numbered = ReportNumbers.NAMED.matcher(p.source.folded).region(p.from, p.to);
        if (numbered.find()) {
            for (Dates.Found date : Dates.in(p.source, numbered.end(), Math.min(p.to, numbered.end() + 30))) {
                d.reportDate = date.date();
                d.mark("reportDate", date.from(), date.to(), 0.7);
                return;
            }
        }
    }

    private static final Pattern LEFT_OPEN =
            Pattern.compile("[._]{2,12}\\s?[/.-]\\s?[._]{2,12}\\s?[/.-]\\s?(?:19|20)\\d{2}\\W*");

    /** A day and a month left open before the year, with a cell to themselves: then the document has no other day. */
    private static boolean leftOpen(Passage p, Draft d) {
        for (Line line : p.layout.lines) {
            for (Line.Cell cell : line.cells()) {
                boolean open = cell.from() >= p.from
                        && cell.to() <= p.to
                        && LEFT_OPEN
                                .matcher(p.source.folded)
                                .region(cell.from(), cell.to())
                                .matches();
                Dates.Found year = open ? Dates.first(p.source, cell.from(), cell.to()) : null;
                if (year != null) {
                    d.reportDate = year.date();
                    d.mark("reportDate", year.from(), year.to(), 0.75);
                    return true;
                }
            }
        }
        return false;
    }

    /** A date with a cell to itself, with the day of the week or the place at most. */
    private static boolean dateAlone(Passage p, Draft d) {
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < p.from || line.from() >= p.to) {
                continue;
            }
            for (Line.Cell cell : line.cells()) {
                List<Dates.Found> dates = Dates.in(p.source, cell.from(), cell.to());
                if (dates.size() != 1) {
                    continue;
                }
                Dates.Found date = dates.getFirst();
                String rest =
                        p.source.folded.substring(cell.from(), date.from()).replaceFirst("^\\p{L}+\\s*,\\s*$", "")
                                + p.source.folded.substring(date.to(), cell.to());
                if (rest.replaceAll("\\b(?:tarih|tarihi|gunu|pazartesi|sali|carsamba|persembe|cuma)\\b|[\\W_]", "")
                                .length()
                        <= 2) {
                    d.reportDate = date.date();
                    d.mark("reportDate", date.from(), date.to(), 0.75);
                    return true;
                }
            }
        }
        return false;
    }
}
