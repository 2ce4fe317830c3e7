package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Items of minutes that have no numbers: blocks of labels, headings with a text below, paragraphs of a story. */
final class MeetingBlocks {

    /** How one matter is told after another. */
    private static final Pattern NEXT = Pattern.compile(
            "\\W*(?:(?:ilk|son|ikinci|ucuncu)\\s+olarak|ilkin|oncelikle|ardindan|bunun\\s+ardindan|daha\\s+sonra|sonra|sonrasinda|bundan\\s+sonra|muteakiben|bilahare|akabinde|nihayet|devamla|devaminda)\\b[\\s,]*");

    private static final Pattern RESULT = Pattern.compile(
            "karar\\s+(?:veril|alin|kilin)|karar\\W*\\d|kararlastir|kabul\\w*\\b|redd?(?:edil|olun|ine)|\\bret\\b|ertelen|havale|geri\\s+(?:cek|al|gonder)|gundemden|\\bgonderil(?:di|mis)|benimsen|oy\\s*(?:birlig|coklug)");

    private MeetingBlocks() {}

    /** The first way of parting the text that gives at least two items; none if none does. */
    static List<Entries.Part> in(Layout layout, int from, int to) {
        List<Entries.Part> parts = labelled(layout, from, to);
        if (parts.size() < 2) {
            parts = headed(layout, from, to);
        }
        if (parts.size() < 2) {
            parts = told(layout, from, to);
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    /** Each matter behind a label of its own. */
    private static List<Entries.Part> labelled(Layout layout, int from, int to) {
        List<Layout.Label> subjects = layout.labels.stream()
                .filter(label -> label.is(Topic.SUBJECT)
                        && !label.value().isEmpty()
                        && label.from() >= from
                        && label.from() < to)
                .toList();
        List<Entries.Part> parts = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            int end = i + 1 < subjects.size() ? subjects.get(i + 1).from() : to;
            parts.add(new Entries.Part(
                    "",
                    subjects.get(i).from(),
                    subjects.get(i).valueFrom(),
                    trimmed(layout.source, subjects.get(i).valueTo(), end)));
        }
        return parts;
    }

    /** Headings in capitals, each with a text below that tells what became of it. */
    private static List<Entries.Part> headed(Layout layout, int from, int to) {
        List<Line> heads = new ArrayList<>();
        Set<Integer> labelled = layout.labels.stream()
                .filter(label -> !label.is(Topic.SUBJECT))
                .map(Layout.Label::line)
                .collect(Collectors.toSet());
        for (Line line : layout.lines) {
            boolean heading = line.from() >= from
                    && line.to() <= to
                    && layout.heading(line)
                    && line.cells().size() == 1
                    && !labelled.contains(line.index());
            int next = heading ? layout.nextText(line.index()) : -1;
            if (next >= 0 && !layout.heading(layout.lines.get(next))) {
                heads.add(line);
            }
        }
        List<Entries.Part> parts = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Line head = heads.get(i);
            int end = trimmed(
                    layout.source,
                    head.to(),
                    i + 1 < heads.size() ? heads.get(i + 1).from() : to);
            if (RESULT.matcher(layout.source.folded).region(head.to(), end).find()) {
                parts.add(new Entries.Part("", head.from(), head.from(), end));
            }
        }
        return parts;
    }

    /** Paragraphs of a story, each of one matter and what became of it. */
    private static List<Entries.Part> told(Layout layout, int from, int to) {
        Source source = layout.source;
        List<Entries.Part> parts = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Line line : layout.lines) {
            boolean inside = !line.blank()
                    && line.from() >= from
                    && line.from() < to
                    && line.cells().size() == 1;
            if (inside) {
                start = start < 0 ? line.from() : start;
                end = Math.min(to, line.to());
            }
            if (start >= 0 && (!inside || line.index() == layout.lines.size() - 1)) {
                paragraph(source, start, end, parts);
                start = -1;
            }
        }
        return parts;
    }

    private static void paragraph(Source source, int from, int to, List<Entries.Part> parts) {
        Matcher next = NEXT.matcher(source.folded).region(from, to);
        int body = next.lookingAt() ? next.end() : from;
        boolean sentence = source.text.charAt(to - 1) == '.';
        boolean opened =
                source.folded.substring(from, to).matches("(?s).*\\b(?:toplandi|toplanmis|yoklama|acildi)\\b.*");
        if (sentence
                && !opened
                && RESULT.matcher(source.folded).region(body, to).find()) {
            parts.add(new Entries.Part("", from, body, to));
        }
    }

    private static int trimmed(Source source, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(source.text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
