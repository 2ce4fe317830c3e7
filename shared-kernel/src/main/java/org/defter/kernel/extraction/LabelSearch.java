package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels of a text: before colons and dashes, in the cells of tables, over and under their values. */
final class LabelSearch {

    private final Source source;
    private final Lines lines;
    private final LabelValues values;

    private LabelSearch(Lines lines) {
        this.source = lines.source;
        this.lines = lines;
        this.values = new LabelValues(lines);
    }

    /** All labels, in their order. */
    static List<Layout.Label> in(Lines lines) {
        LabelSearch search = new LabelSearch(lines);
        List<Layout.Label> behind = search.labelsBehind();
        return behind.isEmpty() ? search.labels() : behind;
    }

    /** Labels that stand under their values, each pair with a blank line around it; none if the text has not at least three. */
    private List<Layout.Label> labelsBehind() {
        List<Layout.Label> found = new ArrayList<>();
        int before = 0;
        for (Line line : lines.all) {
            if (line.blank() || line.cells().size() != 1 || line.to() - line.from() > 60) {
                continue;
            }
            Set<Topic> topics = values.topics(line.cells().getFirst());
            if (topics.isEmpty()) {
                continue;
            }
            boolean closed = line.index() + 1 >= lines.all.size()
                    || lines.all.get(line.index() + 1).blank();
            List<Line.Cell> value = new ArrayList<>();
            for (int i = line.index() - 1; i >= 0 && !lines.all.get(i).blank(); i--) {
                if (lines.all.get(i).cells().size() == 1
                        && values.topics(lines.all.get(i).cells().getFirst()).isEmpty()) {
                    value.addFirst(lines.all.get(i).cells().getFirst());
                } else {
                    break;
                }
            }
            boolean offices =
                    topics.contains(Topic.OFFICER) || topics.contains(Topic.SIGNATURE) || topics.contains(Topic.OFFICE);
            if (closed && !value.isEmpty() && !offices) {
                found.add(new Layout.Label(topics, line.index(), line.from(), value, 0.8));
            } else if (!closed && !offices) {
                before++;
            }
        }
        return found.size() >= 3 && before == 0 ? found : List.of();
    }

    private static final Pattern INNER = Pattern.compile("(?<=\\s)((?:[a-z]+\\.?\\s){0,3}[a-z]+\\.?)\\s*:(?=\\s|\\d)");

    private List<Layout.Label> labels() {
        List<Layout.Label> found = new ArrayList<>();
        for (int i = 0; i < lines.all.size(); i++) {
            Line line = lines.all.get(i);
            if (line.blank()) {
                continue;
            }
            if (headerRow(line)) {
                int next = lines.nextText(i);
                List<Line.Cell> heads = line.cells();
                if (next >= 0
                        && lines.all.get(next).cells().size() == heads.size()
                        && !headerRow(lines.all.get(next))) {
                    for (int k = 0; k < heads.size(); k++) {
                        found.add(new Layout.Label(
                                values.topics(heads.get(k)),
                                i,
                                heads.get(k).from(),
                                List.of(lines.all.get(next).cells().get(k)),
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
            strange += values.topics(cell).isEmpty() ? 1 : 0;
            boolean open = source.text.charAt(cell.to() - 1) == ':' || source.text.charAt(cell.from()) == ':';
            if (open
                    || (strange > (line.cells().size() >= 4 ? 1 : 0))
                    || source.folded.substring(cell.from(), cell.to()).indexOf(':') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,4}|[A-HÇ])\\s*[.)-]+\\s*(?=\\p{Lu})");

    /** Looks for a label in a cell, and goes on behind it. */
    private int labelAt(int index, int k, List<Layout.Label> found) {
        Line line = lines.all.get(index);
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
        Set<Topic> whole = values.topics(cell);
        if (whole.isEmpty() && k == 0 && line.cells().size() == 1 && cell.to() - cell.from() < 60) {
            Matcher section = SECTION.matcher(source.text).region(cell.from(), cell.to());
            if (section.lookingAt() && section.end() < cell.to()) {
                Line.Cell rest = new Line.Cell(section.end(), cell.to(), cell.column());
                Set<Topic> topics = values.topics(rest);
                boolean matter = topics.contains(Topic.SUBJECT)
                        || topics.contains(Topic.OTHER)
                        || topics.contains(Topic.LAW)
                        || topics.contains(Topic.OPINION);
                List<Line.Cell> value = !matter ? List.of() : values.below(index, rest, List.of());
                if (!value.isEmpty()) {
                    found.add(new Layout.Label(topics, index, cell.from(), value, 0.8));
                    return k + 1;
                }
            }
        }
        if (k == 0 && (whole.isEmpty() || whole.equals(Set.of(Topic.OTHER))) && wrappedHead(index, found)) {
            return line.cells().size();
        }
        if (!whole.isEmpty() && k + 1 < line.cells().size()) {
            Line.Cell value = line.cells().get(k + 1);
            if (values.labelled(value)) {
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
                List<Layout.Label> joint = from == value.to() ? List.of() : joint(index, cell.from(), cell.to(), rest);
                if (!joint.isEmpty()) {
                    found.addAll(joint);
                    return k + 2;
                }
                found.add(new Layout.Label(
                        whole,
                        index,
                        cell.from(),
                        from == value.to() ? values.below(index, cell, List.of()) : values.continued(index, cell, rest),
                        0.95));
                return k + 2;
            }
            List<Layout.Label> several = k == 0 ? joint(index, cell.from(), cell.to(), value) : List.of();
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
            List<Line.Cell> value = values.below(index, cell, List.of());
            if (!value.isEmpty()) {
                found.add(new Layout.Label(whole, index, cell.from(), value, 0.75));
            }
            return k + 1;
        }
        if (k == 0 && !besides(index, cell, found)) {
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
    private List<Layout.Label> joint(int index, int head, int colon, Line.Cell value) {
        List<int[]> heads = split(JOINT, head, colon);
        List<int[]> values = split(JOINT_VALUE, value.from(), value.to());
        if (heads.size() < 2 || heads.size() > 3 || heads.size() != values.size()) {
            return List.of();
        }
        int[] last = heads.getLast();
        String noun = source.folded.substring(source.folded.lastIndexOf(' ', last[1] - 1) + 1, last[1]);
        List<Layout.Label> labels = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String written = source.folded.substring(heads.get(i)[0], heads.get(i)[1]);
            Set<Topic> own = Labels.topics(written);
            Set<Topic> topics = own.isEmpty() ? Labels.topics(written + " " + noun) : own;
            if (topics.isEmpty()) {
                return List.of();
            }
            Line.Cell part = new Line.Cell(values.get(i)[0], values.get(i)[1], 0);
            labels.add(new Layout.Label(topics, index, head, List.of(part), 0.9));
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

    private int colonLabel(int index, int k, int head, int colon, Set<Topic> topics, List<Layout.Label> found) {
        Line line = lines.all.get(index);
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
            found.add(new Layout.Label(topics, index, head, values.below(index, cell, List.of()), 0.85));
            return after;
        }
        List<Layout.Label> joint = joint(index, head, colon, value);
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
            found.add(new Layout.Label(
                    topics, index, head, end > start ? List.of(new Line.Cell(start, end, 0)) : List.of(), 0.95));
            topics = next;
            head = labelFrom;
            start = inner.end();
            while (start < value.to() && Character.isWhitespace(source.text.charAt(start))) {
                start++;
            }
        }
        if (start == value.from()) {
            found.add(new Layout.Label(
                    topics,
                    index,
                    head,
                    after >= line.cells().size() ? values.continued(index, cell, value) : List.of(value),
                    0.95));
        } else if (start < value.to()) {
            found.add(new Layout.Label(topics, index, head, List.of(new Line.Cell(start, value.to(), 0)), 0.95));
        }
        return after;
    }

    private Layout.Label label(Set<Topic> topics, int index, Line.Cell head, int k, double sure) {
        Line.Cell value = lines.all.get(index).cells().get(k);
        boolean last = k + 1 == lines.all.get(index).cells().size();
        return new Layout.Label(
                topics, index, head.from(), last ? values.continued(index, head, value) : List.of(value), sure);
    }

    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}(?:\\s?[/-]\\s?\\d{1,4})?");

    /** A label with the day or the number it announces behind one space, and nothing else in the line. */
    private boolean besides(int index, Line.Cell cell, List<Layout.Label> found) {
        if (cell.to() - cell.from() > LONGEST_BESIDES) {
            return false;
        }
        List<Dates.Found> dates = Dates.in(source, cell.from(), cell.to());
        int from = dates.size() == 1 && dates.getFirst().to() == cell.to()
                ? dates.getFirst().from()
                : source.folded.lastIndexOf(' ', cell.to() - 1) + 1;
        if (from <= cell.from() + 2 || source.text.charAt(from - 1) != ' ') {
            return false;
        }
        String head = source.folded.substring(cell.from(), from).strip();
        Set<Topic> topics = SAYS_WHAT.matcher(head).matches() ? Labels.topics(head) : Set.of();
        boolean day = topics.contains(Topic.DECISION_DATE)
                || topics.contains(Topic.REPORT_DATE)
                || topics.contains(Topic.MEETING_DATE);
        boolean number = topics.contains(Topic.DECISION_NUMBER) || topics.contains(Topic.REPORT_NUMBER);
        boolean told = !dates.isEmpty()
                ? day
                : number
                        && FIGURES.matcher(source.folded)
                                .region(from, cell.to())
                                .matches();
        if (told) {
            Line.Cell value = new Line.Cell(from, cell.to(), cell.column() + from - cell.from());
            found.add(new Layout.Label(topics, index, cell.from(), List.of(value), 0.8));
        }
        return told;
    }

    /** A label that ends in the word for a day or a number. */
    private static final Pattern SAYS_WHAT = Pattern.compile(".*\\s(?:tarihi|gunu|no|nosu|numarasi|sayisi)");

    private static final int LONGEST_BESIDES = 60;
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\d./()\\s]{3,70}(?=\\s)");

    /** A label in capitals whose value follows after one space, as when the columns of a table were lost. */
    private void runIn(int index, Line.Cell cell, List<Layout.Label> found) {
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
            found.add(new Layout.Label(
                    topics,
                    index,
                    cell.from(),
                    values.continued(index, cell, new Line.Cell(from, cell.to(), cell.column() + best + 1)),
                    0.7));
        }
    }

    /** A label of a table that was broken over two lines, with its value beside. */
    private boolean wrappedHead(int index, List<Layout.Label> found) {
        Line line = lines.all.get(index);
        if (index + 1 >= lines.all.size() || line.cells().size() != 2) {
            return false;
        }
        Line next = lines.all.get(index + 1);
        if (next.blank()) {
            return false;
        }
        Line.Cell head = line.cells().getFirst();
        Line.Cell rest = next.cells().getFirst();
        String ends = source.folded.substring(head.from(), head.to());
        if (!values.topics(rest).isEmpty() && !ends.matches("(?s).*(?:nin|nun|in|un|ve|,|-|/)$")) {
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
        found.add(new Layout.Label(topics, index, head.from(), value, 0.85));
        return true;
    }
}
