package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the reports of commissions. */
final class Reports {

    private static final Pattern TITLE = Pattern.compile(".*\\bkom[il]syon\\w*.*\\b(?:rapor|karar)\\w*\\W*$");
    private static final Pattern COUNCIL_DATE_BEHIND = Pattern.compile(
            "^\\s*,?\\s*(?:(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)\\s+)?(?:gunu?|gunlu|tarih(?:li|inde|indeki)?|gunku)?\\s*(?:ve\\s+\\d+\\s*(?:sayili\\s+|\\.\\s*(?=gundem)))?(?:saat\\s+\\S+\\s+)?(?:yaptigi|yapilan|yapmis\\s+oldugu|gerceklestirilen)?\\s*(?:\\w+\\s+){0,5}?(?:toplanti|birlesim|oturum|meclis|gundem|havale)");

    /** A number that is called the report's, wherever it stands. */
    private static final Pattern NAMED_NUMBER = Pattern.compile(
            "\\brapor(?:un|umuz|umuzun)?\\s*(?:no|nosu|nr|numarasi|sayisi|sayi)\\s*[.:]?\\s*((?:(?:19|20)\\d{2}\\s?[/-]\\s?)?\\d{1,4})\\b(?!\\s*[./-]\\s*\\d+(?!\\s+[a-z]|\\d))|\\b(\\d{1,4})\\s*(?:sira\\s+)?numarali\\s+rapor(?:u|umuz)?\\b");

    private Reports() {}

    static List<Extraction.Entry> read(Layout layout) {
        List<Integer> starts = starts(layout);
        if (starts.size() <= 1) {
            starts = numberedStarts(layout);
        }
        List<Extraction.Entry> entries = new ArrayList<>();
        int length = layout.source.length();
        if (starts.size() <= 1) {
            Passage passage = new Passage(layout, 0, length);
            passage.municipality(0);
            read(passage, 0);
            entries.add(passage.draft.entry(0, length));
            return entries;
        }
        Passage head = new Passage(layout, 0, headEnd(layout, starts.getFirst()));
        head.municipality(0);
        Dates.Found day = councilDate(head);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : length;
            Passage passage = new Passage(layout, from, to);
            passage.municipality(from);
            if (passage.draft.municipality == null && head.draft.municipality != null) {
                passage.municipalityOf(head);
                Bodies.Found named = Bodies.municipality(layout.source, 0, starts.getFirst());
                if (named != null) {
                    passage.draft.mark("municipality", named.from(), named.to(), 0.8);
                }
            }
            read(passage, from);
            if (passage.draft.councilDate == null && day != null) {
                passage.draft.councilDate = day.date();
                passage.draft.mark("councilDate", day.from(), day.to(), 0.75);
            }
            entries.add(passage.draft.entry(from, to));
        }
        return entries;
    }

    /** Where what is said of all reports ends: behind a heading over them, if there is one. */
    private static int headEnd(Layout layout, int first) {
        for (int i = layout.lineAt(first);
                i < layout.lines.size() && layout.lines.get(i).from() < first + 400;
                i++) {
            Line line = layout.lines.get(i);
            if (!line.blank()
                    && layout.source.folded.substring(line.from(), line.to()).matches(".*\\braporlari\\W*$")) {
                return line.to();
            }
        }
        return first;
    }

    /** Where reports begin: at titles that name a commission, if something was said since the title before. */
    private static List<Integer> starts(Layout layout) {
        List<Integer> starts = new ArrayList<>();
        int lastTitle = -1;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            int point = layout.source
                    .text
                    .substring(line.from(), Math.min(line.to(), line.from() + 110))
                    .indexOf(". ");
            String lead = point < 10 ? "" : layout.source.text.substring(line.from(), line.from() + point);
            boolean runIn = lead.equals(lead.toUpperCase(Locale.of("tr"))) && !lead.isEmpty();
            if (!runIn && line.to() - line.from() > 130) {
                continue;
            }
            String folded = layout.source.folded.substring(line.from(), runIn ? line.from() + point : line.to());
            boolean title = TITLE.matcher(folded).matches()
                    && !folded.matches(".*\\b(?:raporlari|tarihli|okundu|ait)\\b.*")
                    && !Bodies.commissions(layout.source, line.from(), line.to())
                            .isEmpty()
                    && (runIn
                            || layout.heading(line)
                            || folded.matches("^\\W*\\d{1,2}\\s*[-.)].*")
                            || line.to() - line.from() < 70)
                    && !folded.contains(":");
            if (!title) {
                continue;
            }
            boolean between = lastTitle >= 0 && Formulas.opinion(layout.source, lastTitle, line.from()) != null;
            if (lastTitle < 0 || between) {
                int top = line.index();
                for (int i = line.index() - 1; i >= 0; i--) {
                    Line above = layout.lines.get(i);
                    if (above.blank()) {
                        continue;
                    }
                    String text = layout.source.folded.substring(above.from(), above.to());
                    if (layout.heading(above)
                            && text.matches(".*(?:t\\.\\s?c|belediye|baskanligi).*")
                            && !text.matches(".*\\b(?:uye|baskan)\\W*$")) {
                        top = i;
                    } else {
                        break;
                    }
                }
                starts.add(layout.lines.get(top).from());
                lastTitle = runIn ? line.from() + point : line.to();
            }
        }
        return starts;
    }

    /** Where reports begin that have a number of their own each, if each gives an opinion. */
    private static List<Integer> numberedStarts(Layout layout) {
        List<Integer> starts = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        int end = 0;
        for (Layout.Label label : layout.labels) {
            if (!label.is(Topic.REPORT_NUMBER) || label.value().isEmpty() || !numbers.add(layout.text(label))) {
                continue;
            }
            if (!starts.isEmpty() && Formulas.opinion(layout.source, end, label.from()) == null) {
                return List.of();
            }
            starts.add(Entries.start(layout, label.from(), end));
            end = label.valueTo();
        }
        boolean last = Formulas.opinion(layout.source, end, layout.source.length()) != null;
        return starts.size() >= 2 && last ? starts : List.of();
    }

    private static void read(Passage p, int headFrom) {
        Draft d = p.draft;
        Formulas.Opined opined = Formulas.opinion(p.source, p.from, p.to);
        int body = opined == null ? p.to : opined.from();
        commissions(p, headFrom, body);
        p.unit(true);
        p.matter();
        Dates.Found day = councilDate(p);
        if (day != null) {
            d.councilDate = day.date();
            d.mark("councilDate", day.from(), day.to(), labelled(p, day) ? 0.95 : 0.85);
        }
        p.agendaItem(true);
        reportNumber(p, headFrom);
        int end = opined == null ? p.from : opined.to();
        if (opined != null) {
            d.opinion = opined.opinion();
            d.mark("opinion", opined.from(), opined.to(), opined.confidence());
            p.laws(opined.from(), opined.to(), 0.9);
            Votes.Found vote = Votes.in(p.source, opined.from(), opined.to());
            int voteEnd = opined.to();
            if (vote == null || vote.vote().mode() == null) {
                List<Sentences.Sentence> next = Sentences.in(p.source, opined.to(), Math.min(p.to, opined.to() + 300));
                if (!next.isEmpty()) {
                    String folded = p.source.folded.substring(
                            next.getFirst().from(), next.getFirst().to());
                    if ((folded.matches("(?s).*\\boy\\s*(?:birlig|coklug|la|u\\b).*")
                                    || Votes.told(
                                            p.source,
                                            next.getFirst().from(),
                                            next.getFirst().to()))
                            && !folded.matches("(?s).*(?:meclis\\w*|serh\\w*|muhalefet).*")) {
                        voteEnd = next.getFirst().to();
                    }
                }
            }
            p.vote(opined.from(), voteEnd, 0.92);
        }
        p.lawsByLabel();
        p.lawsElsewhere();
        for (Layout.Label label : p.labels(Topic.OPINION)) {
            if (d.opinion == null) {
                Formulas.Opined told = Formulas.opinion(p.source, label.valueFrom(), label.valueTo());
                if (told != null) {
                    d.opinion = told.opinion();
                    d.mark("opinion", label.valueFrom(), label.valueTo(), 0.9);
                }
            }
        }
        if (d.vote == null) {
            p.voteByLabel();
        }
        p.signatures(end);
        p.stayedAway();
        reportDate(p, end);
    }

    private static boolean labelled(Passage p, Dates.Found day) {
        return p.labels(Topic.MEETING_DATE).stream()
                .anyMatch(label -> day.from() >= label.valueFrom() && day.to() <= label.valueTo());
    }

    private static void commissions(Passage p, int headFrom, int body) {
        Draft d = p.draft;
        List<Bodies.Found> best = List.of();
        for (Layout.Label label : p.labels(Topic.COMMISSION)) {
            if (best.isEmpty() && label.valueFrom() < label.valueTo()) {
                best = Bodies.commissions(p.source, label.valueFrom(), label.valueTo());
            }
        }
        boolean labelled = !best.isEmpty();
        int seen = 0;
        for (Line line : p.layout.lines) {
            if (labelled || line.blank() || line.from() < headFrom || line.from() >= p.to) {
                continue;
            }
            seen++;
            if (seen > 12 || line.from() > body) {
                break;
            }
            String folded = p.source.folded.substring(line.from(), line.to());
            boolean label = folded.matches(".*(?:birim|mudurlu).*:.*") || folded.matches("^\\W*konu.*");
            if (!folded.contains("kom")
                    || folded.matches(".*\\bkomisyon\\s+raporlari\\W*$")
                    || label
                    || line.to() - line.from() > 160
                    || (folded.matches(".*\\b(?:havale|tarihli|komisyonumuz\\w*)\\b.*") && !p.layout.heading(line))) {
                continue;
            }
            List<Bodies.Found> found = Bodies.commissions(p.source, line.from(), line.to());
            if (found.isEmpty()) {
                continue;
            }
            boolean title = folded.matches(
                    ".*\\brapor\\w*.*|.*komisyonu\\W*$|.*komisyonu?\\s+baskanligi\\W*$|.*komisyonlari\\w*.*");
            if (best.isEmpty() || (title && folded.matches(".*\\brapor\\w*\\W*$") && best.size() < found.size())) {
                best = found;
            }
        }
        if (best.isEmpty()) {
            for (Layout.Label label : p.labels(Topic.COMMISSION)) {
                String text = p.layout.text(label);
                best = Bodies.commissions(p.source, label.valueFrom(), label.valueTo());
                if (best.isEmpty() && text.length() < 80) {
                    best = List.of(new Bodies.Found(
                            Spelling.ordinary(text) + " Komisyonu", label.valueFrom(), label.valueTo()));
                }
            }
        }
        double sure = 0.95;
        if (best.isEmpty()) {
            Matcher own =
                    Pattern.compile("kom[il]syon\\w*").matcher(p.source.folded).region(p.from, p.to);
            while (own.find() && best.isEmpty()) {
                best = Bodies.commissions(p.source, Math.max(p.from, own.start() - 120), own.end());
            }
            sure = 0.6;
        }
        if (!best.isEmpty()) {
            d.commissions = best.stream().map(Bodies.Found::name).toList();
            d.mark("commissions", best.getFirst().from(), best.getLast().to(), sure);
        }
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

    private static void reportNumber(Passage p, int headFrom) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.REPORT_NUMBER, Topic.NUMBER, Topic.DECISION_NUMBER)) {
            for (Layout.Label label : p.labels(topic)) {
                String head = p.source.folded.substring(label.from(), Math.max(label.from(), label.valueFrom()));
                if (label.from() > headFrom + 1500 || head.contains("meclis") || head.contains("havale")) {
                    continue;
                }
                int[] number = p.number(label);
                if (number != null) {
                    d.reportNumber = p.written(number);
                    d.mark("reportNumber", number[0], number[1], topic == Topic.REPORT_NUMBER ? 0.95 : 0.8);
                    return;
                }
            }
        }
        int seen = 0;
        boolean titled = false;
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < headFrom) {
                continue;
            }
            String text = p.source.folded.substring(line.from(), line.to());
            seen++;
            if (seen > 8) {
                break;
            }
            Matcher inTitle = Pattern.compile(
                            "rapor\\w*\\s*(?:no|sayi\\w*)?\\s*[:.(-]?\\s*((?:\\d{4}[/-])?\\d{1,4}(?:[/-]\\d{4})?)\\)?\\W*$")
                    .matcher(text);
            if (titled && text.matches("\\d{1,4}(?:[/-]\\d{1,4})?")) {
                d.reportNumber = p.source.flat(line.from(), line.to());
                d.mark("reportNumber", line.from(), line.to(), 0.6);
                return;
            }
            Matcher counted = Pattern.compile(
                            "\\b((?:\\d{4}[/-])?\\d{1,4}(?:[/-]\\d{4})?)\\s*(?:numarali|no'?lu|say[il]+)\\s+(?:\\w+\\s+){0,4}?(?:rapor|mazbata)\\w*")
                    .matcher(text);
            if (counted.find() && (text.length() < 90 || line.cells().size() > 1)) {
                d.reportNumber = p.source.flat(line.from() + counted.start(1), line.from() + counted.end(1));
                d.mark("reportNumber", line.from() + counted.start(1), line.from() + counted.end(1), 0.85);
                return;
            }
            if (inTitle.find() && text.length() < 90) {
                d.reportNumber = p.source.flat(line.from() + inTitle.start(1), line.from() + inTitle.end(1));
                d.mark("reportNumber", line.from() + inTitle.start(1), line.from() + inTitle.end(1), 0.85);
                return;
            }
            titled |= text.matches(".*\\brapor\\w*.*");
        }
        Matcher named = NAMED_NUMBER.matcher(p.source.folded).region(p.from, p.to);
        if (d.reportNumber == null && named.find()) {
            int group = named.group(1) == null ? 2 : 1;
            d.reportNumber = p.source.flat(named.start(group), named.end(group));
            d.mark("reportNumber", named.start(group), named.end(group), 0.65);
        }
    }

    private static void reportDate(Passage p, int operativeEnd) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.REPORT_DATE, Topic.DATE, Topic.DECISION_DATE)) {
            for (Layout.Label label : p.labels(topic)) {
                Dates.Found found = p.date(label);
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
        if (dateAlone(p, d) || d.reportDate != null) {
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
        for (Dates.Found date : Dates.in(p.source, p.from, p.to)) {
            String before = p.source.folded.substring(Math.max(p.from, date.from() - 60), date.from());
            String after = p.source.folded.substring(date.to(), Math.min(p.to, date.to() + 130));
            if (before.matches("(?s).*komisyon(?:u?muz\\w*|\\w*\\s+olarak|u)\\W*$")
                    && after.matches(
                            "(?s)(?:[^.;]|(?<=\\d)[.](?=\\d))*\\b(?:toplan|bir\\s+araya|gorus(?:tu|mus)|incele(?:di|mis)).*")) {
                d.reportDate = date.date();
                d.mark("reportDate", date.from(), date.to(), 0.7);
                return;
            }
        }
        Matcher numbered = NAMED_NUMBER.matcher(p.source.folded).region(p.from, p.to);
        if (numbered.find()) {
            for (Dates.Found date : Dates.in(p.source, numbered.end(), Math.min(p.to, numbered.end() + 30))) {
                d.reportDate = date.date();
                d.mark("reportDate", date.from(), date.to(), 0.7);
                return;
            }
        }
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
