package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads decisions that are the rows of a table. */
final class DecisionTables {

    private static final int FEWEST_COLUMNS = 3;

    private DecisionTables() {}

    /** Decisions as rows of a table with a row of headings; none if the text has no such table. */
    static List<Extraction.Entry> table(Layout layout) {
        Source source = layout.source;
        List<Tables.Table> tables = new ArrayList<>(Tables.in(layout, FEWEST_COLUMNS));
        tables.addAll(Tables.apart(layout));
        for (Tables.Table table : tables) {
            Line line = table.titles();
            List<Set<Topic>> heads = table.heads();
            long known = heads.stream().filter(topics -> !topics.isEmpty()).count();
            boolean number = heads.stream()
                    .anyMatch(topics -> topics.contains(Topic.DECISION_NUMBER) || topics.contains(Topic.NUMBER));
            if (known < heads.size() - 1 || known < 3 || !number) {
                continue;
            }
            List<Passage> entries = new ArrayList<>();
            Passage head = new Passage(layout, 0, line.from());
            head.municipality(0);
            if (head.draft.municipality == null) {
                Passage whole = new Passage(layout, 0, source.length());
                whole.municipality(0);
                head.municipalityOf(whole);
            }
            Dates.Found day = Decisions.headDate(head);
            for (Line row : table.rows()) {
                if (row.cells().size() < 2
                        || row.cells().size() > heads.size() + 1
                        || !source.text.substring(row.from(), row.to()).matches("(?s).*\\d.*")) {
                    continue;
                }
                entries.add(row(layout, head, day, table, row));
            }
            if (entries.size() >= 2) {
                Passage rest = new Passage(layout, entries.getLast().to, source.length());
                rest.signatures(rest.from);
                entries.getLast().draft.peopleOf(rest.draft);
                return Decisions.signedTogether(entries);
            }
        }
        return List.of();
    }

    private static Passage row(Layout layout, Passage head, Dates.@Nullable Found day, Tables.Table table, Line row) {
        Line titles = table.titles();
        List<Set<Topic>> heads = table.heads();
        Source source = layout.source;
        int to = row.to();
        for (int i = row.index() + 1;
                !table.apart()
                        && i < layout.lines.size()
                        && !layout.lines.get(i).blank()
                        && layout.lines.get(i).cells().size() == 1;
                i++) {
            to = layout.lines.get(i).to();
        }
        Passage p = new Passage(layout, row.from(), to);
        Draft d = p.draft;
        p.municipalityOf(head);
        if (head.draft.municipality != null) {
            d.mark("municipality", head.from, Math.min(head.to, head.from + 1), 0.8);
            Bodies.Found named = Bodies.municipality(source, 0, titles.from());
            if (named != null) {
                d.mark("municipality", named.from(), named.to(), 0.85);
            }
        }
        if (day != null) {
            d.decisionDate = day.date();
            d.mark("decisionDate", day.from(), day.to(), 0.7);
        }
        boolean same = row.cells().size() == heads.size();
        int textFrom = -1;
        int textTo = -1;
        List<Line.Cell> results = new ArrayList<>();
        boolean titled = heads.stream().anyMatch(topics -> topics.contains(Topic.SUBJECT));
        for (int k = 0; k < row.cells().size(); k++) {
            Line.Cell cell = row.cells().get(k);
            int column = same ? k : nearest(titles, cell);
            Set<Topic> topics = heads.get(Math.min(column, heads.size() - 1));
            String text = source.flat(cell.from(), cell.to());
            if (text.matches("[-.]+")) {
                continue;
            }
            Dates.Found inside = Dates.in(source, cell.from(), cell.to()).stream()
                    .findFirst()
                    .orElse(null);
            if (inside != null
                    && topics.contains(Topic.DECISION_NUMBER)
                    && text.length() > inside.to() - inside.from() + 1) {
                d.decisionDate = inside.date();
                d.mark("decisionDate", inside.from(), inside.to(), 0.9);
                int[] number = p.number(new Layout.Label(topics, row.index(), cell.from(), List.of(cell), 0.9));
                if (number != null) {
                    d.decisionNumber = p.written(number);
                    d.mark("decisionNumber", number[0], number[1], 0.9);
                }
            } else if (topics.contains(Topic.DECISION_NUMBER)
                    || (topics.contains(Topic.NUMBER) && d.decisionNumber == null)) {
                d.decisionNumber = text;
                d.mark("decisionNumber", cell.from(), cell.to(), 0.92);
            } else if (topics.contains(Topic.DECISION_DATE)
                    || topics.contains(Topic.MEETING_DATE)
                    || topics.contains(Topic.DATE)) {
                Dates.Found date = Dates.first(source, cell.from(), cell.to());
                if (date != null) {
                    d.decisionDate = date.date();
                    d.mark("decisionDate", date.from(), date.to(), 0.92);
                }
            } else if (topics.contains(Topic.AGENDA_ITEM)) {
                d.agendaItem = text;
                d.mark("agendaItem", cell.from(), cell.to(), 0.9);
            } else if (topics.contains(Topic.UNIT)) {
                d.unit = Matters.unitName(text);
                d.mark("unit", cell.from(), cell.to(), 0.9);
            } else if (topics.contains(Topic.RESULT) && titled) {
                results.add(cell);
            } else if (topics.contains(Topic.MODE) || topics.contains(Topic.YES) || topics.contains(Topic.NO)) {
                Votes.Found vote = Votes.in(source, cell.from(), cell.to());
                if (vote != null) {
                    d.vote = vote.vote();
                    d.mark("vote", cell.from(), cell.to(), 0.9);
                }
            } else if (topics.contains(Topic.MUNICIPALITY)) {
                Bodies.Found named = Bodies.municipality(source, cell.from(), cell.to());
                if (named != null) {
                    d.municipality = named.name();
                    d.mark("municipality", named.from(), named.to(), 0.92);
                }
            } else if (!topics.contains(Topic.ORDER) && !topics.contains(Topic.OTHER)) {
                boolean subject = topics.contains(Topic.SUBJECT) || (d.subject == null && textFrom < 0);
                if (subject && d.subject == null) {
                    int end = k + 1 == row.cells().size() ? to : cell.to();
                    d.subject = source.flat(cell.from(), end);
                    d.mark("subject", cell.from(), end, 0.9);
                }
                textFrom = textFrom < 0 ? cell.from() : textFrom;
                textTo = k + 1 == row.cells().size() ? to : cell.to();
            }
        }
        int lastFrom = row.cells().getLast().from();
        StatedVote before = d.vote;
        for (Line.Cell cell : results) {
            int end = cell.equals(row.cells().getLast()) ? to : cell.to();
            Decisions.decided(p, cell.from(), end);
            Decisions.brief(p, cell.from(), end);
        }
        if (textFrom >= 0 && d.outcome == null) {
            Decisions.decided(p, textFrom, Math.max(textTo, to));
            if (d.outcome == null && lastFrom > textFrom) {
                Decisions.decided(p, lastFrom, to);
            }
        }
        Bodies.Found unit = textFrom < 0 ? null : Matters.unitOf(source, textFrom, textTo);
        if (d.unit == null && unit != null) {
            d.unit = unit.name();
            d.mark("unit", unit.from(), unit.to(), 0.75);
        }
        if (d.vote == null || d.vote.mode() == null) {
            d.vote = before == null ? d.vote : before;
        }
        return p;
    }

    private static int nearest(Line titles, Line.Cell cell) {
        int best = 0;
        for (int k = 0; k < titles.cells().size(); k++) {
            if (Math.abs(titles.cells().get(k).column() - cell.column())
                    < Math.abs(titles.cells().get(best).column() - cell.column())) {
                best = k;
            }
        }
        return best;
    }
}
