package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.jspecify.annotations.Nullable;

/**
 * The block of signatures as a grid: names, offices and remarks in rows or columns, offices above, below or beside the
 * names, remarks under or beside them.
 */
final class Signatures {

    /** Somebody named, and where. */
    record Signed(
            String name, @Nullable String office, @Nullable Status remark, int from, int to) {}

    private static final class Slot {
        final String name;

        @Nullable
        String office;

        @Nullable
        Status remark;

        final int from;
        final int to;
        final int middle;
        final int left;

        Slot(String name, @Nullable String office, int from, int to, int left, int middle) {
            this.name = name;
            this.office = office;
            this.from = from;
            this.to = to;
            this.left = left;
            this.middle = middle;
        }
    }

    private record Head(String text, int from, int left, int middle) {}

    private record Note(Status status, int left, int middle) {}

    private static final class Row {
        final int line;
        final List<Slot> names = new ArrayList<>();
        final List<Head> offices = new ArrayList<>();
        final List<Note> notes = new ArrayList<>();
        boolean officeFirst;

        Row(int line) {
            this.line = line;
        }
    }

    private static final String FAMILY_IN_CAPITALS = ".*\\s\\p{Lu}{2,}";

    private Signatures() {}

    /** Who signs between two lines, in the order of the text. */
    static List<Signed> in(Layout layout, int fromLine, int toLine) {
        List<Row> rows = rows(layout, fromLine, toLine);
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean above = officesAbove(rows);
        String group = null;
        int groupLine = -1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.names.isEmpty()
                    && row.offices.size() == 1
                    && People.plural(row.offices.getFirst().text())) {
                group = row.offices.getFirst().text();
                groupLine = i;
                continue;
            }
            if (row.names.isEmpty()) {
                continue;
            }
            beside(row);
            boolean open = row.names.stream().anyMatch(slot -> slot.office == null);
            if (open) {
                Row offices = above ? officesNear(rows, i, -1) : officesNear(rows, i, 1);
                if (offices != null) {
                    assign(row, offices);
                } else if (group != null && i > groupLine) {
                    for (Slot slot : row.names) {
                        if (slot.office == null) {
                            slot.office = People.office(group);
                        }
                    }
                }
            }
            notes(rows, i);
        }
        List<Signed> signed = new ArrayList<>();
        int lastWithOffice = -9;
        int firstWithOffice = Integer.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean told = !row.offices.isEmpty()
                    || !row.notes.isEmpty()
                    || row.names.stream().anyMatch(slot -> slot.office != null || slot.remark != null);
            if (told) {
                lastWithOffice = i;
                firstWithOffice = Math.min(firstWithOffice, i);
            }
        }
        List<Slot> all = rows.stream().flatMap(row -> row.names.stream()).toList();
        // Names alone, as families are written when people sign.
        boolean bare = lastWithOffice < 0
                && all.size() >= 2
                && all.stream().allMatch(slot -> slot.name.matches(FAMILY_IN_CAPITALS));
        // What stands without an office among names with families in capitals is written as they are, or is no name.
        boolean capitals = all.stream().filter(slot -> slot.office != null).count() >= 2
                && all.stream()
                        .filter(slot -> slot.office != null)
                        .allMatch(slot -> slot.name.matches(FAMILY_IN_CAPITALS));
        for (int i = 0; i < rows.size(); i++) {
            for (Slot slot : rows.get(i).names) {
                boolean inside = i >= firstWithOffice - 2
                        && i <= lastWithOffice + 2
                        && (!capitals || slot.name.matches(FAMILY_IN_CAPITALS));
                if (slot.office != null || slot.remark != null || inside || bare) {
                    signed.add(new Signed(slot.name, slot.office, slot.remark, slot.from, slot.to));
                }
            }
        }
        return signed;
    }

    private static List<Row> rows(Layout layout, int fromLine, int toLine) {
        List<Row> rows = new ArrayList<>();
        for (int i = fromLine; i < toLine; i++) {
            Line line = layout.lines.get(i);
            int index = i;
            if (line.blank()
                    || layout.labels.stream().anyMatch(label -> label.line() == index && label.is(Topic.AGAINST))) {
                continue;
            }
            String folded = layout.source.folded.substring(line.from(), line.to());
            if (folded.matches(
                    ".*\\b(?:asli\\s*gibidir|aslinin\\s*aynidir|asli\\s*gibi|aslina\\s+uygun|tasdik\\s+olunur|dagitim|ekler?\\s*:).*")) {
                break;
            }
            Row pair = twoLineNames(layout, i, toLine);
            if (pair != null) {
                rows.add(pair);
                i = nextLine(layout, i);
                continue;
            }
            if (!rows.isEmpty() && rows.getLast().line == i - 1 && wraps(layout, rows.getLast(), line)) {
                continue;
            }
            Row row = new Row(i);
            boolean prose = line.cells().size() == 1 && line.to() - line.from() > 120 && !mostly(layout, line);
            for (Line.Cell cell : line.cells()) {
                List<People.Part> parts = prose ? List.of() : People.parts(layout.source, cell.from(), cell.to());
                String written = layout.source.flat(cell.from(), cell.to());
                if (parts.isEmpty()
                        && line.cells().size() > 1
                        && Fold.of(written).matches("(?:belediye|meclis|komisyon|divan|buyuksehir|plan|ve|\\s)+")) {
                    row.offices.add(new Head(written, cell.from(), cell.column(), cell.middle()));
                }
                for (People.Part part : parts) {
                    int left = cell.column() + part.from() - cell.from();
                    int middle = left + (part.to() - part.from()) / 2;
                    if (part.name() != null) {
                        row.names.add(new Slot(part.name(), part.office(), part.from(), part.to(), left, middle));
                    } else if (part.office() != null) {
                        row.officeFirst |= row.names.isEmpty() && row.offices.isEmpty();
                        String heading = layout.source.flat(part.from(), part.to());
                        row.offices.add(
                                new Head(People.plural(heading) ? heading : part.office(), part.from(), left, middle));
                    } else if (part.remark() != null) {
                        row.notes.add(new Note(part.remark(), left, middle));
                    }
                }
            }
            boolean any = !row.names.isEmpty() || !row.offices.isEmpty() || !row.notes.isEmpty();
            if (any && mostly(layout, line)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether a line says little else than names, offices and remarks. */
    private static boolean mostly(Layout layout, Line line) {
        int told = 0;
        int letters = 0;
        for (Line.Cell cell : line.cells()) {
            List<People.Part> parts = People.parts(layout.source, cell.from(), cell.to());
            for (People.Part part : parts) {
                told += part.to() - part.from();
            }
            letters += cell.to() - cell.from();
        }
        return told * 10 >= letters * 6 || line.cells().size() > 1;
    }

    /** Whether a line only ends offices that the row before began; then they are put together. */
    private static boolean wraps(Layout layout, Row before, Line line) {
        if (!before.names.isEmpty() || before.offices.isEmpty()) {
            return false;
        }
        List<Head> whole = new ArrayList<>(before.offices);
        for (Line.Cell cell : line.cells()) {
            String end = layout.source.flat(cell.from(), cell.to());
            int match = -1;
            for (int k = 0; k < whole.size(); k++) {
                boolean open = !People.isOffice(Fold.of(whole.get(k).text()));
                if (open && Math.abs(whole.get(k).left() - cell.column()) <= 8) {
                    match = k;
                }
            }
            if (match < 0 || !People.isOffice(Fold.of(end))) {
                return false;
            }
            Head head = whole.get(match);
            whole.set(match, new Head(People.office(head.text() + " " + end), head.from(), head.left(), head.middle()));
        }
        before.offices.clear();
        before.offices.addAll(whole);
        return true;
    }

    private static int nextLine(Layout layout, int i) {
        return layout.nextText(i);
    }

    /** First names on one line and family names in capitals under them, put together. */
    private static @Nullable Row twoLineNames(Layout layout, int i, int toLine) {
        int below = layout.nextText(i);
        if (below < 0 || below >= toLine || below > i + 1) {
            return null;
        }
        Line first = layout.lines.get(i);
        Line second = layout.lines.get(below);
        if (first.cells().size() != second.cells().size()) {
            return null;
        }
        Row row = new Row(i);
        for (int k = 0; k < first.cells().size(); k++) {
            Line.Cell one = first.cells().get(k);
            Line.Cell two = second.cells().get(k);
            String given = layout.source.flat(one.from(), one.to());
            String family = layout.source.flat(two.from(), two.to());
            boolean fits = given.matches("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?")
                    && family.matches("\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,})?")
                    && People.isName(given + " " + family);
            if (!fits) {
                return null;
            }
            row.names.add(new Slot(given + " " + family, null, one.from(), two.to(), one.column(), one.middle()));
        }
        return row;
    }

    /** Offices in the row of the names themselves: behind each name, or before it if the row begins with one. */
    private static void beside(Row row) {
        if (row.offices.isEmpty() || row.offices.size() > row.names.size()) {
            return;
        }
        for (Head office : row.offices) {
            if (People.plural(office.text())) {
                for (Slot slot : row.names) {
                    if (slot.office == null && slot.from > office.from()) {
                        slot.office = People.office(office.text());
                    }
                }
                continue;
            }
            Slot best = null;
            for (Slot slot : row.names) {
                if (slot.office != null) {
                    continue;
                }
                boolean fits = row.officeFirst ? slot.from > office.from() : slot.from < office.from();
                if (fits && (best == null || (row.officeFirst ? slot.from < best.from : slot.from > best.from))) {
                    best = slot;
                }
            }
            if (best != null) {
                best.office = office.text();
            }
        }
    }

    private static boolean officesAbove(List<Row> rows) {
        for (Row row : rows) {
            boolean heading = row.offices.size() == 1
                    && People.plural(row.offices.getFirst().text());
            if (row.names.isEmpty() && !row.offices.isEmpty() && !heading) {
                return true;
            }
            if (!row.names.isEmpty()
                    && row.offices.isEmpty()
                    && row.names.stream().allMatch(slot -> slot.office == null)) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Row officesNear(List<Row> rows, int index, int step) {
        for (int i = index + step; i >= 0 && i < rows.size(); i += step) {
            Row row = rows.get(i);
            if (!row.names.isEmpty()) {
                return null;
            }
            if (!row.offices.isEmpty()) {
                boolean heading = row.offices.size() == 1
                        && People.plural(row.offices.getFirst().text());
                return heading && step > 0 ? null : row;
            }
        }
        return null;
    }

    private static void assign(Row names, Row offices) {
        if (names.names.size() == offices.offices.size()) {
            for (int k = 0; k < names.names.size(); k++) {
                if (names.names.get(k).office == null) {
                    names.names.get(k).office =
                            People.office(offices.offices.get(k).text());
                }
            }
            return;
        }
        if (offices.offices.size() == 1
                && People.plural(offices.offices.getFirst().text())) {
            for (Slot slot : names.names) {
                slot.office = People.office(offices.offices.getFirst().text());
            }
            return;
        }
        boolean[] taken = new boolean[names.names.size()];
        for (Head office : offices.offices) {
            int best = -1;
            int distance = 26;
            for (int k = 0; k < names.names.size(); k++) {
                Slot slot = names.names.get(k);
                int d = Math.min(Math.abs(slot.middle - office.middle()), Math.abs(slot.left - office.left()));
                if (!taken[k] && slot.office == null && d < distance) {
                    best = k;
                    distance = d;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                names.names.get(best).office = office.text();
            }
        }
    }

    private static void notes(List<Row> rows, int index) {
        Row row = rows.get(index);
        attach(row, row.notes, true);
        for (int i = index + 1; i < rows.size() && i <= index + 3; i++) {
            Row next = rows.get(i);
            if (!next.names.isEmpty()) {
                return;
            }
            if (!next.notes.isEmpty() && next.offices.size() <= next.notes.size() + row.names.size()) {
                attach(row, next.notes, false);
                return;
            }
        }
    }

    private static void attach(Row row, List<Note> notes, boolean sameRow) {
        for (Note note : notes) {
            Slot best = null;
            int distance = Integer.MAX_VALUE;
            for (Slot slot : row.names) {
                int d = sameRow
                        ? note.left() >= slot.left ? note.left() - slot.left : Integer.MAX_VALUE
                        : Math.min(Math.abs(slot.middle - note.middle()), Math.abs(slot.left - note.left()));
                if (d < distance) {
                    best = slot;
                    distance = d;
                }
            }
            if (best == null && row.names.size() == 1) {
                best = row.names.getFirst();
            }
            if (best != null && (best.remark == null || best.remark == Status.SIGNED)) {
                best.remark = note.status();
            }
        }
    }

    /** Names of a list in running order: a heading in the plural gives its office to all that follow it. */
    static List<Signed> list(Layout layout, int from, int to) {
        List<Signed> signed = new ArrayList<>();
        String group = null;
        String pending = null;
        for (int[] line : cellsOf(layout, from, to)) {
            for (People.Part part : People.parts(layout.source, line[0], line[1])) {
                if (part.name() != null) {
                    String office = part.office() != null ? part.office() : pending != null ? pending : group;
                    signed.add(new Signed(part.name(), office, null, part.from(), part.to()));
                    pending = null;
                } else if (part.office() != null) {
                    String written = layout.source.flat(part.from(), part.to());
                    if (People.plural(written)) {
                        group = People.office(written);
                        pending = null;
                    } else if (signed.isEmpty()
                            || behindColon(layout.source, part.to())
                            || (signed.getLast().office() != null
                                    && !Objects.equals(signed.getLast().office(), group))) {
                        pending = part.office();
                        group = null;
                    } else {
                        Signed last = signed.removeLast();
                        signed.add(new Signed(last.name(), part.office(), last.remark(), last.from(), last.to()));
                    }
                } else if (part.remark() != null && !signed.isEmpty()) {
                    Signed last = signed.removeLast();
                    signed.add(new Signed(last.name(), last.office(), part.remark(), last.from(), last.to()));
                }
            }
        }
        return signed;
    }

    private static boolean behindColon(Source source, int at) {
        int i = at;
        while (i < source.length() && source.text.charAt(i) == ' ') {
            i++;
        }
        return i < source.length() && source.text.charAt(i) == ':';
    }

    /** The cells between two places, cut off there. */
    private static List<int[]> cellsOf(Layout layout, int from, int to) {
        List<int[]> cells = new ArrayList<>();
        for (int i = layout.lineAt(from);
                i < layout.lines.size() && layout.lines.get(i).from() < to;
                i++) {
            for (Line.Cell cell : layout.lines.get(i).cells()) {
                int start = Math.max(from, cell.from());
                int end = Math.min(to, cell.to());
                if (start < end) {
                    cells.add(new int[] {start, end});
                }
            }
        }
        return cells;
    }
}
