package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of an agenda or of minutes: where each begins and ends, and what it says. */
final class MeetingItems {

    /** An item and where it stands. */
    record Item(ListedItem item, int from, int to, double confidence) {}

    private MeetingItems() {}

    private static final Pattern GUNDEM = Pattern.compile("\\bgundem(?:i|\\s+maddeleri)?\\s*:?\\s*$");

    /** Its numbered parts, up to the block of signatures. */
    static List<Entries.Part> parts(Layout layout, int from) {
        return Entries.items(layout, from, signatureStart(layout));
    }

    /** Where the block of signatures at the end begins, so that no item reaches into it. */
    static int signatureStart(Layout layout) {
        int end = layout.source.length();
        for (int i = layout.lines.size() - 1; i > 3; i--) {
            Line line = layout.lines.get(i);
            if (line.blank()) {
                continue;
            }
            boolean signs = true;
            for (Line.Cell cell : line.cells()) {
                List<People.Part> parts = People.parts(layout.source, cell.from(), cell.to());
                signs &= !parts.isEmpty()
                        && cell.to() - cell.from() < 60
                        && !layout.source.text.substring(cell.from(), cell.to()).matches("^\\W*\\d.*|.*[.:;]$");
            }
            if (!signs) {
                break;
            }
            end = line.from();
        }
        return end;
    }

    /** Where items may begin: behind the lists of who was there, or under a heading that announces them. */
    static int itemsStart(Layout layout) {
        List<Roster.Row> roll = Roster.in(layout, 0, layout.source.length());
        int start = roll.isEmpty() ? 0 : roll.getLast().person().to();
        for (Layout.Label label : layout.labels) {
            if (label.is(Topic.PRESENT) || label.is(Topic.ABSENT) || label.is(Topic.EXCUSED)) {
                int line = label.line();
                int named = line;
                for (int i = line + 1; i < layout.lines.size(); i++) {
                    Line next = layout.lines.get(i);
                    if (next.blank()) {
                        continue;
                    }
                    boolean people = true;
                    for (Line.Cell cell : next.cells()) {
                        List<People.Part> parts = People.parts(layout.source, cell.from(), cell.to());
                        people &= parts.stream().anyMatch(part -> part.name() != null) && cell.to() - cell.from() < 90;
                    }
                    if (!people) {
                        break;
                    }
                    named = i;
                }
                start = Math.max(start, layout.lines.get(named).to());
            }
        }
        for (Line line : layout.lines) {
            if (!line.blank()
                    && line.from() >= start
                    && GUNDEM.matcher(layout.source.folded.substring(line.from(), line.to()))
                            .find()
                    && line.to() - line.from() < 40) {
                return line.to();
            }
        }
        return start;
    }

    /** Without headings that have items below them. */
    static List<Entries.Part> kept(Layout layout, List<Entries.Part> parts) {
        List<Entries.Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Entries.Part part = parts.get(i);
            boolean section = part.number().matches("[A-HIVX]+");
            boolean followed =
                    i + 1 < parts.size() && !parts.get(i + 1).number().matches("[A-HIVX]+|(?:[A-H]\\.|[IVX]+-)\\d+");
            String text = layout.source.text.substring(part.body(), part.to());
            boolean group = i + 1 < parts.size()
                    && parts.get(i + 1).number().startsWith(part.number() + "/")
                    && text.strip().matches("(?s).*[:;]");
            boolean above = i + 1 < parts.size() && parts.get(i + 1).number().matches(part.number() + "[.-]\\d.*");
            if ((section && (followed || above)) || group || text.isBlank()) {
                continue;
            }
            kept.add(part);
        }
        return kept;
    }

    /** Where a section begins below an item that is not in capitals itself, or the end. */
    private static int untilHeading(Layout layout, int from, int end) {
        Line first = layout.lines.get(layout.lineAt(from));
        for (int i = first.index() + 1;
                !layout.heading(first)
                        && i < layout.lines.size()
                        && layout.lines.get(i).from() < end;
                i++) {
            Line line = layout.lines.get(i);
            if (layout.heading(line)) {
                int stop = line.from();
                while (stop > from && Character.isWhitespace(layout.source.text.charAt(stop - 1))) {
                    stop--;
                }
                return stop;
            }
        }
        return end;
    }

    /** What an item of an agenda says. */
    static Item agendaItem(Layout layout, Entries.Part part) {
        Source source = layout.source;
        int end = part.to();
        int blank = source.text.substring(part.body(), end).indexOf("\n\n");
        if (blank > 0) {
            end = part.body() + blank;
        }
        end = untilHeading(layout, part.body(), end);
        Bodies.Found unit = Matters.unitOf(source, part.body(), end);
        int subjectEnd = end;
        int subjectFrom = part.body();
        if (unit != null) {
            int open = unit.from() - 1;
            boolean paren = open >= 0 && "([".indexOf(source.text.charAt(open)) >= 0;
            if (unit.from() <= part.body() + 1 && unit.to() < end && source.text.charAt(unit.to()) == ':') {
                subjectFrom = unit.to() + 1;
            }
            if (paren && unit.to() + 12 >= end) {
                subjectEnd = open;
            } else if (paren && open <= part.body() + 1) {
                int close = source.text.indexOf(source.text.charAt(open) == '(' ? ')' : ']', unit.to());
                subjectFrom = close > 0 && close < end ? close + 1 : subjectFrom;
            }
        }
        return new Item(
                new ListedItem(
                        number(part),
                        subject(source, subjectFrom, subjectEnd),
                        unit == null ? null : unit.name(),
                        null,
                        List.of(),
                        null,
                        null),
                part.from(),
                end,
                0.9);
    }

    private static @Nullable String number(Entries.Part part) {
        return part.number().isEmpty() ? null : part.number();
    }

    private static @Nullable String subject(Source source, int from, int to) {
        String text = source.flat(from, to)
                .replaceAll("^[-:.)\\s]+", "")
                .replaceAll("^\\d{1,3}/\\d{1,4}\\s*[.)-]+\\s*", "")
                .replaceAll("\\s*:$", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static final Pattern SUBJECT_END = Pattern.compile(
            "\\s+(?:onerge\\s+|teklif\\s+)?sahib\\w*\\s+tarafindan|,?\\s*\\boy\\s*(?:birlig|coklug)\\w*|,?\\s*\\d{1,3}\\s+(?:kabul|ret|red|evet|hayir)\\b|\\s+(?:gorusuldu|gorusulerek|konusuldu|okundu|okunarak|ele\\s+alindi|oylandi|oylanarak|kabul\\s+edildi|reddedildi|geri\\s+cekildi|ertelendi|havale\\s+edildi)\\b");
    private static final Pattern NUMBER_INSIDE = Pattern.compile(
            "\\(\\s*k\\.?\\s?no\\s*[:.]?\\s*((?:\\d{4}[/-])?\\d{1,4})\\s*\\)|\\(?\\s*karar\\s*(?:(?:no|sayi\\w*)\\s*[:.]?|[:.])\\s*((?:\\d{4}[/-])?\\d{1,4})\\s*\\)?|(?:[(.]|\\n)\\s*karar\\s+((?:\\d{4}[/-])?\\d{1,4})\\s*[.):-]");

    /** How far below its heading an item may name the department whose proposal it is, in characters. */
    private static final int UNIT_WITHIN = 160;

    /** What an item of minutes says, and what became of it. */
    static Item minutesItem(Layout layout, Entries.Part part) {
        Source source = layout.source;
        int end = part.to();
        int firstLine = source.text.indexOf('\n', part.body());
        int headTo = firstLine < 0 || firstLine > end ? end : firstLine;
        int nextLine = layout.nextText(layout.lineAt(part.body()));
        boolean oneParagraph = headTo == end;
        while (!oneParagraph
                && nextLine >= 0
                && layout.lines.get(nextLine).from() < end
                && carriesOn(layout, headTo, nextLine)) {
            headTo = Math.min(end, layout.lines.get(nextLine).to());
            nextLine = layout.nextText(nextLine);
            oneParagraph = headTo >= end;
        }
        Passage p = new Passage(layout, part.from(), end);
        p.unit(false);
        String unit = p.draft.unit;
        int subjectFrom = part.body();
        int subjectTo = headTo;
        Bodies.Found below =
                unit == null ? Bodies.proposing(source, headTo, Math.clamp(headTo + UNIT_WITHIN, headTo, end)) : null;
        Bodies.Found named = Matters.unitOf(source, part.body(), headTo);
        if (unit == null && named != null) {
            unit = named.name();
        }
        if (unit == null && below != null && below.from() <= headTo + 2) {
            unit = below.name();
        }
        if (named != null) {
            int open = named.from() - 1;
            boolean paren = open >= 0 && "([".indexOf(source.text.charAt(open)) >= 0;
            if (paren && named.to() + 12 >= subjectTo) {
                subjectTo = open;
            }
        }
        Matcher inParen = Pattern.compile("^\\s*(?:\\([^()]{3,80}\\)|\\[[^\\[\\]]{3,80}\\])\\s*")
                .matcher(source.text)
                .region(subjectFrom, subjectTo);
        if (inParen.find() && inParen.end() < subjectTo) {
            subjectFrom = inParen.end();
        }
        Matcher number = NUMBER_INSIDE.matcher(source.folded).region(part.body(), end);
        String decisionNumber = null;
        if (number.find()) {
            int group = number.group(1) != null ? 1 : number.group(2) != null ? 2 : 3;
            decisionNumber = source.flat(number.start(group), number.end(group));
            if (number.start() >= subjectFrom && number.start() < subjectTo && number.start() > subjectFrom + 5) {
                subjectTo = number.start();
            }
        }
        Formulas.Decided decided = Formulas.outcome(source, part.body(), end);
        int colon = source.text.indexOf(": ", subjectFrom);
        boolean headed = colon > subjectFrom + 8
                && colon < subjectTo
                && decided != null
                && decided.to() > colon
                && Sentences.in(source, subjectFrom, colon).size() == 1;
        if (headed) {
            subjectTo = colon;
        }
        boolean sameSentence = decided != null && decided.from() < subjectTo;
        if (sameSentence) {
            Matcher stop = SUBJECT_END.matcher(source.folded).region(subjectFrom, subjectTo);
            if (stop.find() && stop.start() > subjectFrom + 5) {
                subjectTo = stop.start();
            }
        }
        List<Line.Cell> behind = Decisions.cellsBehind(p, subjectFrom, end);
        if (!behind.isEmpty() && behind.getFirst().from() > subjectFrom + SHORTEST) {
            subjectTo = Math.min(subjectTo, behind.getFirst().from());
            while (subjectTo > subjectFrom && "|\t ".indexOf(source.text.charAt(subjectTo - 1)) >= 0) {
                subjectTo--;
            }
            for (Line.Cell cell : behind) {
                Decisions.brief(p, cell.from(), cell.to());
            }
            for (Line.Cell cell : behind) {
                if (p.draft.vote == null) {
                    p.vote(cell.from(), cell.to(), 0.88);
                }
            }
        }
        List<Sentences.Sentence> sentences = Sentences.in(source, subjectFrom, subjectTo);
        if (sentences.size() > 1
                && sentences.getFirst().to() > subjectFrom + 12
                && sentences.getFirst().to() < subjectTo) {
            subjectTo = sentences.getFirst().to();
        }
        Draft d = p.draft;
        if (d.outcome == null) {
            Decisions.decided(p, part.body(), end);
        }
        if (d.outcome == null) {
            int told = briefly(p, subjectFrom, subjectTo, end);
            subjectTo = told > subjectFrom + SHORTEST ? Math.min(subjectTo, told) : subjectTo;
        }
        for (Layout.Label label : p.labels(Topic.DECISION_NUMBER)) {
            int[] told = p.number(label);
            if (decisionNumber == null && told != null) {
                decisionNumber = p.written(told);
            }
        }
        return new Item(
                new ListedItem(
                        number(part),
                        subject(source, subjectFrom, subjectTo),
                        unit,
                        d.outcome,
                        d.referredTo,
                        decisionNumber,
                        d.vote),
                part.from(),
                end,
                0.85);
    }

    /** So long is the name of a matter at least. */
    private static final int SHORTEST = 5;
    /** A result of a few words is no longer. */
    private static final int BRIEF = 100;

    /** Reads a result told in a few words, behind a colon or as a sentence by itself; gives where it stands, or -1. */
    private static int briefly(Passage p, int from, int headTo, int to) {
        Source source = p.source;
        int colon = source.text.lastIndexOf(':', headTo - 1);
        if (colon > from + SHORTEST && headTo - colon < BRIEF) {
            Decisions.brief(p, colon + 1, headTo);
            if (p.draft.outcome != null) {
                return colon;
            }
            List<Bodies.Found> sent = source.folded.substring(colon + 1, headTo).matches("\\s*[^.;]*komisyonuna\\W*")
                    ? Bodies.commissions(source, colon + 1, headTo)
                    : List.of();
            if (!sent.isEmpty()) {
                p.draft.outcome = StatedOutcome.REFERRED;
                p.draft.referredTo = sent.stream().map(Bodies.Found::name).toList();
                return colon;
            }
        }
        List<Sentences.Sentence> sentences = Sentences.in(source, Math.min(headTo, to), to);
        for (int i = sentences.size() - 1; i >= 0 && p.draft.outcome == null; i--) {
            Sentences.Sentence told = sentences.get(i);
            if (told.to() - told.from() < BRIEF) {
                Decisions.brief(p, told.from(), told.to());
            }
        }
        return -1;
    }

    private static boolean carriesOn(Layout layout, int headTo, int next) {
        Line line = layout.lines.get(next);
        String text = layout.source.text;
        int last = headTo - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        boolean gap = text.substring(headTo, line.from()).indexOf('\n')
                != text.substring(headTo, line.from()).lastIndexOf('\n');
        return !gap && Character.isLowerCase(text.charAt(line.from())) && ".:!?)".indexOf(text.charAt(last)) < 0;
    }

    /** What a meeting begins with, as an item on a line of its own. */
    private static final Pattern OPENS =
            Pattern.compile("\\W*(?:acilis|yoklama)(?:\\s+(?:ve\\s+)?(?:acilis|yoklama))?\\W*");

    /** Items without numbers: the lines under the heading. */
    static List<Item> plain(Layout layout) {
        List<Item> items = new ArrayList<>();
        boolean inside = false;
        int end = signatureStart(layout);
        for (Line line : layout.lines) {
            if (line.blank() || line.from() >= end) {
                continue;
            }
            String folded = layout.source.folded.substring(line.from(), line.to());
            inside |= OPENS.matcher(folded).matches();
            if (GUNDEM.matcher(folded).find() && folded.length() < 60) {
                inside = true;
                continue;
            }
            if (inside) {
                items.add(agendaItem(layout, new Entries.Part("", line.from(), line.from(), line.to())));
            }
        }
        return items;
    }

    /** Items as rows of a table with a row of headings. */
    static List<Item> table(Layout layout) {
        Source source = layout.source;
        List<Item> items = new ArrayList<>();
        List<Tables.Table> tables = new ArrayList<>(Tables.in(layout, 2));
        tables.addAll(Tables.apart(layout));
        for (Tables.Table table : tables) {
            List<Set<Topic>> heads = table.heads();
            boolean subject = heads.stream().anyMatch(topics -> topics.contains(Topic.SUBJECT));
            boolean order = !heads.getFirst().isEmpty();
            if (!subject || !order || heads.stream().filter(Set::isEmpty).count() > 1) {
                continue;
            }
            for (Line row : table.rows()) {
                if (row.cells().size() < 2
                        || !source.text.substring(row.from(), row.to()).matches("(?s)^\\d{1,3}\\b.*")) {
                    continue;
                }
                String number = null;
                String text = null;
                String unit = null;
                for (int k = 0; k < row.cells().size() && k < heads.size(); k++) {
                    Line.Cell cell = row.cells().get(k);
                    String value = source.flat(cell.from(), cell.to());
                    Set<Topic> topics = heads.get(k);
                    if (topics.contains(Topic.SUBJECT)) {
                        int to = k + 1 == row.cells().size() ? rowEnd(layout, row, cell) : cell.to();
                        text = source.flat(cell.from(), to);
                        Matcher asks =
                                Pattern.compile("\\s*\\(([^()]{5,80})\\)\\s*$").matcher(text);
                        if (asks.find() && Matters.isDepartment(asks.group(1))) {
                            unit = Matters.unitName(asks.group(1));
                            text = text.substring(0, asks.start());
                        }
                    } else if (topics.contains(Topic.UNIT)) {
                        unit = Fold.of(value).contains("komisyon") ? null : Matters.unitName(value);
                    } else if (k == 0) {
                        number = value.replaceAll("[.)-]+$", "");
                    }
                }
                items.add(new Item(
                        new ListedItem(number, text, unit, null, List.of(), null, null), row.from(), row.to(), 0.92));
            }
            if (items.size() >= 2) {
                return items;
            }
            items.clear();
        }
        return items;
    }

    /** Where the last cell of a row ends that goes on under itself. */
    private static int rowEnd(Layout layout, Line row, Line.Cell cell) {
        int to = cell.to();
        for (int i = row.index() + 1; i < layout.lines.size(); i++) {
            Line next = layout.lines.get(i);
            boolean under = !next.blank()
                    && next.cells().size() == 1
                    && Math.abs(next.cells().getFirst().column() - cell.column()) <= 2
                    && cell.column() > 0
                    && !Character.isDigit(layout.source.text.charAt(next.from()));
            if (!under) {
                break;
            }
            to = next.to();
        }
        return to;
    }

    /** Where to look for signatures: behind the last item, or where the block at the end begins. */
    static int lastProse(Layout layout, int from) {
        int start = signatureStart(layout);
        return Math.max(from, start);
    }
}
