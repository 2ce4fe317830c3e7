package org.defter.kernel.extraction;

import java.util.List;
import java.util.Set;

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
    private final Lines all;

    Layout(Source source) {
        this.source = source;
        this.all = new Lines(source);
        this.lines = all.all;
        this.labels = LabelSearch.in(all);
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
        return all.lineAt(index);
    }

    /** Whether a line is part of a paragraph: the line right above or below it has text of the same sentence. */
    boolean continues(Line line) {
        return all.continues(line);
    }

    /** Whether a line goes on with the sentence of the line above it. */
    boolean flows(Line line) {
        return all.flows(line);
    }

    /** Whether a line is a heading: short, in capitals, without the end of a sentence. */
    boolean heading(Line line) {
        return all.heading(line);
    }

    /** The number of the next line that is not blank, or -1. */
    int nextText(int index) {
        return all.nextText(index);
    }
}
