package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.jspecify.annotations.Nullable;

/** A part of a text that is read as one document: what all readers look for in the same way. */
final class Passage {

    final Layout layout;
    final Source source;
    final int from;
    final int to;
    final Draft draft;

    Passage(Layout layout, int from, int to) {
        this.layout = layout;
        this.source = layout.source;
        this.from = from;
        this.to = to;
        this.draft = new Draft(layout.source);
    }

    String folded() {
        return source.folded.substring(from, to);
    }

    List<Layout.Label> labels(Topic topic) {
        return layout.labels.stream()
                .filter(label -> label.is(topic)
                        && label.from() >= from
                        && label.from() < to
                        && !label.value().isEmpty())
                .toList();
    }

    // ----- whose

    void municipality(int headFrom) {
        for (Layout.Label label : layout.labels) {
            if (label.is(Topic.MUNICIPALITY) && !label.value().isEmpty()) {
                Bodies.Found found = Bodies.municipality(source, label.valueFrom(), label.valueTo());
                if (found != null) {
                    draft.municipality = found.name();
                    draft.mark("municipality", found.from(), found.to(), 0.95);
                    return;
                }
                String name = layout.text(label).replaceAll("[.;]$", "").strip();
                if (name.matches("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}")
                        && !People.isOffice(Fold.of(name))
                        && Labels.topics(Fold.of(name)).isEmpty()
                        && !Fold.of(name).matches(".*\\b(?:meclis|komisyon|baskan)\\w*.*")) {
                    draft.municipality = Spelling.ordinary(name) + " Belediyesi";
                    draft.mark("municipality", label.valueFrom(), label.valueTo(), 0.85);
                    return;
                }
            }
        }
        int head = Math.min(headFrom + 700, to);
        Bodies.Found found = null;
        for (Line line : layout.lines) {
            if (line.from() < headFrom || line.from() > head || line.blank()) {
                continue;
            }
            if (layout.heading(line) || line.to() - line.from() < 60) {
                for (Line.Cell cell : line.cells()) {
                    found = Bodies.municipality(source, cell.from(), cell.to());
                    if (found != null) {
                        break;
                    }
                }
                if (found != null) {
                    break;
                }
            }
        }
        double sure = 0.95;
        if (found == null) {
            found = stacked(headFrom, head);
            sure = 0.85;
        }
        if (found == null) {
            found = Bodies.municipality(source, headFrom, to);
            sure = 0.75;
        }
        if (found == null) {
            found = Bodies.municipalityOfMayor(source, headFrom, to);
            sure = 0.7;
        }
        if (found != null) {
            draft.municipality = found.name();
            draft.mark("municipality", found.from(), found.to(), sure);
        }
    }

    private static final Pattern BODY_ALONE =
            Pattern.compile("(buyuksehir\\s+)?belediye(?:si(?:\\s+meclisi)?|\\s+meclisi?|\\s+baskanligi)?\\W*");

    /** A name that stands above the word for municipality in the same column. */
    private Bodies.@Nullable Found stacked(int headFrom, int head) {
        for (Line line : layout.lines) {
            int above = line.index() - 1;
            if (line.blank() || line.from() <= headFrom || line.from() > head || above < 0) {
                continue;
            }
            for (Line.Cell cell : line.cells()) {
                Matcher body = BODY_ALONE.matcher(source.folded.substring(cell.from(), cell.to()));
                if (!body.matches()) {
                    continue;
                }
                for (Line.Cell over : layout.lines.get(above).cells()) {
                    String name = source.flat(over.from(), over.to());
                    boolean column = Math.abs(over.column() - cell.column()) <= 3
                            || Math.abs(over.middle() - cell.middle()) <= 4
                            || layout.lines.get(above).cells().size() == 1;
                    if (column
                            && name.matches("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}")
                            && Labels.topics(Fold.of(name)).isEmpty()) {
                        String kind = body.group(1) == null ? "" : " Büyükşehir";
                        return new Bodies.Found(Spelling.ordinary(name) + kind + " Belediyesi", over.from(), over.to());
                    }
                }
            }
        }
        return null;
    }

    void municipalityOf(Passage head) {
        draft.municipality = head.draft.municipality;
    }

    // ----- labels

    /** The first number of a label's value that is no date. */
    int @Nullable [] number(Layout.Label label) {
        for (Line.Cell cell : label.value()) {
            List<Dates.Found> dates = Dates.in(source, cell.from(), cell.to());
            Matcher m = Pattern.compile(
                            "(?<![\\d.])(?:\\p{Lu}{1,3}\\.\\d{1,3}\\.\\d{1,4}|\\d{1,5}(?:\\s?[/-]\\s?(?:[A-Za-z]-?|\\p{Lu}{2,8}-)?\\d{1,5}){0,2}(?:\\s?[/-]\\s?\\p{L}\\b)?)(?![\\d])")
                    .matcher(source.text)
                    .region(cell.from(), cell.to());
            m.useTransparentBounds(true);
            while (m.find()) {
                int at = m.start();
                boolean inDate = dates.stream().anyMatch(date -> at >= date.from() && at < date.to());
                boolean decimal = m.end() < source.length()
                        && source.text.charAt(m.end()) == '.'
                        && m.end() + 1 < source.length()
                        && Character.isDigit(source.text.charAt(m.end() + 1));
                if (!inDate && !decimal) {
                    return new int[] {m.start(), m.end()};
                }
            }
        }
        return null;
    }

    Dates.@Nullable Found date(Layout.Label label) {
        for (Line.Cell cell : label.value()) {
            Dates.Found found = Dates.first(source, cell.from(), cell.to());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    String written(int[] range) {
        return source.text.substring(range[0], range[1]).replaceAll("\\s", "");
    }

    // ----- vote

    void vote(int start, int end, double confidence) {
        Votes.Found vote = Votes.in(source, start, end);
        if (vote != null) {
            draft.vote = vote.vote();
            draft.mark("vote", vote.from(), vote.to(), confidence);
        }
    }

    /** Adds those whom the roll has against. */
    void rollVotes() {
        List<String> against = Roster.in(layout, from, to).stream()
                .filter(Roster.Row::against)
                .map(row -> row.person().name())
                .toList();
        StatedVote vote = draft.vote;
        if (!against.isEmpty() && (vote == null || vote.against().isEmpty())) {
            draft.vote = vote == null
                    ? new StatedVote(null, null, null, null, against)
                    : new StatedVote(vote.mode(), vote.yes(), vote.no(), vote.abstain(), against);
        }
    }

    void voteByLabel() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        StatedVote.Mode mode = null;
        Integer yes = null;
        Integer no = null;
        Integer abstain = null;
        List<String> against = new ArrayList<>();
        for (Layout.Label label : layout.labels) {
            if (label.from() < from || label.from() >= to || label.value().isEmpty()) {
                continue;
            }
            if (label.is(Topic.MODE) || label.is(Topic.RESULT)) {
                Votes.Found found = Votes.in(source, Math.min(label.from(), label.valueFrom()), label.valueTo());
                if (found != null) {
                    mode = found.vote().mode();
                    yes = found.vote().yes() == null ? yes : found.vote().yes();
                    no = found.vote().no() == null ? no : found.vote().no();
                    abstain = found.vote().abstain() == null
                            ? abstain
                            : found.vote().abstain();
                    against.addAll(found.vote().against());
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            } else if ((label.is(Topic.YES) || label.is(Topic.NO) || label.is(Topic.ABSTAIN))
                    && (layout.lineAt(label.valueFrom()) == label.line()
                            || !Votes.told(source, label.from(), Math.max(label.from(), label.valueFrom())))) {
                int value = Numbers.of(Fold.of(layout.text(label)).replaceAll("\\boy\\w*|\\(.*?\\)", ""));
                if (value >= 0) {
                    yes = label.is(Topic.YES) ? Integer.valueOf(value) : yes;
                    no = label.is(Topic.NO) ? Integer.valueOf(value) : no;
                    abstain = label.is(Topic.ABSTAIN) ? Integer.valueOf(value) : abstain;
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            } else if (label.is(Topic.AGAINST)) {
                for (Signatures.Signed signed : Signatures.list(layout, label.valueFrom(), label.valueTo())) {
                    against.add(signed.name());
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            }
        }
        if (last >= 0) {
            draft.vote = new StatedVote(mode, yes, no, abstain, against);
            draft.mark("vote", first, last, 0.9);
        }
    }

    // ----- people

    /** Adds people, each once: who signs is signed, whatever the list before said. */
    void people(List<Signatures.Signed> named, Status standard, double confidence) {
        for (Signatures.Signed signed : named) {
            Status status = signed.remark() == null
                    ? standard
                    : signed.remark() == Status.SIGNED && standard == Status.PRESENT ? Status.PRESENT : signed.remark();
            String folded = Fold.of(signed.name()).replaceAll("[^a-z]", "");
            int known = -1;
            for (int i = 0; i < draft.people.size(); i++) {
                if (Fold.of(draft.people.get(i).name()).replaceAll("[^a-z]", "").equals(folded)) {
                    known = i;
                }
            }
            if (known < 0) {
                draft.people.add(new NamedPerson(signed.name(), signed.office(), status));
                draft.mark("people[" + (draft.people.size() - 1) + "]", signed.from(), signed.to(), confidence);
            } else {
                NamedPerson before = draft.people.get(known);
                boolean stronger = standard == Status.SIGNED;
                draft.people.set(
                        known,
                        new NamedPerson(
                                before.name(),
                                (stronger && signed.office() != null) || before.office() == null
                                        ? signed.office()
                                        : before.office(),
                                stronger && (before.status() == Status.PRESENT || status != Status.SIGNED)
                                        ? status
                                        : before.status()));
            }
        }
    }

    private static final int LAST_CHARACTERS = 400;
    private static final Pattern IN_A_ROW = Pattern.compile(
            "((?:(?:Meclis|Belediye|Komisyon|Divan|Birinci|İkinci|1\\.|2\\.|I\\.|II\\.)\\s+){0,3}(?:Başkan[ıi]?|K[aâ]tip|K[aâ]tibi|Üyesi?|Raportör|Yazman|Reis|Sözcü)(?:\\s+(?:Vekili|Üye|V\\.|Yrd\\.))?)\\s*:?\\s+("
                    + Attendance.NAME + ")");

    /** Offices and names one after the other in running text, at the end of it. */
    private List<Signatures.Signed> inARow(int start) {
        List<Signatures.Signed> signed = new ArrayList<>();
        Matcher m = IN_A_ROW.matcher(source.text).region(start, to);
        while (m.find()) {
            String name = source.flat(m.start(2), m.end(2));
            if (People.isName(name)) {
                signed.add(new Signatures.Signed(
                        name, People.office(source.flat(m.start(1), m.end(1))), null, m.start(2), m.end(2)));
            }
        }
        return signed.size() >= 2 ? signed : List.of();
    }

    private static final int LAST_LINES = 6;

    void signatures(int start) {
        int line = layout.lineAt(start);
        if (layout.lines.get(line).from() < start) {
            line++;
        }
        int end = line;
        while (end < layout.lines.size() && layout.lines.get(end).from() < to) {
            end++;
        }
        List<Signatures.Signed> signed = Signatures.in(layout, line, end);
        if (signed.isEmpty()) {
            signed = lastLines(end);
        }
        if (signed.isEmpty()) {
            signed = inARow(Math.min(to, Math.max(start, to - LAST_CHARACTERS)));
        }
        people(signed, Status.SIGNED, 0.9);
    }

    /** Who signs in the last lines, where no sentence that decides told where the text of the body ends. */
    private List<Signatures.Signed> lastLines(int end) {
        int line = end;
        for (int left = LAST_LINES;
                left > 0 && line > 0 && layout.lines.get(line - 1).from() >= from;
                line--) {
            left -= layout.lines.get(line - 1).blank() ? 0 : 1;
        }
        List<Signatures.Signed> signed = Signatures.in(layout, line, end);
        return signed.size() >= 2 && signed.stream().anyMatch(one -> one.office() != null) ? signed : List.of();
    }

    // ----- text

    private static final double BOUNDS_ARE_LIKELY = 0.7;

    /** Takes over the text itself, between the head and the signatures; to be called when all members are read. */
    void runningText() {
        NavigableSet<Integer> signed = new TreeSet<>();
        for (int i = 0; i < draft.people.size(); i++) {
            int[] range = draft.range("people[" + i + "]");
            if (range != null) {
                signed.add(range[0]);
            }
        }
        int formula = from;
        for (String member : List.of("opinion", "outcome")) {
            int[] range = draft.range(member);
            formula = range == null ? formula : Math.max(formula, range[1]);
        }
        RunningText.Found found = RunningText.in(layout, from, to, formula, signed);
        if (found != null) {
            draft.text = found.paragraphs();
            draft.mark("text", found.from(), found.to(), BOUNDS_ARE_LIKELY);
        }
    }

    // ----- read by parts of their own

    void unit(boolean inText) {
        new Matters(this).unit(inText);
    }

    /** Reads the matter: as a label names it, else as quoted, else as a heading by itself. */
    void matter() {
        Matters matters = new Matters(this);
        matters.subject();
        matters.quotedSubject();
        matters.titledSubject();
    }

    void subject() {
        new Matters(this).subject();
    }

    void agendaItem(boolean inText) {
        new AgendaItems(this).agendaItem(inText);
    }

    AgendaItems.@Nullable CouncilLine councilLine() {
        return new AgendaItems(this).councilLine();
    }

    void laws(int start, int end, double confidence) {
        new Grounds(this).laws(start, end, confidence);
    }

    void lawsElsewhere() {
        new Grounds(this).lawsElsewhere();
    }

    void lawsByLabel() {
        new Grounds(this).lawsByLabel();
    }

    void attendance() {
        new Attendance(this).attendance();
    }

    void stayedAway() {
        new Attendance(this).stayedAway();
    }

    void counts() {
        new Attendance(this).counts();
    }

    /** A value read from text and where. */
    record Read(String value, int from, int to) {}
}
