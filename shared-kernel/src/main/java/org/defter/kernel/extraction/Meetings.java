package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads agendas and minutes. */
final class Meetings {

    private static final Pattern MEETS = Pattern.compile(
            "^\\s*,?\\s*(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)?\\s*(?:gunu|gunlu|gunku|tarih(?:li|inde|indeki)?)?");
    private static final Pattern PLACE = Pattern.compile(
            "(?:saat\\s*:?\\s*\\d{1,2}\\s?[.:]\\s?\\d{2}\\s?'?(?:da|de|ta|te|te)?|adresinde|gunu)\\s*,?\\s*((?:[^.,;:()\\n]|\\n(?!\\n)){4,90}(?:salonu?|binasi|sarayi|merkezi|konagi|odasi)(?:nda|nde|da|de|'nda|'nde)?)\\b");
    private static final Pattern PLACE_IN_PAREN =
            Pattern.compile("\\(([^()]{4,80}(?:salonu|binasi|sarayi|merkezi))\\)");
    private static final Pattern END = Pattern.compile(
            "saat\\s*:?\\s*\\d{1,2}\\s?[.:]\\s?\\d{2}\\s?'?\\s?(?:da|de|ta|te|itibar\\w*|sular\\w*)?\\s*(?:\\w+\\s+){0,4}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis|son\\s+bul)\\w*|(?:son\\s+veril\\w*|kapat\\w*|kapan\\w*)\\s*(?:\\w+\\s+){0,2}saati?\\s*:?\\s*\\d{1,2}\\s?[.:]\\s?\\d{2}|\\b\\d{1,2}[.:]\\d{2}\\s?'?(?:da|de|ta|te)\\s+(?:\\w+\\s+){0,3}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis)\\w*");
    private static final Pattern ROMAN = Pattern.compile(
            "\\b(x{0,2}(?:ix|iv|v?i{1,3}|v|x)|\\d{1,3})\\s*[.']?\\s*(?:inci|nci|uncu|ncu|ci|cu|'inci|'nci)?\\s+(birlesim|oturum|donem)(?!\\w*\\s*(?:no|sayisi))");

    private static final Pattern BEHIND_DATE = Pattern.compile(
            "[ ,/-]*(?:(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)\\w*(?:\\s+gunu)?)?[ ,/-]*(\\d{1,2}[.:]\\d{2})(?![.\\d])");

    private Meetings() {}

    static List<Extraction.Entry> agenda(Layout layout) {
        Passage p = new Passage(layout, 0, layout.source.length());
        p.municipality(0);
        List<Entries.Part> parts = kept(layout, parts(layout, 0));
        int headEnd = parts.isEmpty() ? p.to : parts.getFirst().from();
        List<Item> rows = table(layout);
        if (!rows.isEmpty()) {
            headEnd = rows.getFirst().from();
        }
        head(p, headEnd, false);
        for (Layout.Label label : p.labels(Topic.SUBJECT)) {
            if (label.from() < headEnd
                    && p.draft.subject == null
                    && label.sure() > 0.85
                    && label.value().size() < 4
                    && layout.lines.get(label.line()).cells().size() <= 2) {
                p.draft.subject = p.layout.text(label);
                p.draft.mark("subject", label.valueFrom(), label.valueTo(), label.sure());
            }
        }
        if (rows.isEmpty()) {
            for (Entries.Part part : parts) {
                rows.add(agendaItem(layout, part));
            }
            if (rows.isEmpty()) {
                rows.addAll(plain(layout));
            }
        }
        add(p.draft, rows);
        return List.of(p.draft.entry(0, p.to));
    }

    static List<Extraction.Entry> minutes(Layout layout) {
        Passage p = new Passage(layout, 0, layout.source.length());
        p.municipality(0);
        int start = itemsStart(layout);
        List<Entries.Part> parts = kept(layout, parts(layout, start));
        int headEnd = parts.isEmpty() ? p.to : parts.getFirst().from();
        head(p, headEnd, true);
        p.attendance();
        p.counts();
        int signFrom = parts.isEmpty() ? 0 : parts.getLast().from();
        List<Item> items = new ArrayList<>();
        for (Entries.Part part : parts) {
            items.add(minutesItem(layout, part));
        }
        add(p.draft, items);
        endTime(p);
        p.signatures(lastProse(layout, signFrom));
        return List.of(p.draft.entry(0, p.to));
    }

    private record Item(ListedItem item, int from, int to, double confidence) {}

    private static void add(Draft draft, List<Item> items) {
        for (Item item : items) {
            draft.items.add(item.item());
            draft.mark("items[" + (draft.items.size() - 1) + "]", item.from(), item.to(), item.confidence());
        }
    }

    // ----- head

    private static void head(Passage p, int headEnd, boolean minutes) {
        Draft d = p.draft;
        Source source = p.source;
        for (Layout.Label label : p.labels(Topic.MEETING_DATE)) {
            date(d, p.date(label), 0.95);
        }
        for (Layout.Label label : p.labels(Topic.DATE)) {
            if (label.from() < headEnd) {
                date(d, p.date(label), 0.9);
            }
        }
        if (d.meetingDate == null || d.meetingDate.day() == null) {
            Dates.Found best = null;
            int score = -1;
            for (Dates.Found date : Dates.in(source, 0, Math.min(p.to, Math.max(headEnd, 400)))) {
                String after = source.folded
                        .substring(date.to(), Math.min(p.to, date.to() + 120))
                        .replaceAll("(?s)\\n\\s*\\n.*", "");
                String before = source.folded.substring(Math.max(0, date.from() - 60), date.from());
                if (after.matches("(?s)^\\s*(?:tarih\\w*|gun\\w*)?\\s*(?:ve|,)?\\s*\\S*\\d\\S*\\s*sayili.*")
                        || before.matches("(?s).*(?:ilan|yayin|guncelleme|eklenme)\\w*\\s*(?:tarihi)?\\s*:?\\s*$")
                        || (p.layout.lineAt(date.from()) > 4
                                && after.matches(
                                        "(?s)^\\W*(?:tarihli|gunlu)\\s+(?:\\w+\\s+){0,4}(?:tutana|yazi|rapor|karar).*"))) {
                    continue;
                }
                int value = date.date().day() == null ? 0 : 1;
                if (best != null
                        && best.date().day() == null
                        && value == 1
                        && best.date().includes(date.date().earliest())) {
                    value += 3;
                }
                value +=
                        MEETS.matcher(after).find() && after.matches("(?s).*(?:saat|toplan|birlesim|oturum).*") ? 2 : 0;
                value += before.matches("(?s).*(?:meclis|toplanti).*") ? 1 : 0;
                if (value > score) {
                    score = value;
                    best = date;
                }
            }
            if (best != null) {
                d.meetingDate = null;
                date(d, best, 0.8);
            }
        }
        for (Layout.Label label : p.labels(Topic.START_TIME)) {
            time(d, Dates.time(source, label.valueFrom(), label.valueTo()), 0.95);
        }
        if (d.meetingTime == null) {
            Matcher saat = Pattern.compile("saat\\w*\\s*:?\\s*(?=\\d)")
                    .matcher(source.folded)
                    .region(0, Math.max(headEnd, Math.min(p.to, 900)));
            while (saat.find() && d.meetingTime == null) {
                int from = saat.end();
                String around = source.folded.substring(from, Math.min(p.to, from + 60));
                if (!around.matches("(?s).*(?:son\\s+ver|kapat|kapan).*")) {
                    time(d, Dates.time(source, from, Math.min(p.to, from + 6)), 0.85);
                }
            }
        }
        if (d.meetingTime == null) {
            Dates.timesInWords(source, 0, Math.max(headEnd, Math.min(p.to, 900))).stream()
                    .filter(told -> !ENDS_BEHIND
                            .matcher(source.folded)
                            .region(told.to(), Math.min(p.to, told.to() + 60))
                            .lookingAt())
                    .findFirst()
                    .ifPresent(told -> time(d, told, 0.8));
        }
        if (d.meetingTime == null) {
            timeBehindDate(p);
        }
        for (Layout.Label label : p.labels(Topic.PLACE)) {
            if (d.place == null) {
                d.place = p.layout.text(label).replaceAll("[.;,]+$", "");
                d.mark("place", label.valueFrom(), label.valueTo(), label.sure());
            }
        }
        if (d.place == null) {
            Matcher m = PLACE_IN_PAREN.matcher(source.folded).region(0, Math.min(p.to, Math.max(headEnd, 900)));
            boolean found = m.find();
            if (!found) {
                m = PLACE.matcher(source.folded).region(0, Math.min(p.to, Math.max(headEnd, 900)));
                found = m.find();
            }
            if (found) {
                String place = source.flat(m.start(1), m.end(1)).replaceAll("'?(?:nda|nde|da|de)$", "");
                d.place = place;
                d.mark("place", m.start(1), m.end(1), 0.75);
            }
        }
        if (minutes) {
            numbered(p, headEnd);
        }
    }

    private static void date(Draft d, Dates.@Nullable Found found, double sure) {
        if (found != null && d.meetingDate == null) {
            d.meetingDate = found.date();
            d.mark("meetingDate", found.from(), found.to(), sure);
        }
    }

    private static void time(Draft d, Dates.@Nullable Timed found, double sure) {
        if (found != null && d.meetingTime == null) {
            d.meetingTime = found.time();
            d.mark("meetingTime", found.from(), found.to(), sure);
        }
    }

    /** A time right behind the day of the meeting, without a word for it. */
    private static void timeBehindDate(Passage p) {
        Draft d = p.draft;
        for (Dates.Found date : Dates.in(p.source, 0, Math.min(p.to, 1500))) {
            if (!date.date().equals(d.meetingDate)) {
                continue;
            }
            Matcher behind = BEHIND_DATE.matcher(p.source.folded).region(date.to(), Math.min(p.to, date.to() + 30));
            if (behind.lookingAt()) {
                time(d, Dates.time(p.source, behind.start(1), behind.end(1)), 0.75);
                return;
            }
        }
    }

    private static void endTime(Passage p) {
        Draft d = p.draft;
        for (Layout.Label label : p.labels(Topic.END_TIME)) {
            Dates.Timed found = Dates.time(p.source, label.valueFrom(), label.valueTo());
            if (found != null) {
                d.endTime = found.time();
                d.mark("endTime", found.from(), found.to(), 0.95);
            }
        }
        Matcher end = END.matcher(p.source.folded).region(p.from, p.to);
        while (end.find() && d.endTime == null) {
            Dates.Timed found = Dates.time(p.source, end.start(), end.end());
            if (found != null) {
                d.endTime = found.time();
                d.mark("endTime", found.from(), found.to(), 0.85);
            }
        }
        endTimeInWords(p);
    }

    /** What a time is told for at which a meeting ended. */
    private static final Pattern ENDS_BEHIND = Pattern.compile(
            "\\W*(?:\\w+\\s+){0,4}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis|son\\s+bul|dagil)\\w*");

    private static void endTimeInWords(Passage p) {
        for (Dates.Timed told : Dates.timesInWords(p.source, p.from, p.to)) {
            boolean ends = ENDS_BEHIND
                    .matcher(p.source.folded)
                    .region(told.to(), Math.min(p.to, told.to() + 60))
                    .lookingAt();
            if (ends && p.draft.endTime == null) {
                p.draft.endTime = told.time();
                p.draft.mark("endTime", told.from(), told.to(), 0.8);
            }
        }
    }

    private static void numbered(Passage p, int headEnd) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.TERM, Topic.SESSION, Topic.SITTING)) {
            for (Layout.Label label : p.labels(topic)) {
                String number = arabic(p.layout.text(label).replaceAll("[.'\"].*|\\s.*", ""));
                if (number != null) {
                    set(d, topic, number, label.valueFrom(), label.valueTo(), 0.95);
                }
            }
        }
        Matcher m = ROMAN.matcher(p.source.folded).region(0, Math.min(p.to, Math.max(headEnd, 600)));
        while (m.find()) {
            String number = arabic(m.group(1));
            Topic topic = m.group(2).equals("birlesim")
                    ? Topic.SESSION
                    : m.group(2).equals("oturum") ? Topic.SITTING : Topic.TERM;
            if (number != null) {
                set(d, topic, number, m.start(), m.end(), 0.85);
            }
        }
        Matcher words = Pattern.compile(
                        "\\b(birinci|ikinci|ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu)\\s+(birlesim|oturum|donem)")
                .matcher(p.source.folded)
                .region(0, Math.min(p.to, Math.max(headEnd, 600)));
        List<String> ordinals = List.of(
                "birinci",
                "ikinci",
                "ucuncu",
                "dorduncu",
                "besinci",
                "altinci",
                "yedinci",
                "sekizinci",
                "dokuzuncu",
                "onuncu");
        while (words.find()) {
            Topic topic = words.group(2).equals("birlesim")
                    ? Topic.SESSION
                    : words.group(2).equals("oturum") ? Topic.SITTING : Topic.TERM;
            set(d, topic, String.valueOf(ordinals.indexOf(words.group(1)) + 1), words.start(), words.end(), 0.85);
        }
    }

    private static void set(Draft d, Topic topic, String number, int from, int to, double sure) {
        switch (topic) {
            case TERM -> {
                if (d.term == null) {
                    d.term = number;
                    d.mark("term", from, to, sure);
                }
            }
            case SESSION -> {
                if (d.session == null) {
                    d.session = number;
                    d.mark("session", from, to, sure);
                }
            }
            default -> {
                if (d.sitting == null) {
                    d.sitting = number;
                    d.mark("sitting", from, to, sure);
                }
            }
        }
    }

    static @Nullable String arabic(String number) {
        String folded = Fold.of(number.strip());
        if (folded.matches("\\d{1,3}")) {
            return String.valueOf(Integer.parseInt(folded));
        }
        if (!folded.matches("[ivx]{1,6}")) {
            return null;
        }
        int sum = 0;
        Map<Character, Integer> values = new HashMap<>(Map.of('i', 1, 'v', 5, 'x', 10));
        for (int i = 0; i < folded.length(); i++) {
            int value = values.getOrDefault(folded.charAt(i), 0);
            int next = i + 1 < folded.length() ? values.getOrDefault(folded.charAt(i + 1), 0) : 0;
            sum += value < next ? -value : value;
        }
        return String.valueOf(sum);
    }

    // ----- items

    private static final Pattern GUNDEM = Pattern.compile("\\bgundem(?:i|\\s+maddeleri)?\\s*:?\\s*$");

    private static List<Entries.Part> parts(Layout layout, int from) {
        return Entries.items(layout, from, signatureStart(layout));
    }

    /** Where the block of signatures at the end begins, so that no item reaches into it. */
    private static int signatureStart(Layout layout) {
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

    private static int itemsStart(Layout layout) {
        int start = 0;
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
    private static List<Entries.Part> kept(Layout layout, List<Entries.Part> parts) {
        List<Entries.Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Entries.Part part = parts.get(i);
            boolean section = part.number().matches("[A-HIVX]+");
            boolean followed =
                    i + 1 < parts.size() && !parts.get(i + 1).number().matches("[A-HIVX]+|(?:[A-H]\\.|[IVX]+-)\\d+");
            String text = layout.source.text.substring(part.body(), part.to());
            boolean group = i + 1 < parts.size()
                    && parts.get(i + 1).number().startsWith(part.number() + "/")
                    && text.strip().endsWith(":");
            boolean above = i + 1 < parts.size() && parts.get(i + 1).number().matches(part.number() + "[.-]\\d.*");
            if ((section && (followed || above)) || group || text.isBlank()) {
                continue;
            }
            kept.add(part);
        }
        return kept;
    }

    private static final Pattern UNIT_PAREN = Pattern.compile(
            "[(\\[]\\s*([^()\\[\\]]{3,80}?(?:mudurlugu|baskanligi|makami|komisyonu|kalem|sekreterligi))\\s*(?:-\\s*\\d+)?\\s*[)\\]]");
    private static final Pattern UNIT_AT_START = Pattern.compile(
            "^\\s*((?:[a-z,.&]+\\s+){0,8}?(?:(?:daire(?:si)?\\s+)?baskanligi|mudurlugu|(?:baskanlik|belediye\\s+baskanlik)\\s+makami|sekreterligi))\\s*(?:'?(?:nin|nun|nca|nce|ndan|nden))?\\s*(?:[,:'-]|\\d|\\b)");

    /** The department that an item names as the one that proposes. */
    static Bodies.@Nullable Found unitOf(Source source, int from, int to) {
        Matcher m = UNIT_AT_START.matcher(source.folded).region(from, Math.min(to, from + 160));
        if (m.find() && Character.isUpperCase(source.text.charAt(m.start(1)))) {
            String name = source.flat(m.start(1), m.end(1));
            String after = source.folded.substring(m.end(1), Math.min(to, m.end(1) + 3));
            boolean capitals = true;
            for (String word : name.split("[\\s,]+")) {
                capitals &= Character.isUpperCase(word.charAt(0)) || word.matches("ve|ile|&");
            }
            boolean genitive = capitals && after.matches("(?s)^(?:'?\\s?n[iu].*|\\s?[-,:'].*|n[cd].*)");
            if (genitive && !Fold.of(name).matches("belediye baskanligi")) {
                return new Bodies.Found(Spelling.ordinary(name), m.start(1), m.end(1));
            }
        }
        m = UNIT_PAREN.matcher(source.folded).region(from, to);
        while (m.find()) {
            String name = source.flat(m.start(1), m.end(1));
            if (!m.group(1).contains("komisyon")) {
                return new Bodies.Found(Spelling.ordinary(name), m.start(1), m.end(1));
            }
        }
        return Bodies.proposing(source, from, to);
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

    private static Item agendaItem(Layout layout, Entries.Part part) {
        Source source = layout.source;
        int end = part.to();
        int blank = source.text.substring(part.body(), end).indexOf("\n\n");
        if (blank > 0) {
            end = part.body() + blank;
        }
        end = untilHeading(layout, part.body(), end);
        Bodies.Found unit = unitOf(source, part.body(), end);
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
            "\\s+(?:onerge\\s+|teklif\\s+)?sahib\\w*\\s+tarafindan|,?\\s*\\boy\\s*(?:birlig|coklug)\\w*|,?\\s*\\d{1,3}\\s+(?:kabul|ret|red|evet|hayir)\\b|\\s+(?:gorusuldu|okundu|oylandi|kabul\\s+edildi|reddedildi|geri\\s+cekildi|ertelendi|havale\\s+edildi)\\b");
    private static final Pattern NUMBER_INSIDE = Pattern.compile(
            "\\(?\\s*karar\\s*(?:(?:no|sayi\\w*)\\s*[:.]?|[:.])\\s*((?:\\d{4}[/-])?\\d{1,4})\\s*\\)?|(?:[(.]|\\n)\\s*karar\\s+((?:\\d{4}[/-])?\\d{1,4})\\s*[.):-]");

    /** How far below its heading an item may name the department whose proposal it is, in characters. */
    private static final int UNIT_WITHIN = 160;

    private static Item minutesItem(Layout layout, Entries.Part part) {
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
        Bodies.Found named = unitOf(source, part.body(), headTo);
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
            int group = number.group(1) == null ? 2 : 1;
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
        List<Sentences.Sentence> sentences = Sentences.in(source, subjectFrom, subjectTo);
        if (sentences.size() > 1
                && sentences.getFirst().to() > subjectFrom + 12
                && sentences.getFirst().to() < subjectTo) {
            subjectTo = sentences.getFirst().to();
        }
        Draft d = p.draft;
        Decisions.decided(p, part.body(), end);
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

    /** Items without numbers: the lines under the heading. */
    private static List<Item> plain(Layout layout) {
        List<Item> items = new ArrayList<>();
        boolean inside = false;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            String folded = layout.source.folded.substring(line.from(), line.to());
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
    private static List<Item> table(Layout layout) {
        Source source = layout.source;
        List<Item> items = new ArrayList<>();
        for (Line line : layout.lines) {
            if (line.cells().size() < 2) {
                continue;
            }
            List<Set<Topic>> heads = new ArrayList<>();
            for (Line.Cell cell : line.cells()) {
                heads.add(Labels.topics(source.folded.substring(cell.from(), cell.to())));
            }
            boolean subject = heads.stream().anyMatch(topics -> topics.contains(Topic.SUBJECT));
            boolean order = !heads.getFirst().isEmpty();
            if (!subject || !order || heads.stream().filter(Set::isEmpty).count() > 1) {
                continue;
            }
            for (int i = line.index() + 1; i < layout.lines.size(); i++) {
                Line row = layout.lines.get(i);
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
                        text = value;
                    } else if (topics.contains(Topic.UNIT)) {
                        unit = Matters.unitName(value);
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

    private static int lastProse(Layout layout, int from) {
        int start = signatureStart(layout);
        return Math.max(from, start);
    }
}
