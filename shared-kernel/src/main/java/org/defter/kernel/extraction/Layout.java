package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clean text as lines, cells and labels with their values. */
final class Layout {

    /**
     * A label and what stands with it.
     *
     * @param topics what it announces
     * @param line the line it stands on
     * @param from where it begins
     * @param value the parts of its value, one for each line, in order; none if it has none
     * @param sure how sure it is that this is one, 0 to 1
     */
    record Label(Set<Topic> topics, int line, int from, List<Line.Cell> value, double sure) {
        boolean is(Topic topic) {
            return topics.contains(topic);
        }

        int valueFrom() {
            return value.isEmpty() ? from : value.getFirst().from();
        }

        int valueTo() {
            return value.isEmpty() ? from : value.getLast().to();
        }
    }

    final Source source;
    final List<Line> lines;
    final List<Label> labels;

    Layout(Source source) {
        this.source = source;
        this.lines = lines(source.text, gap(source.text));
        List<Label> behind = labelsBehind();
        this.labels = behind.isEmpty() ? labels() : behind;
    }

    /** Labels that stand under their values, each pair with a blank line around it; none if the text has not at least three. */
    private List<Label> labelsBehind() {
        List<Label> found = new ArrayList<>();
        int before = 0;
        for (Line line : lines) {
            if (line.blank() || line.cells().size() != 1 || line.to() - line.from() > 60) {
                continue;
            }
            Set<Topic> topics = topics(line.cells().getFirst());
            if (topics.isEmpty()) {
                continue;
            }
            boolean closed = line.index() + 1 >= lines.size()
                    || lines.get(line.index() + 1).blank();
            List<Line.Cell> value = new ArrayList<>();
            for (int i = line.index() - 1; i >= 0 && !lines.get(i).blank(); i--) {
                if (lines.get(i).cells().size() == 1
                        && topics(lines.get(i).cells().getFirst()).isEmpty()) {
                    value.addFirst(lines.get(i).cells().getFirst());
                } else {
                    break;
                }
            }
            boolean offices =
                    topics.contains(Topic.OFFICER) || topics.contains(Topic.SIGNATURE) || topics.contains(Topic.OFFICE);
            if (closed && !value.isEmpty() && !offices) {
                found.add(new Label(topics, line.index(), line.from(), value, 0.8));
            } else if (!closed && !offices) {
                before++;
            }
        }
        return found.size() >= 3 && before == 0 ? found : List.of();
    }

    /** The text of a label's value in one line. */
    String text(Label label) {
        StringBuilder text = new StringBuilder();
        for (Line.Cell part : label.value()) {
            text.append(text.isEmpty() ? "" : " ").append(source.flat(part.from(), part.to()));
        }
        return text.toString();
    }

    /** The number of the line that holds a character. */
    int lineAt(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).from() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static final Pattern GAPS = Pattern.compile("(?<=\\S) +(?=\\S)");

    /** How many spaces part two cells: two, more in a text whose words stand wide apart throughout. */
    private static int gap(String text) {
        int[] widths = new int[8];
        int count = 0;
        for (String line : text.split("\n")) {
            if (line.strip().length() < 60) {
                continue;
            }
            Matcher gaps = GAPS.matcher(line);
            while (gaps.find()) {
                widths[Math.min(7, gaps.end() - gaps.start())]++;
                count++;
            }
        }
        int most = 1;
        for (int i = 2; i < widths.length; i++) {
            most = widths[i] > widths[most] ? i : most;
        }
        return count >= 8 && most > 1 ? most + 1 : 2;
    }

    private static List<Line> lines(String text, int gap) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int from = start;
            int to = end;
            while (from < to && filler(text.charAt(from))) {
                from++;
            }
            while (to > from && filler(text.charAt(to - 1))) {
                to--;
            }
            lines.add(new Line(lines.size(), from, to, cells(text, start, from, to, evenGap(text, from, to, gap))));
            start = end + 1;
        }
        return lines;
    }

    private static boolean filler(char c) {
        return Character.isWhitespace(c) || c == '|';
    }

    /** In a wide text, a line all of whose gaps are alike is one cell. */
    private static int evenGap(String text, int from, int to, int gap) {
        if (gap == 2) {
            return gap;
        }
        Matcher gaps = GAPS.matcher(text).region(from, to);
        int width = -1;
        int count = 0;
        while (gaps.find()) {
            int w = gaps.end() - gaps.start();
            if (width >= 0 && w != width) {
                return gap;
            }
            width = w;
            count++;
        }
        return count >= 2 && width > 0 && width <= 6 ? width + 1 : gap;
    }

    private static List<Line.Cell> cells(String text, int start, int from, int to, int wide) {
        List<Line.Cell> cells = new ArrayList<>();
        int column = 0;
        int i = start;
        int cell = -1;
        int cellColumn = 0;
        int last = -1;
        while (i < to) {
            char c = text.charAt(i);
            boolean gap =
                    c == '\t' || c == '|' || (c == ' ' && spaces(text, i, to) >= wide) || leader(text, i, from, to);
            if (i >= from && !gap && c != ' ' && cell < 0) {
                cell = i;
                cellColumn = column;
            }
            if (cell >= 0 && gap) {
                cells.add(new Line.Cell(cell, last + 1, cellColumn));
                cell = -1;
            }
            if (c != ' ' && !gap) {
                last = i;
            }
            column = c == '\t' ? (column / 8 + 1) * 8 : column + 1;
            i++;
        }
        if (cell >= 0) {
            cells.add(new Line.Cell(cell, last + 1, cellColumn));
        }
        return cells;
    }

    /** So many points in a row lead from one part of a line to the next. */
    private static final int LEADER = 4;

    /** Whether a point is one of those that lead to another part of the line; those of a day left open do not. */
    private static boolean leader(String text, int at, int from, int to) {
        if (text.charAt(at) != '.') {
            return false;
        }
        int start = at;
        while (start > from && text.charAt(start - 1) == '.') {
            start--;
        }
        int end = at;
        while (end < to && text.charAt(end) == '.') {
            end++;
        }
        return end - start >= LEADER
                && start > from
                && end < to
                && "/-:".indexOf(text.charAt(end)) < 0
                && "/-".indexOf(text.charAt(start - 1)) < 0;
    }

    /** How many spaces there are from the first one around an index; a tab among them is a gap of any width. */
    private static int spaces(String text, int at, int to) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        int end = at;
        while (end < to && text.charAt(end) == ' ') {
            end++;
        }
        boolean tab = (end < to && text.charAt(end) == '\t') || (from > 0 && text.charAt(from - 1) == '\t');
        return tab ? 1000 : end - from;
    }

    private static final Pattern INNER = Pattern.compile("(?<=\\s)((?:[a-z]+\\.?\\s){0,3}[a-z]+\\.?)\\s*:(?=\\s|\\d)");

    private List<Label> labels() {
        List<Label> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            if (headerRow(line)) {
                int next = nextText(i);
                List<Line.Cell> heads = line.cells();
                if (next >= 0 && lines.get(next).cells().size() == heads.size() && !headerRow(lines.get(next))) {
                    for (int k = 0; k < heads.size(); k++) {
                        found.add(new Label(
                                topics(heads.get(k)),
                                i,
                                heads.get(k).from(),
                                List.of(lines.get(next).cells().get(k)),
                                0.8));
                    }
                    continue;
                }
            }
            int k = 0;
            while (k < line.cells().size()) {
                k = labelAt(i, k, found);
            }
        }
        return found;
    }

    private boolean headerRow(Line line) {
        if (line.cells().size() < 2) {
            return false;
        }
        int strange = 0;
        for (Line.Cell cell : line.cells()) {
            strange += topics(cell).isEmpty() ? 1 : 0;
            boolean open = source.text.charAt(cell.to() - 1) == ':' || source.text.charAt(cell.from()) == ':';
            if (open
                    || (strange > (line.cells().size() >= 4 ? 1 : 0))
                    || source.folded.substring(cell.from(), cell.to()).indexOf(':') >= 0) {
                return false;
            }
        }
        return true;
    }

    private Set<Topic> topics(Line.Cell cell) {
        return Labels.topics(source.folded.substring(cell.from(), cell.to()));
    }

    private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,4}|[A-HÇ])\\s*[.)-]+\\s*(?=\\p{Lu})");

    /** Looks for a label in a cell, and goes on behind it. */
    private int labelAt(int index, int k, List<Label> found) {
        Line line = lines.get(index);
        Line.Cell cell = line.cells().get(k);
        String folded = source.folded;
        int colon = folded.indexOf(':', cell.from());
        if (colon >= 0 && colon < cell.to() && colon - cell.from() <= 90) {
            Set<Topic> topics = Labels.topics(folded.substring(cell.from(), colon));
            int head = cell.from();
            if (topics.isEmpty()) {
                Matcher bullet = Pattern.compile("[\\d(a-z]{1,3}[.)-]+\\s*")
                        .matcher(folded)
                        .region(cell.from(), colon);
                if (bullet.lookingAt() && bullet.end() < colon) {
                    head = bullet.end();
                    topics = Labels.topics(folded.substring(head, colon));
                }
            }
            int slash = folded.indexOf('/', cell.from());
            if (topics.isEmpty() && slash > 0 && slash < colon) {
                // In two languages, or with a word that is no label's.
                topics = Labels.topics(folded.substring(cell.from(), slash));
            }
            if (!topics.isEmpty()) {
                return colonLabel(index, k, head, colon, topics, found);
            }
        }
        int dash = dashLabel(cell);
        if (dash > 0) {
            return colonLabel(index, k, cell.from(), dash, Labels.topics(folded.substring(cell.from(), dash)), found);
        }
        Set<Topic> whole = topics(cell);
        if (whole.isEmpty() && k == 0 && line.cells().size() == 1 && cell.to() - cell.from() < 60) {
            Matcher section = SECTION.matcher(source.text).region(cell.from(), cell.to());
            if (section.lookingAt() && section.end() < cell.to()) {
                Line.Cell rest = new Line.Cell(section.end(), cell.to(), cell.column());
                Set<Topic> topics = topics(rest);
                boolean matter = topics.contains(Topic.SUBJECT)
                        || topics.contains(Topic.OTHER)
                        || topics.contains(Topic.LAW)
                        || topics.contains(Topic.OPINION);
                List<Line.Cell> value = !matter ? List.of() : below(index, rest, List.of());
                if (!value.isEmpty()) {
                    found.add(new Label(topics, index, cell.from(), value, 0.8));
                    return k + 1;
                }
            }
        }
        if (k == 0 && (whole.isEmpty() || whole.equals(Set.of(Topic.OTHER))) && wrappedHead(index, found)) {
            return line.cells().size();
        }
        if (!whole.isEmpty() && k + 1 < line.cells().size()) {
            Line.Cell value = line.cells().get(k + 1);
            if (labelled(value)) {
                return k + 1;
            }
            if (source.text.charAt(value.from()) == ':') {
                if (value.to() - value.from() == 1 && k + 2 < line.cells().size()) {
                    found.add(label(whole, index, cell, k + 2, 0.95));
                    return k + 3;
                }
                int from = value.from() + 1;
                while (from < value.to() && Character.isWhitespace(source.text.charAt(from))) {
                    from++;
                }
                Line.Cell rest = new Line.Cell(from, value.to(), value.column() + from - value.from());
                List<Label> joint = from == value.to() ? List.of() : joint(index, cell.from(), cell.to(), rest);
                if (!joint.isEmpty()) {
                    found.addAll(joint);
                    return k + 2;
                }
                found.add(new Label(
                        whole,
                        index,
                        cell.from(),
                        from == value.to() ? below(index, cell, List.of()) : continued(index, cell, rest),
                        0.95));
                return k + 2;
            }
            List<Label> several = k == 0 ? joint(index, cell.from(), cell.to(), value) : List.of();
            if (!several.isEmpty()) {
                found.addAll(several);
                return k + 2;
            }
            if (k == 0 || line.cells().size() % 2 == 0) {
                found.add(label(whole, index, cell, k + 1, 0.9));
                return k + 2;
            }
            return k + 1;
        }
        if (!whole.isEmpty() && k == 0 && line.cells().size() == 1) {
            List<Line.Cell> value = below(index, cell, List.of());
            if (!value.isEmpty()) {
                found.add(new Label(whole, index, cell.from(), value, 0.75));
            }
            return k + 1;
        }
        if (k == 0) {
            runIn(index, cell, found);
        }
        return k + 1;
    }

    private static final Pattern DASH = Pattern.compile("\\s(?:-{1,2}>?|=)\\s|;\\s");

    /** What may be announced before a dash: nothing that heads a list of names or a section. */
    private static final Set<Topic> BEFORE_DASH = EnumSet.of(
            Topic.SUBJECT,
            Topic.UNIT,
            Topic.REPORT_DATE,
            Topic.REPORT_NUMBER,
            Topic.DECISION_DATE,
            Topic.DECISION_NUMBER,
            Topic.MEETING_DATE,
            Topic.DATE,
            Topic.START_TIME,
            Topic.END_TIME,
            Topic.PLACE,
            Topic.AGENDA_ITEM,
            Topic.REFERRED,
            Topic.LAW);

    /** Where the dash stands that parts a label from its value, or -1. */
    private int dashLabel(Line.Cell cell) {
        Matcher dash = DASH.matcher(source.text).region(cell.from(), Math.min(cell.to(), cell.from() + 60));
        if (!dash.find() || dash.end() >= cell.to()) {
            return -1;
        }
        Set<Topic> topics = Labels.topics(source.folded.substring(cell.from(), dash.start()));
        return topics.stream().anyMatch(BEFORE_DASH::contains) ? dash.end() - 2 : -1;
    }

    private static final Pattern JOINT = Pattern.compile("\\s+(?:/|ve)\\s+|\\s*/\\s*");
    private static final Pattern JOINT_VALUE = Pattern.compile("\\s+[/-]\\s*|\\s*[/-]\\s+");

    /** Two or three labels in one with as many values, each label with its own value; none if it is not so. */
    private List<Label> joint(int index, int head, int colon, Line.Cell value) {
        List<int[]> heads = split(JOINT, head, colon);
        List<int[]> values = split(JOINT_VALUE, value.from(), value.to());
        if (heads.size() < 2 || heads.size() > 3 || heads.size() != values.size()) {
            return List.of();
        }
        int[] last = heads.getLast();
        String noun = source.folded.substring(source.folded.lastIndexOf(' ', last[1] - 1) + 1, last[1]);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String written = source.folded.substring(heads.get(i)[0], heads.get(i)[1]);
            Set<Topic> own = Labels.topics(written);
            Set<Topic> topics = own.isEmpty() ? Labels.topics(written + " " + noun) : own;
            if (topics.isEmpty()) {
                return List.of();
            }
            Line.Cell part = new Line.Cell(values.get(i)[0], values.get(i)[1], 0);
            labels.add(new Label(topics, index, head, List.of(part), 0.9));
        }
        return labels;
    }

    private List<int[]> split(Pattern at, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        Matcher m = at.matcher(source.folded).region(from, to);
        int start = from;
        while (m.find()) {
            parts.add(new int[] {start, m.start()});
            start = m.end();
        }
        parts.add(new int[] {start, to});
        return parts.stream().allMatch(part -> part[0] < part[1]) ? parts : List.of();
    }

    private int colonLabel(int index, int k, int head, int colon, Set<Topic> topics, List<Label> found) {
        Line line = lines.get(index);
        Line.Cell cell = line.cells().get(k);
        int from = colon + 1;
        while (from < cell.to() && Character.isWhitespace(source.text.charAt(from))) {
            from++;
        }
        Line.Cell value;
        int after = k + 1;
        if (from < cell.to()) {
            value = new Line.Cell(from, cell.to(), cell.column() + from - cell.from());
        } else if (k + 1 < line.cells().size()) {
            value = line.cells().get(k + 1);
            after = k + 2;
        } else {
            found.add(new Label(topics, index, head, below(index, cell, List.of()), 0.85));
            return after;
        }
        List<Label> joint = joint(index, head, colon, value);
        if (!joint.isEmpty()) {
            found.addAll(joint);
            return after;
        }
        Matcher inner = INNER.matcher(source.folded).region(value.from(), value.to());
        inner.useTransparentBounds(true);
        int start = value.from();
        while (inner.find()) {
            int labelFrom = inner.start(1);
            Set<Topic> next = Set.of();
            while (labelFrom < inner.end(1)) {
                next = Labels.topics(source.folded.substring(labelFrom, inner.end(1)));
                if (!next.isEmpty() && !next.contains(Topic.OTHER)) {
                    break;
                }
                int space = source.folded.indexOf(' ', labelFrom);
                if (space < 0 || space >= inner.end(1)) {
                    labelFrom = inner.end(1);
                } else {
                    labelFrom = space + 1;
                }
            }
            if (labelFrom >= inner.end(1) || next.isEmpty() || labelFrom <= start) {
                continue;
            }
            int end = labelFrom;
            while (end > start
                    && (Character.isWhitespace(source.text.charAt(end - 1))
                            || ",;-/|".indexOf(source.text.charAt(end - 1)) >= 0)) {
                end--;
            }
            found.add(new Label(
                    topics, index, head, end > start ? List.of(new Line.Cell(start, end, 0)) : List.of(), 0.95));
            topics = next;
            head = labelFrom;
            start = inner.end();
            while (start < value.to() && Character.isWhitespace(source.text.charAt(start))) {
                start++;
            }
        }
        if (start == value.from()) {
            found.add(new Label(
                    topics,
                    index,
                    head,
                    after >= line.cells().size() ? continued(index, cell, value) : List.of(value),
                    0.95));
        } else if (start < value.to()) {
            found.add(new Label(topics, index, head, List.of(new Line.Cell(start, value.to(), 0)), 0.95));
        }
        return after;
    }

    private Label label(Set<Topic> topics, int index, Line.Cell head, int k, double sure) {
        Line.Cell value = lines.get(index).cells().get(k);
        boolean last = k + 1 == lines.get(index).cells().size();
        return new Label(topics, index, head.from(), last ? continued(index, head, value) : List.of(value), sure);
    }

    /** A value with the lines it goes on in: those that stand under it, or that carry on its sentence. */
    private List<Line.Cell> continued(int index, Line.Cell head, Line.Cell value) {
        List<Line.Cell> parts = new ArrayList<>();
        parts.add(value);
        int length = value.to() - value.from();
        for (int i = index + 1; i < lines.size() && parts.size() < 12; i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                break;
            }
            Line.Cell first = line.cells().getFirst();
            boolean under = line.cells().size() == 1
                    && first.column() >= 4
                    && first.column() > head.column() + 2
                    && Math.abs(first.column() - value.column()) <= 3;
            boolean carriesOn = line.cells().size() == 1
                    && (Character.isLowerCase(source.text.charAt(first.from())) || (length >= 45 && parts.size() >= 1))
                    && first.column() <= value.column() + 3;
            if (!(under || carriesOn) || startsLabel(line) || (heading(line) && !under)) {
                break;
            }
            if (carriesOn && !under && endsSentence(parts.getLast())) {
                break;
            }
            parts.add(first);
            length = first.to() - first.from();
        }
        return parts;
    }

    private boolean endsSentence(Line.Cell part) {
        char last = source.text.charAt(part.to() - 1);
        return last == '.' || last == '!' || last == '?';
    }

    /** What stands under a label that has a line for itself. */
    private List<Line.Cell> below(int index, Line.Cell head, List<Line.Cell> none) {
        int next = nextText(index);
        if (next < 0 || next > index + 2) {
            return none;
        }
        Line line = lines.get(next);
        if (line.cells().size() > 1 || startsLabel(line)) {
            return none;
        }
        boolean matter = topics(head).contains(Topic.SUBJECT) || source.text.charAt(head.to() - 1) == ':';
        if (line.to() - line.from() > 110 && !matter) {
            return none;
        }
        return continued(
                next, new Line.Cell(head.from(), head.to(), -10), line.cells().getFirst());
    }

    private boolean startsLabel(Line line) {
        Line.Cell first = line.cells().getFirst();
        return !topics(first).isEmpty() || labelled(first);
    }

    private boolean labelled(Line.Cell cell) {
        int colon = source.folded.indexOf(':', cell.from() + 1);
        return colon >= 0
                && colon < cell.to()
                && !Labels.topics(source.folded.substring(cell.from(), colon)).isEmpty();
    }

    /** Whether a line is part of a paragraph: the line right above or below it has text of the same sentence. */
    boolean continues(Line line) {
        boolean above = line.index() > 0
                && lines.get(line.index() - 1).to()
                                - lines.get(line.index() - 1).from()
                        > 60;
        boolean below = line.index() + 1 < lines.size()
                && !lines.get(line.index() + 1).blank()
                && Character.isLowerCase(
                        source.text.charAt(lines.get(line.index() + 1).from()));
        return above || below;
    }

    /** Whether a line is a heading: short, in capitals, without the end of a sentence. */
    boolean heading(Line line) {
        if (line.blank() || line.to() - line.from() > 110) {
            return false;
        }
        int upper = 0;
        int letters = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    upper++;
                }
            }
        }
        return letters >= 3 && upper * 10 >= letters * 8;
    }

    int nextText(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!lines.get(i).blank()) {
                return i;
            }
        }
        return -1;
    }

    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\d./()\\s]{3,70}(?=\\s)");

    /** A label in capitals whose value follows after one space, as when the columns of a table were lost. */
    private void runIn(int index, Line.Cell cell, List<Label> found) {
        if (index > 60 || cell.to() - cell.from() < 8) {
            return;
        }
        String text = source.text.substring(cell.from(), cell.to());
        Matcher capitals = CAPITALS.matcher(text);
        if (!capitals.lookingAt()) {
            return;
        }
        int best = -1;
        Set<Topic> topics = Set.of();
        int space = text.indexOf(' ');
        int words = 0;
        while (space > 0 && space <= capitals.end() && words < 8) {
            String head = source.folded.substring(cell.from(), cell.from() + space);
            Set<Topic> those = Labels.topics(head);
            if (!those.isEmpty()) {
                best = space;
                topics = those;
            }
            space = text.indexOf(' ', space + 1);
            words++;
        }
        boolean tells = topics.contains(Topic.SUBJECT)
                || topics.contains(Topic.UNIT)
                || topics.contains(Topic.MEETING_DATE)
                || topics.contains(Topic.AGENDA_ITEM)
                || topics.contains(Topic.DECISION_DATE)
                || topics.contains(Topic.DECISION_NUMBER)
                || topics.contains(Topic.REPORT_NUMBER)
                || topics.contains(Topic.REPORT_DATE);
        if (best < 0 || !tells) {
            return;
        }
        int from = cell.from() + best + 1;
        boolean figure = topics.contains(Topic.SUBJECT)
                || topics.contains(Topic.UNIT)
                || source.text.substring(from, cell.to()).matches("(?s).*\\d.*");
        String head = source.folded.substring(cell.from(), from - 1);
        boolean whole = head.matches(
                "(konu(su)?|birim(i)?|(teklif|raporun|kararin|teklifin)\\s.*|(karar|rapor|gundem|meclis|ilgili)\\s.*|ozu|.*\\s.*)");
        if (figure && whole) {
            found.add(new Label(
                    topics,
                    index,
                    cell.from(),
                    continued(index, cell, new Line.Cell(from, cell.to(), cell.column() + best + 1)),
                    0.7));
        }
    }

    /** A label of a table that was broken over two lines, with its value beside. */
    private boolean wrappedHead(int index, List<Label> found) {
        Line line = lines.get(index);
        if (index + 1 >= lines.size() || line.cells().size() != 2) {
            return false;
        }
        Line next = lines.get(index + 1);
        if (next.blank()) {
            return false;
        }
        Line.Cell head = line.cells().getFirst();
        Line.Cell rest = next.cells().getFirst();
        String ends = source.folded.substring(head.from(), head.to());
        if (!topics(rest).isEmpty() && !ends.matches("(?s).*(?:nin|nun|in|un|ve|,|-|/)$")) {
            return false;
        }
        if (Math.abs(rest.column() - head.column()) > 3) {
            return false;
        }
        Set<Topic> topics = Labels.topics(source.folded.substring(head.from(), head.to()) + " "
                + source.folded.substring(rest.from(), rest.to()));
        if (topics.isEmpty()) {
            return false;
        }
        List<Line.Cell> value = new ArrayList<>();
        value.add(line.cells().get(1));
        if (next.cells().size() == 2) {
            value.add(next.cells().get(1));
        }
        found.add(new Label(topics, index, head.from(), value, 0.85));
        return true;
    }
}
