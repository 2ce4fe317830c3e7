package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How far the value of a label goes: beside it, under it, on the lines that carry it on. */
final class LabelValues {

    private final Lines lines;

    LabelValues(Lines lines) {
        this.lines = lines;
    }

    /** A value with the lines it goes on in: those that stand under it, or that carry on its sentence. */
    List<Line.Cell> continued(int index, Line.Cell head, Line.Cell value) {
        List<Line.Cell> parts = new ArrayList<>();
        parts.add(value);
        int length = value.to() - value.from();
        for (int i = index + 1; i < lines.all.size() && parts.size() < 12; i++) {
            Line line = lines.all.get(i);
            if (line.blank()) {
                break;
            }
            Line.Cell first = line.cells().getFirst();
            boolean under = line.cells().size() == 1
                    && first.column() >= 4
                    && first.column() > head.column() + 2
                    && Math.abs(first.column() - value.column()) <= 3;
            boolean carriesOn = line.cells().size() == 1
                    && (Character.isLowerCase(lines.source.text.charAt(first.from()))
                            || (length >= 45 && parts.size() >= 1))
                    && first.column() <= value.column() + 3;
            if (!(under || carriesOn) || startsLabel(line) || (lines.heading(line) && !under)) {
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
        char last = lines.source.text.charAt(part.to() - 1);
        return last == '.' || last == '!' || last == '?';
    }

    /** What stands under a label that has a line for itself. */
    List<Line.Cell> below(int index, Line.Cell head, List<Line.Cell> none) {
        int next = lines.nextText(index);
        if (next < 0 || next > index + 2) {
            return none;
        }
        Line line = lines.all.get(next);
        if (line.cells().size() > 1 || startsLabel(line)) {
            return none;
        }
        boolean matter = topics(head).contains(Topic.SUBJECT) || lines.source.text.charAt(head.to() - 1) == ':';
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

    boolean labelled(Line.Cell cell) {
        int colon = lines.source.folded.indexOf(':', cell.from() + 1);
        return colon >= 0
                && colon < cell.to()
                && !Labels.topics(lines.source.folded.substring(cell.from(), colon))
                        .isEmpty();
    }

    Set<Topic> topics(Line.Cell cell) {
        return Labels.topics(lines.source.folded.substring(cell.from(), cell.to()));
    }
}
