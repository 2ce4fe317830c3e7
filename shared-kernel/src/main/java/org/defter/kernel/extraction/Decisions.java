package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads decisions of a council, one or several in a text. */
final class Decisions {

    private Decisions() {}

    static List<Extraction.Entry> one(Layout layout) {
        int length = layout.source.length();
        Passage passage = new Passage(layout, 0, length);
        passage.municipality(0);
        read(passage, null);
        passage.runningText();
        return List.of(passage.draft.entry(0, length));
    }

    static List<Extraction.Entry> several(Layout layout) {
        int length = layout.source.length();
        List<Extraction.Entry> rows = DecisionTables.table(layout);
        if (!rows.isEmpty()) {
            return rows;
        }
        List<Entries.Part> parts = Entries.decisions(layout);
        boolean numbered = parts.size() >= 2;
        if (!numbered) {
            parts = Entries.items(layout, 0, length).stream()
                    .filter(part -> !part.number().matches("[A-HIVX]+"))
                    .toList();
        }
        if (parts.isEmpty()) {
            return one(layout);
        }
        int headEnd = parts.getFirst().from();
        if (headEnd == 0) {
            // The first decision begins with the headings; what they say is said of all.
            headEnd = layout.lines.get(layout.lineAt(parts.getFirst().body())).from();
        }
        Passage head = new Passage(layout, 0, Math.max(headEnd, 0));
        head.municipality(0);
        if (head.draft.municipality == null) {
            Passage whole = new Passage(layout, 0, length);
            whole.municipality(0);
            head.municipalityOf(whole);
        }
        Dates.Found day = headDate(head);
        if (day == null || day.date().day() == null) {
            // The day of the meeting may stand right above the first number, as a label of its own.
            Passage above = new Passage(
                    layout, headEnd, Math.max(headEnd, parts.getFirst().body()));
            for (Layout.Label label : above.labels(Topic.MEETING_DATE)) {
                Dates.Found close = above.date(label);
                day = close == null ? day : close;
            }
        }
        List<Passage> passages = new ArrayList<>();
        int before = headEnd;
        for (Entries.Part part : parts) {
            int end = part.to();
            Dates.Found sat = sittingDate(layout, before, part.body());
            day = sat == null ? day : sat;
            before = part.body();
            Passage passage = new Passage(layout, part.from(), end);
            boolean full = (numbered
                            && !passage.labels(Topic.DECISION_NUMBER).isEmpty()
                            && (!passage.labels(Topic.DECISION_DATE).isEmpty()
                                    || !passage.labels(Topic.SUBJECT).isEmpty()))
                    || passage.folded().matches("(?s).*\\bmeclis\\s+karari\\b.*");
            if (full) {
                passage.municipality(part.from());
            }
            if (passage.draft.municipality == null) {
                passage.municipalityOf(head);
                if (head.draft.marked("municipality")) {
                    Bodies.Found named = Bodies.municipality(layout.source, 0, Math.max(headEnd, 1));
                    if (named != null) {
                        passage.draft.mark("municipality", named.from(), named.to(), 0.85);
                    }
                }
            }
            if (full) {
                read(passage, day);
            } else {
                summary(passage, part, numbered, day);
            }
            passage.runningText();
            passages.add(passage);
        }
        // What only informs has neither a number nor a result where the others have.
        boolean told =
                passages.stream().filter(p -> p.draft.decisionNumber != null).count() >= 2;
        List<Passage> kept = passages.stream()
                .filter(p -> !told || p.draft.decisionNumber != null || p.draft.outcome != null)
                .toList();
        return signedTogether(kept);
    }

    /** The day in the last heading between two places that names a sitting; null if there is none. */
    private static Dates.@Nullable Found sittingDate(Layout layout, int from, int to) {
        Dates.Found day = null;
        for (Line line : layout.lines.subList(layout.lineAt(from), layout.lineAt(to) + 1)) {
            boolean heading = !line.blank()
                    && line.from() >= from
                    && line.to() <= to
                    && line.to() - line.from() < LONGEST_HEADING
                    && SITTING.matcher(layout.source.folded)
                            .region(line.from(), line.to())
                            .find();
            List<Dates.Found> dates = heading ? Dates.in(layout.source, line.from(), line.to()) : List.of();
            day = dates.size() == 1 && dates.getFirst().date().day() != null ? dates.getFirst() : day;
        }
        return day;
    }

    private static final int LONGEST_HEADING = 80;
    private static final Pattern SITTING = Pattern.compile("\\b(?:birlesim|oturum|toplanti|gunu?)(?:i|u)?\\b");

    /** A block of signatures under the last decision signs those before it too, unless one of them is signed itself. */
    static List<Extraction.Entry> signedTogether(List<Passage> passages) {
        Draft last = passages.getLast().draft;
        boolean alone = passages.stream().limit(passages.size() - 1L).allMatch(p -> p.draft.people.isEmpty());
        boolean block = last.people.stream()
                        .filter(person -> person.status() != NamedPerson.Status.PRESENT)
                        .count()
                >= 2;
        if (alone && block && last.people.stream().anyMatch(person -> person.office() != null)) {
            passages.stream().limit(passages.size() - 1L).forEach(p -> p.draft.peopleOf(last));
        }
        return passages.stream().map(p -> p.draft.entry(p.from, p.to)).toList();
    }

    static Dates.@Nullable Found headDate(Passage head) {
        for (Topic topic : List.of(Topic.DECISION_DATE, Topic.MEETING_DATE, Topic.DATE)) {
            for (Layout.Label label : head.labels(topic)) {
                Dates.Found found = head.date(label);
                if (found != null) {
                    return found;
                }
            }
        }
        Dates.Found best = null;
        for (Dates.Found date : Dates.in(head.source, head.from, head.to)) {
            String after = head.source.folded.substring(date.to(), Math.min(head.to, date.to() + 60));
            String before = head.source.folded.substring(Math.max(head.from, date.from() - 25), date.from());
            if (before.matches("(?s).*\\b(?:ilan|yayin|guncelleme|eklenme)\\w*\\s*(?:tarihi)?\\s*:?\\s*$")) {
                continue;
            }
            boolean finer = best != null
                    && best.date().day() == null
                    && date.date().day() != null
                    && best.date().includes(date.date().earliest());
            if (best == null
                    || finer
                    || (best.date().day() == null
                            && date.date().day() != null
                            && after.matches("(?s).*(?:toplan|birlesim|meclis|oturum).*"))) {
                best = date;
            }
        }
        return best;
    }

    private static void read(Passage p, Dates.@Nullable Found day) {
        p.matter();
        p.agendaItem(true);
        DecisionNumbers.number(p);
        DecisionNumbers.date(p, day);
        int end = decided(p, p.from, p.to);
        p.lawsByLabel();
        p.lawsElsewhere();
        p.attendance();
        p.rollVotes();
        p.unit(true);
        p.signatures(end);
        p.counts();
    }

    private static final Pattern ABOUT_VOTE = Pattern.compile(
            "\\boyla(?:ma|n)\\w*|\\boy\\s*(?:birlig|coklug)\\w*|\\boylar\\w*|\\b(?:kabul|ret|red|cekimser)\\s+oy\\w*|\\b\\d{1,3}\\s+(?:kabul|evet|hayir|ret|red|cekimser)\\b");

    /** Reads outcome, vote and laws of a passage; gives where the sentence that decides ends. */
    static int decided(Passage p, int from, int to) {
        Draft d = p.draft;
        Formulas.Decided decided = Formulas.outcome(p.source, from, to);
        if (decided == null) {
            for (Layout.Label label : p.labels(Topic.RESULT)) {
                brief(p, label.valueFrom(), label.valueTo());
                if (d.outcome == null) {
                    elliptic(p, label.valueFrom(), label.valueTo());
                }
            }
            if (d.vote == null) {
                p.voteByLabel();
            }
            return from;
        }
        d.outcome = decided.outcome();
        d.mark("outcome", decided.from(), decided.to(), decided.confidence());
        if (d.outcome == StatedOutcome.REFERRED) {
            List<Bodies.Found> bodies = target(p.source, decided.from(), decided.to());
            if (bodies.isEmpty()) {
                bodies = target(p.source, from, decided.to());
            }
            if (!bodies.isEmpty()) {
                d.referredTo = bodies.stream().map(Bodies.Found::name).toList();
                d.mark("referredTo", bodies.getFirst().from(), bodies.getLast().to(), 0.9);
            }
        }
        int[] range = voteRange(p.source, from, to, decided);
        p.vote(range[0], range[1], 0.92);
        if (d.vote == null) {
            p.voteByLabel();
        }
        p.laws(range[0], range[1], 0.9);
        return decided.to();
    }

    /** Reads a result that leaves out its verb and ends in what is decided. */
    private static void elliptic(Passage p, int from, int to) {
        StatedOutcome outcome = Formulas.elliptic(p.source.folded.substring(from, to));
        if (outcome != null) {
            p.draft.outcome = outcome;
            p.draft.mark("outcome", from, to, 0.7);
            p.laws(from, to, 0.8);
        }
    }

    /** Reads a result told in a few words, as tables and web pages have it. */
    static void brief(Passage p, int from, int to) {
        Draft d = p.draft;
        StatedOutcome outcome = to - from > 160 ? null : Formulas.brief(p.source.folded.substring(from, to));
        if (outcome == null || d.outcome != null) {
            return;
        }
        d.outcome = outcome;
        d.mark("outcome", from, to, 0.88);
        if (outcome == StatedOutcome.REFERRED) {
            List<Bodies.Found> bodies = Bodies.commissions(p.source, from, to);
            if (!bodies.isEmpty()) {
                d.referredTo = bodies.stream().map(Bodies.Found::name).toList();
                d.mark("referredTo", bodies.getFirst().from(), bodies.getLast().to(), 0.88);
            }
        }
        if (d.vote == null) {
            p.vote(from, to, 0.88);
        }
    }

    /** The commissions a matter goes to: those named last before the verb. */
    static List<Bodies.Found> target(Source source, int from, int to) {
        Matcher verb =
                Pattern.compile("havale|gonder|sevk").matcher(source.folded).region(from, to);
        int end = -1;
        while (verb.find()) {
            end = verb.start();
        }
        if (end < 0) {
            return List.of();
        }
        List<Bodies.Found> all = Bodies.commissions(source, from, end);
        List<Bodies.Found> near = new ArrayList<>();
        int next = end;
        for (int i = all.size() - 1; i >= 0; i--) {
            Bodies.Found body = all.get(i);
            String between = source.folded.substring(Math.min(body.to(), next), next);
            boolean dative = body.to() > 2
                    && source.folded
                            .substring(Math.max(from, body.to() - 6), Math.min(to, body.to() + 4))
                            .matches("(?s).*(?:una|larina|lari|u'?na|u)\\W*\\w*.*");
            if ((body.to() <= next && (between.length() > 60 || between.matches("(?s).*[;].*")) && !near.isEmpty())
                    || !dative) {
                break;
            }
            near.addFirst(body);
            next = body.from();
        }
        return near;
    }

    /** The sentence that decides, with those about the vote right before and behind it. */
    private static int[] voteRange(Source source, int from, int to, Formulas.Decided decided) {
        int start = decided.from();
        int end = decided.to();
        List<Sentences.Sentence> sentences = Sentences.in(source, from, to);
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Sentences.Sentence s = sentences.get(i);
            String folded = source.folded.substring(s.from(), s.to());
            if (s.to() <= decided.from()
                    && s.to() >= start - 3
                    && ABOUT_VOTE.matcher(folded).find()
                    && !folded.contains("komisyon")) {
                start = s.from();
            }
        }
        for (Sentences.Sentence s : sentences) {
            String folded = source.folded.substring(s.from(), s.to());
            if (s.from() >= decided.to()
                    && s.from() <= end + 3
                    && s.to() - s.from() < 260
                    && ABOUT_VOTE.matcher(folded).find()
                    && !folded.contains("komisyon")) {
                end = s.to();
            }
        }
        return new int[] {start, end};
    }

    /** The date that a range consists of; null if it says more or none. */
    private static Dates.@Nullable Found onlyDate(Source source, int from, int to) {
        List<Dates.Found> dates = from < to ? Dates.in(source, from, to) : List.of();
        if (dates.size() != 1) {
            return null;
        }
        String rest = source.folded.substring(from, dates.getFirst().from())
                + source.folded.substring(dates.getFirst().to(), to);
        return rest.matches("[^a-z0-9]*") ? dates.getFirst() : null;
    }

    /** The cells behind the first one in the line of an entry that is a row by itself. */
    static List<Line.Cell> cellsBehind(Passage p, int start, int end) {
        Line line = p.layout.lines.get(p.layout.lineAt(start));
        List<Line.Cell> cells = line.cells().stream()
                .filter(cell -> cell.to() > start && cell.from() < end)
                .toList();
        boolean told = cells.stream()
                .skip(1)
                .anyMatch(cell -> cell.to() - cell.from() < 60
                        && Formulas.brief(p.source.folded.substring(cell.from(), cell.to())) != null);
        return told ? cells.subList(1, cells.size()) : List.of();
    }

    private static final Pattern BEHIND_DASH = Pattern.compile("\\s-\\s+([^\\n-]{3,50})(?=\\s-\\s|\\s*$)");

    /** The parts of a line behind dashes that tell a result or a vote and nothing else, up to its end; none if it is not so. */
    private static List<Line.Cell> behindDashes(Passage p, int start, int end) {
        int line = p.source.text.indexOf('\n', start);
        int stop = line < 0 ? end : Math.min(line, end);
        List<Line.Cell> cells = new ArrayList<>();
        Matcher part = BEHIND_DASH.matcher(p.source.folded).region(start, stop);
        boolean told = false;
        while (part.find()) {
            String folded = part.group(1);
            boolean result = Formulas.brief(folded) != null && !folded.matches(".*(?:m[ae]s[iu]|hakkinda).*");
            if (result || Votes.told(p.source, part.start(1), part.end(1))) {
                cells.add(new Line.Cell(part.start(1), part.end(1), 0));
                told |= result;
            } else {
                cells.clear();
                told = false;
            }
        }
        return told ? cells : List.of();
    }

    /** A decision of a list: its text is its subject, unless a heading with its number names it. */
    private static void summary(Passage p, Entries.Part part, boolean numbered, Dates.@Nullable Found day) {
        Draft d = p.draft;
        Source source = p.source;
        int body = part.body();
        if (numbered) {
            if (part.number().isEmpty()) {
                DecisionNumbers.number(p);
            } else {
                d.decisionNumber = part.number();
                d.mark("decisionNumber", part.from(), part.body(), 0.92);
            }
        }
        Dates.Found own = null;
        for (Topic topic : List.of(Topic.DECISION_DATE, Topic.DATE, Topic.MEETING_DATE)) {
            for (Layout.Label label : p.labels(topic)) {
                own = own == null ? p.date(label) : own;
            }
        }
        if (own == null && numbered) {
            own = Dates.in(source, part.from(), Math.max(part.from(), part.body())).stream()
                    .findFirst()
                    .orElse(null);
        }
        Dates.Found date = own == null ? day : own;
        if (date != null) {
            d.decisionDate = date.date();
            d.mark("decisionDate", date.from(), date.to(), own == null ? 0.75 : 0.9);
        }
        int end = trimmed(source, body, p.to);
        Matcher common = Pattern.compile("\\n\\s*(?:karar\\s+(?:veril|alin)\\w*|kabul\\s+edil\\w*)[.\\s]*$")
                .matcher(source.folded)
                .region(body, end);
        common.useAnchoringBounds(true);
        if (common.find()) {
            end = common.start();
        }
        p.subject();
        int start = skip(source, body, end);
        Matcher inside = Pattern.compile(
                        "\\(?\\s*karar\\s*(?:no|sayi\\w*)\\s*[:.]?\\s*((?:\\d{4}[/-])?\\d{1,4})\\s*\\)?")
                .matcher(source.folded)
                .region(start, end);
        int subjectEnd = end;
        if (inside.find()) {
            d.decisionNumber = source.flat(inside.start(1), inside.end(1));
            d.mark("decisionNumber", inside.start(1), inside.end(1), 0.92);
            int line = source.text.indexOf('\n', inside.end());
            if (inside.start() > start && (line < 0 || line >= inside.end())) {
                subjectEnd = inside.start();
            }
        }
        if (!numbered
                && part.number().matches("\\d+(?:/\\w+)?")
                && source.folded.substring(part.from(), part.body()).contains("madde")) {
            d.agendaItem = part.number();
            d.mark("agendaItem", part.from(), part.body(), 0.9);
        }
        List<Line.Cell> cells = cellsBehind(p, start, end);
        if (cells.isEmpty()) {
            cells = behindDashes(p, start, subjectEnd);
        }
        if (!cells.isEmpty()) {
            subjectEnd = Math.min(subjectEnd, cells.getFirst().from());
            while (subjectEnd > start && "|\t -".indexOf(source.text.charAt(subjectEnd - 1)) >= 0) {
                subjectEnd--;
            }
        }
        Dates.Found dated = cells.isEmpty() ? null : onlyDate(source, start, subjectEnd);
        if (dated != null) {
            // A row of a day and cells: the matter is the first of them that tells no result.
            d.decisionDate = dated.date();
            d.mark("decisionDate", dated.from(), dated.to(), 0.9);
            for (Line.Cell cell : cells) {
                boolean result = Formulas.brief(source.folded.substring(cell.from(), cell.to())) != null;
                if (d.subject == null && !result) {
                    d.subject = source.flat(cell.from(), cell.to());
                    d.mark("subject", cell.from(), cell.to(), 0.8);
                }
            }
        }
        // Where a number and the decision itself have labels, the text of the decision is no name of the matter.
        boolean textOfIt = !p.labels(Topic.NUMBER).isEmpty()
                && p.labels(Topic.RESULT).stream().anyMatch(label -> label.valueFrom() < start + RIGHT_AT);
        if (d.subject == null && subjectEnd > start && !textOfIt) {
            int blank = source.text.substring(start, subjectEnd).indexOf("\n\n");
            int stop = blank > 0 ? start + blank : subjectEnd;
            d.subject = source.flat(start, stop);
            d.mark("subject", start, stop, 0.8);
        }
        Bodies.Found unit = Matters.unitOf(source, start, end);
        p.unit(false);
        if (d.unit == null && unit != null) {
            d.unit = unit.name();
            d.mark("unit", unit.from(), unit.to(), 0.75);
        }
        for (Line.Cell cell : cells) {
            brief(p, cell.from(), cell.to());
        }
        for (Line.Cell cell : cells) {
            if (d.vote == null) {
                p.vote(cell.from(), cell.to(), 0.88);
            }
        }
        int after = d.outcome == null ? decided(p, start, end) : start;
        if (after > start
                && after < end
                && d.subject != null
                && d.subject.length() > after - start
                && d.subject.equals(source.flat(start, Math.min(source.length(), start + d.subject.length() + 1)))
                && source.text.substring(after, end).matches("(?s)\\s*\\p{Lu}.*")) {
            d.subject = source.flat(start, after);
            d.mark("subject", start, after, 0.8);
        }
        if (d.outcome == null) {
            nominal(p, start, end);
        }
        sorted(p, start, end);
        if (d.laws.isEmpty()) {
            p.lawsByLabel();
        }
        p.signatures(Math.max(after, start));
    }

    /** A decision named by its last noun, as summaries do, with the vote in brackets behind it at most. */
    private static final Pattern NOMINAL = Pattern.compile(
            "\\b(?:(kabulu|kabul\\s+edilmesi|onaylanmasi)|(reddi|reddedilmesi)|(havalesi|havale\\s+edilmesi)|(ertelenmesi|tehiri)|(geri\\s+cekilmesi))\\s*(?:\\([^()]{3,60}\\))?\\W*$");

    private static void nominal(Passage p, int start, int end) {
        Draft d = p.draft;
        int blank = p.source.text.indexOf("\n\n", start);
        int stop = blank < 0 ? end : Math.min(end, blank);
        Matcher named = NOMINAL.matcher(p.source.folded.substring(start, stop));
        if (!named.find() || stop - start > LONGEST_SUMMARY) {
            return;
        }
        d.outcome = named.group(1) != null
                ? StatedOutcome.ACCEPTED
                : named.group(2) != null
                        ? StatedOutcome.REJECTED
                        : named.group(3) != null
                                ? StatedOutcome.REFERRED
                                : named.group(4) != null ? StatedOutcome.POSTPONED : StatedOutcome.WITHDRAWN;
        d.mark("outcome", start + named.start(), stop, 0.65);
        List<Bodies.Found> sent = d.outcome == StatedOutcome.REFERRED ? target(p.source, start, stop) : List.of();
        if (!sent.isEmpty()) {
            d.referredTo = sent.stream().map(Bodies.Found::name).toList();
            d.mark("referredTo", sent.getFirst().from(), sent.getLast().to(), 0.7);
        }
        if (d.vote == null) {
            p.vote(start + named.start(), stop, 0.8);
        }
    }

    private static final int LONGEST_SUMMARY = 400;

    /** Takes from a heading above what the passage does not tell itself. */
    private static void sorted(Passage p, int start, int end) {
        Draft d = p.draft;
        StatedOutcome sorted = d.outcome == null ? ResultHeadings.above(p.layout, start) : null;
        if (sorted == null) {
            return;
        }
        d.outcome = sorted;
        d.mark("outcome", start, end, 0.8);
        List<Bodies.Found> bodies =
                sorted == StatedOutcome.REFERRED ? Bodies.commissions(p.source, start, end) : List.of();
        if (!bodies.isEmpty()) {
            d.referredTo = bodies.stream().map(Bodies.Found::name).toList();
            d.mark("referredTo", bodies.getFirst().from(), bodies.getLast().to(), 0.75);
        }
    }

    /** A label stands at the beginning of a text if its value is no further from it, in characters. */
    private static final int RIGHT_AT = 60;

    private static int skip(Source source, int from, int to) {
        int i = from;
        while (i < to
                && (Character.isWhitespace(source.text.charAt(i)) || "-:.,;)–|".indexOf(source.text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int trimmed(Source source, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(source.text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
