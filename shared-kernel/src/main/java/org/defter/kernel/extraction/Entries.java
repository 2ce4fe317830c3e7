package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a text one decision, report or item ends and the next begins. */
final class Entries {

    /**
     * A part of the text.
     *
     * @param number what its first line is numbered with; empty if it is not
     * @param from where it begins, its number included
     * @param body where its text begins
     * @param to behind its end
     */
    record Part(String number, int from, int body, int to) {}

    private static final Pattern DECISION_HEAD = Pattern.compile(
            "(?:\\(?\\d{1,3}\\s*[-.)]\\s*)?karar\\s*(?:no(?:su)?|sayisi|numarasi|say[il])?\\s*[:.\\-]?\\s*(?=\\d)(\\d{1,4}(?:\\s?/\\s?\\d{1,4}|-\\d{1,4})?)\\b(?!\\s+say[il]+l[il]\\s+(?:\\S+\\s+){0,3}?kanun|\\s*(?:kabul|evet|hayir|ret|red|oy|uye|cekimser)\\b)");
    /** A day and a number, as registers write them. */
    private static final Pattern DATE_HEAD = Pattern.compile(
            "\\W{0,3}\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\s*[/-]\\s*((?:(?:19|20)\\d{2}/)?\\d{1,4})\\s*[:.)-]");

    private static final Pattern NUMBER_HEAD = Pattern.compile(
            "(?:(?:\\d{1,3}\\s*[.)-]|[-*•▪])\\s+)?(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\s+(?:tarih(?:li)?|gunlu)\\s*(?:ve|,)?\\s*)?(\\d{1,4}(?:[/-]\\d{1,4})?)\\s*(?:no'?lu|nolu|sayili|numarali)\\s+(?:meclis\\s+)?karar(?:la|i|iyla|da)?\\b(?:\\s+ile\\b)?");
    private static final Pattern YEAR_NUMBER =
            Pattern.compile("((?:19|20)\\d{2}[/-]\\d{1,4})\\b(?=\\s*(?:[-:.)]|\\s{2}|\\t)|$)");

    private Entries() {}

    /** Decisions in one text, each with its number: none or one if there are not several. */
    static List<Part> decisions(Layout layout) {
        List<Part> heads = new ArrayList<>();
        Source source = layout.source;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            for (Pattern pattern : List.of(DECISION_HEAD, DATE_HEAD, NUMBER_HEAD, YEAR_NUMBER)) {
                Matcher m = pattern.matcher(source.folded).region(line.from(), line.to());
                boolean inside = pattern == NUMBER_HEAD && layout.flows(line);
                if (m.lookingAt() && !inside) {
                    heads.add(new Part(m.group(1).replaceAll("\\s", ""), line.from(), m.end(), line.to()));
                    break;
                }
            }
        }
        if (heads.size() < 2) {
            List<Layout.Label> labels = layout.labels.stream()
                    .filter(label ->
                            label.is(Topic.DECISION_NUMBER) && !label.value().isEmpty())
                    .toList();
            if (labels.size() > heads.size() && labels.size() >= 2) {
                heads.clear();
                if (labels.stream().map(layout::text).distinct().count() < 2) {
                    return List.of();
                }
                for (Layout.Label label : labels) {
                    heads.add(new Part("", label.from(), label.from(), label.valueTo()));
                }
            }
        }
        if (heads.size() < 2) {
            List<Layout.Label> summaries = layout.labels.stream()
                    .filter(label -> source.folded.startsWith("karar ozeti", label.from()))
                    .toList();
            if (summaries.size() >= 2) {
                heads.clear();
                for (Layout.Label label : summaries) {
                    heads.add(new Part("", label.from(), label.valueFrom(), label.valueTo()));
                }
            }
        }
        if (heads.size() < 2) {
            List<Part> blocks = blocks(layout);
            heads = blocks.isEmpty() ? heads : blocks;
        }
        if (heads.size() > MOST) {
            return List.of();
        }
        if (heads.size() < 2) {
            List<Part> counted = counted(layout);
            heads = counted.isEmpty() ? heads : counted;
        }
        if (heads.stream().map(Part::number).distinct().count() < Math.min(2, heads.size())
                && heads.stream().noneMatch(head -> head.number().isEmpty())) {
            return List.of();
        }
        List<Part> led = ledByMatters(layout, heads);
        heads = led.isEmpty() ? heads : led;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int from = start(
                    layout, heads.get(i).from(), i == 0 ? 0 : heads.get(i - 1).to());
            parts.add(new Part(heads.get(i).number(), from, heads.get(i).body(), source.length()));
        }
        List<Part> closed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = i + 1 < parts.size() ? parts.get(i + 1).from() : source.length();
            // The next one may begin above the end of this number, where labels follow each other without a text.
            closed.add(new Part(part.number(), part.from(), Math.min(part.body(), end), end));
        }
        return closed;
    }

    /** Decisions whose matters stand before their numbers, each behind a label: they begin with the matter; none if it is not so. */
    private static List<Part> ledByMatters(Layout layout, List<Part> heads) {
        List<Layout.Label> matters = layout.labels.stream()
                .filter(label -> label.is(Topic.SUBJECT)
                        && !label.value().isEmpty()
                        && label.from() == layout.lines.get(label.line()).from())
                .toList();
        int before = 0;
        for (Part head : heads) {
            int from = before;
            if (matters.stream().noneMatch(label -> label.from() >= from && label.from() < head.from())) {
                return List.of();
            }
            before = head.to();
        }
        int last = before;
        boolean behind = matters.stream().anyMatch(label -> label.from() >= last);
        if (heads.size() < 2 || matters.size() < heads.size() || behind) {
            return List.of();
        }
        List<Part> led = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            Layout.Label matter = matters.get(i);
            int next = i + 1 < matters.size() ? matters.get(i + 1).from() : layout.source.length();
            int to = layout.labels.stream()
                    .filter(label -> label.from() >= matter.from() && label.from() < next)
                    .filter(label -> label.is(Topic.DECISION_NUMBER) || label.is(Topic.RESULT) || label.is(Topic.MODE))
                    .mapToInt(label -> Math.max(label.from(), label.valueTo()))
                    .max()
                    .orElse(matter.valueTo());
            led.add(new Part("", matter.from(), matter.valueFrom(), Math.max(to, matter.valueTo())));
        }
        return led;
    }

    /** Decisions that are blocks of labels: each begins with a number, and has a matter or a result before the next. */
    private static List<Part> blocks(Layout layout) {
        List<Layout.Label> numbers = layout.labels.stream()
                .filter(label -> label.is(Topic.NUMBER)
                        && !label.value().isEmpty()
                        && label.from() == layout.lines.get(label.line()).from())
                .toList();
        List<Part> blocks = new ArrayList<>();
        if (numbers.size() > MOST) {
            return blocks;
        }
        for (int i = 0; i < numbers.size(); i++) {
            Layout.Label number = numbers.get(i);
            int end = i + 1 < numbers.size() ? numbers.get(i + 1).from() : layout.source.length();
            boolean matter = layout.labels.stream()
                    .anyMatch(label -> label.from() > number.from()
                            && label.from() < end
                            && (label.is(Topic.SUBJECT) || label.is(Topic.RESULT)));
            boolean day = layout.labels.stream()
                    .anyMatch(label -> label.from() > number.from() && label.from() < end && label.is(Topic.DATE));
            if (!matter || !day) {
                return List.of();
            }
            blocks.add(new Part("", number.from(), number.from(), end - 1));
        }
        long different = numbers.stream().map(layout::text).distinct().count();
        return blocks.size() >= 2 && different == blocks.size() ? blocks : List.of();
    }

    private static final Pattern COUNTED = Pattern.compile(
            "\\W{0,4}(?:(?:karar|no|sayi|nolu|numara)\\w{0,4}\\W{0,4}){0,3}((?:(?:19|20)\\d{2}\\s?[/-]\\s?)?(\\d{1,4}))(?!\\s?[./]\\s?\\d|\\d|\\s?/)\\W*(?=\\p{L}|$)");
    private static final Pattern DECIDES = Pattern.compile(
            "\\bkabul|\\bred|\\bret\\b|havale|ertele|geri\\s+(?:cek|al)|karar\\s+veril|oy\\s*(?:birlig|coklug)|uygun\\s+(?:gorul|bulun)");
    private static final int FEWEST_COUNTED = 3;
    /** More decisions than any file has: a text with more numbers repeats a word, and is read as one. */
    private static final int MOST = 2_000;

    /**
     * Decisions whose numbers go up one by one from a number that is not the first of a count, in a text that tells of most of
     * them what was decided; none if it is not so.
     */
    private static List<Part> counted(Layout layout) {
        Source source = layout.source;
        List<Part> run = new ArrayList<>();
        int last = -1;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            Matcher m = COUNTED.matcher(source.folded).region(line.from(), line.to());
            m.useTransparentBounds(true);
            if (!m.lookingAt() || m.end() > line.to()) {
                continue;
            }
            int number = Integer.parseInt(m.group(2));
            boolean named = m.group(1).length() > m.group(2).length()
                    || source.folded.substring(line.from(), m.start(1)).contains("karar");
            if (number == 1 && !named) {
                return List.of();
            }
            if (last < 0 ? number > FEWEST_COUNTED || named : number == last + 1) {
                run.add(new Part(m.group(1).replaceAll("\\s", ""), line.from(), m.end(), line.to()));
                last = number;
            }
        }
        if (run.size() > MOST) {
            return List.of();
        }
        long told = 0;
        for (int i = 0; i < run.size(); i++) {
            int end = i + 1 < run.size() ? run.get(i + 1).from() : source.length();
            boolean decides = DECIDES.matcher(source.folded)
                    .region(run.get(i).body(), end)
                    .find();
            told += decides || ResultHeadings.above(layout, run.get(i).from()) != null ? 1 : 0;
        }
        return run.size() >= FEWEST_COUNTED && told * 3 >= run.size() * 2L ? run : List.of();
    }

    /** Where an entry begins whose number stands on a given line: with the labels and headings right above it. */
    static int start(Layout layout, int at, int floor) {
        int line = layout.lineAt(at);
        int top = line;
        int blanks = 0;
        for (int i = line - 1; i >= 0 && layout.lines.get(i).from() > floor; i--) {
            Line above = layout.lines.get(i);
            if (above.blank()) {
                blanks++;
                if (blanks > 2) {
                    break;
                }
                continue;
            }
            String folded = layout.source.folded.substring(above.from(), above.to());
            boolean head = layout.heading(above)
                    && !folded.matches(".*\\b(?:baskan|uye|katip)\\w*\\W*$")
                    && !People.isName(layout.source.flat(above.from(), above.to()))
                    && folded.matches(
                            ".*(?:t\\.c|belediye|meclis|karar|gundem\\w*\\s+madde|mudurlu|dairesi|il[il]|ilcesi|komisyon|rapor).*");
            boolean label = layout.labels.stream()
                    .anyMatch(known -> known.line() == layout.lineAt(above.from())
                            && !known.is(Topic.OFFICER)
                            && !known.is(Topic.PRESENT)
                            && !known.is(Topic.MODE)
                            && !known.is(Topic.RESULT));
            if (!head && !label) {
                break;
            }
            top = i;
            blanks = 0;
        }
        return layout.lines.get(top).from();
    }

    private static final Pattern ITEM = Pattern.compile(
            "(?:(?:(?:gundem|sira|konu(?=\\s*(?:no)?[ .:-]{0,2}\\d)|md\\.)(?:\\s+(?:no|sira(?:\\s+no)?))?|(?:gundem\\s+)?madde(?:si)?\\s*(?:no)?)\\s*[:.-]?\\s*(\\d{1,3}(?:\\s?/\\s?[a-z0-9]{1,2})?)\\s*[-:.)–]*\\s*"
                    + "|(?:gundem\\w*\\s+)?(\\d{1,3}(?:\\s?/\\s?[a-z0-9]{1,2})?)\\s*[.]?\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|ci|cu)\\s+)?(?:gundem\\s+)?madde(?:si)?\\b\\s*[-:.)–]*\\s*"
                    + "|(?:[*•▪]\\s+)?(?:g\\.\\s?|no\\s+)?[(#\\[]?(\\d{1,3}(?:\\s?/\\s?[a-z])?)\\s*(?:[-.)\\]]\\s*-?|:(?=\\s)|[|]|\\t|\\s{3,}|\\s(?=\\p{L})|(?<=#\\d{1,3})\\s)\\s*"
                    + "|\\(?\\s*((?:x{0,2}(?:ix|iv|v?i{1,3}|v|x)))(?!-\\d)\\s*[-.)]\\s*"
                    + "|((?:[a-h]\\.|[ivx]{1,4}-)\\d{1,2}(?=[\\s.)-])|[a-h](?=\\s*[-.)]))\\s*[-.)]*\\s*"
                    + "|([-*•▪+])\\s+)");

    /** Who speaks and when, before what is said. */
    private static final String TURN =
            "(?:\\[[\\d:.]+\\]\\s*)?(?:(?:meclis\\s+|divan\\s+)?(?:baskani?|kat[il][pb]i?|reis)(?:\\s+[a-z.]+){0,3}\\s*(?:\\([^()\\n]{3,40}\\)\\s*)?[:-]+\\s*)?";
    /** An item announced in a sentence, also by a word for its number, at the beginning of a line or of somebody's turn. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            TURN
                    + "(?:(?:(?:\\d{1,3}\\s*-\\s*)?gundem\\w*\\s+)?(?:(\\d{1,3})\\s*\\.?\\s*(?:numarali\\s+gundem|no'?lu|'?\\s?(?:nci|inci|uncu|ncu|ci|cu))?|("
                    + AgendaItems.ORDINAL
                    + "))\\s+(?:madde\\w*|sira(?:da|sinda)(?:ki)?)|(?:gundem|madde)\\s+(?:(\\d{1,3})\\b|("
                    + Numbers.IN_WORDS
                    + ")(?=\\s*[.:-])))\\s*(?:yer\\s+alan\\b|bulunan\\b|olan\\b|olarak\\b|geregi(?:nce)?\\b|uyarinca\\b|gereginde\\b|gec(?:iyoruz|ildi|elim|ilmistir)\\b|gelin(?:di|mistir)\\b)?\\s*[,;:.)-]*\\s*");

    /** The item that a line announces, with the number in figures, or null. */
    private static @Nullable Part announced(Source source, Line line, int to) {
        Matcher m = ANNOUNCED.matcher(source.folded).region(line.from(), line.to());
        m.useTransparentBounds(true);
        if (!m.lookingAt() || m.end() > line.to()) {
            return null;
        }
        String number = m.group(1) != null ? m.group(1) : m.group(3);
        if (number == null) {
            number = m.group(2) != null ? AgendaItems.ordinal(m.group(2)) : String.valueOf(Numbers.of(m.group(4)));
        }
        return new Part(number, line.from(), m.end(), to);
    }

    /** The numbered parts of a passage: items, sub-items, sections and those with bullets. */
    static List<Part> items(Layout layout, int from, int to) {
        List<Part> found = new ArrayList<>();
        Source source = layout.source;
        int expected = 1;
        String parent = "";
        char next = 'a';
        for (Line line : layout.lines) {
            if (line.blank() || line.from() < from || line.from() >= to) {
                continue;
            }
            Matcher m = ITEM.matcher(source.folded).region(line.from(), line.to());
            m.useTransparentBounds(true);
            if (!m.lookingAt() || m.end() > line.to()) {
                Part told = announced(source, line, to);
                if (told != null) {
                    found.add(told);
                    parent = told.number();
                    expected = Integer.parseInt(told.number()) + 1;
                }
                continue;
            }
            String number = "";
            for (int g = 1; g <= 3; g++) {
                if (m.group(g) != null) {
                    number = m.group(g).replaceAll("\\s", "");
                }
            }
            boolean worded = m.group(1) != null || m.group(2) != null;
            if (!number.isEmpty()) {
                int value = Integer.parseInt(number.replaceAll("/.*", ""));
                String rest = source.folded.substring(m.end(), line.to());
                String gap = source.text.substring(m.end(3) < 0 ? m.end() : m.end(3), m.end());
                boolean date = m.group(3) != null && gap.strip().equals(gap) && rest.matches("^\\d{1,2}[./]\\d{4}.*");
                boolean plausible = worded
                        || value == expected
                        || (value >= expected && value <= expected + 3)
                        || value == 1
                        || value == expected - 1;
                boolean inside = !worded
                        && layout.flows(line)
                        && m.end() < line.to()
                        && Character.isLowerCase(source.text.charAt(m.end()));
                if (date || inside || !plausible || (m.end() == line.to() && !worded)) {
                    continue;
                }
                String written = source.text
                        .substring(
                                m.start(m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3),
                                m.end(m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3))
                        .replaceAll("\\s", "");
                found.add(new Part(written, line.from(), m.end(), to));
                parent = written;
                expected = value + 1;
            } else if (m.group(4) != null && Character.isUpperCase(source.text.charAt(m.start(4)))) {
                found.add(new Part(source.text.substring(m.start(4), m.end(4)), line.from(), m.end(), to));
            } else if (m.group(5) != null) {
                String letter = source.text.substring(m.start(5), m.end(5));
                boolean small = Character.isLowerCase(letter.charAt(0));
                boolean alone = letter.length() > 1 || (small && parent.isEmpty());
                if (small && alone && letter.charAt(0) != next && letter.charAt(0) != next - 1) {
                    continue;
                }
                next = alone ? (char) (letter.charAt(0) + 1) : next;
                found.add(new Part(small && !alone ? parent + "/" + letter : letter, line.from(), m.end(), to));
            } else if (m.group(6) != null) {
                found.add(new Part("", line.from(), m.end(), to));
            }
        }
        List<Part> closed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Part part = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).from() : to;
            while (end > part.body() && Character.isWhitespace(source.text.charAt(end - 1))) {
                end--;
            }
            closed.add(new Part(part.number(), part.from(), Math.min(part.body(), end), end));
        }
        return closed;
    }
}
