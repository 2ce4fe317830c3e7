package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the reports of commissions. */
final class Reports {

    private static final Pattern TITLE = Pattern.compile(".*\\bkom[il]syon\\w*.*\\b(?:rapor|karar)\\w*\\W*$");

    private Reports() {}

    static List<Extraction.Entry> read(Layout layout) {
        List<Integer> starts = starts(layout);
        if (starts.size() <= 1) {
            starts = numberedStarts(layout, Topic.REPORT_NUMBER);
        }
        if (starts.size() <= 1) {
            starts = numberedStarts(layout, Topic.NUMBER);
        }
        List<Extraction.Entry> entries = new ArrayList<>();
        int length = layout.source.length();
        if (starts.size() <= 1) {
            Passage passage = new Passage(layout, 0, length);
            passage.municipality(0);
            read(passage, 0);
            entries.add(passage.draft.entry(0, length));
            return entries;
        }
        Passage head = new Passage(layout, 0, headEnd(layout, starts.getFirst()));
        head.municipality(0);
        Dates.Found day = ReportDates.councilDate(head);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : length;
            Passage passage = new Passage(layout, from, to);
            passage.municipality(from);
            if (passage.draft.municipality == null && head.draft.municipality != null) {
                passage.municipalityOf(head);
                Bodies.Found named = Bodies.municipality(layout.source, 0, starts.getFirst());
                if (named != null) {
                    passage.draft.mark("municipality", named.from(), named.to(), 0.8);
                }
            }
            read(passage, from);
            if (passage.draft.councilDate == null && day != null) {
                passage.draft.councilDate = day.date();
                passage.draft.mark("councilDate", day.from(), day.to(), 0.75);
            }
            entries.add(passage.draft.entry(from, to));
        }
        return entries;
    }

    /** Where what is said of all reports ends: behind a heading over them, if there is one. */
    private static int headEnd(Layout layout, int first) {
        for (int i = layout.lineAt(first);
                i < layout.lines.size() && layout.lines.get(i).from() < first + 400;
                i++) {
            Line line = layout.lines.get(i);
            if (!line.blank()
                    && layout.source.folded.substring(line.from(), line.to()).matches(".*\\braporlari\\W*$")) {
                return line.to();
            }
        }
        return first;
    }

    /** Where reports begin: at titles that name a commission, if something was said since the title before. */
    private static List<Integer> starts(Layout layout) {
        List<Integer> starts = new ArrayList<>();
        int lastTitle = -1;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            int point = layout.source
                    .text
                    .substring(line.from(), Math.min(line.to(), line.from() + 110))
                    .indexOf(". ");
            String lead = point < 10 ? "" : layout.source.text.substring(line.from(), line.from() + point);
            boolean runIn = lead.equals(lead.toUpperCase(Locale.of("tr"))) && !lead.isEmpty();
            if (!runIn && line.to() - line.from() > 130) {
                continue;
            }
            String folded = layout.source.folded.substring(line.from(), runIn ? line.from() + point : line.to());
            boolean title = TITLE.matcher(folded).matches()
                    && !folded.matches(".*\\b(?:raporlari|tarihli|okundu|ait)\\b.*")
                    && !Bodies.commissions(layout.source, line.from(), line.to())
                            .isEmpty()
                    && (runIn
                            || layout.heading(line)
                            || folded.matches("^\\W*\\d{1,2}\\s*[-.)].*")
                            || line.to() - line.from() < 70)
                    && !folded.contains(":");
            if (!title) {
                continue;
            }
            boolean between = lastTitle >= 0 && Formulas.opinion(layout.source, lastTitle, line.from()) != null;
            if (lastTitle < 0 || between) {
                int top = line.index();
                for (int i = line.index() - 1; i >= 0; i--) {
                    Line above = layout.lines.get(i);
                    if (above.blank()) {
                        continue;
                    }
                    String text = layout.source.folded.substring(above.from(), above.to());
                    if (layout.heading(above)
                            && text.matches(".*(?:t\\.\\s?c|belediye|baskanligi).*")
                            && !text.matches(".*\\b(?:uye|baskan)\\W*$")) {
                        top = i;
                    } else {
                        break;
                    }
                }
                starts.add(layout.lines.get(top).from());
                lastTitle = runIn ? line.from() + point : line.to();
            }
        }
        return starts;
    }

    /** Where reports begin that have a number of their own each, if each gives an opinion. */
    private static List<Integer> numberedStarts(Layout layout, Topic topic) {
        List<Integer> starts = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        int end = 0;
        for (Layout.Label label : layout.labels) {
            if (!label.is(topic) || label.value().isEmpty() || !numbers.add(layout.text(label))) {
                continue;
            }
            if (!starts.isEmpty() && !reports(layout, end, label.from())) {
                return List.of();
            }
            starts.add(Entries.start(layout, label.from(), end));
            end = label.valueTo();
        }
        return starts.size() >= 2 && reports(layout, end, layout.source.length()) ? starts : List.of();
    }

    /** Whether a part of the text gives an opinion, or names its matter and speaks as a commission. */
    private static boolean reports(Layout layout, int from, int to) {
        return Formulas.opinion(layout.source, from, to) != null
                || (layout.source.folded.substring(from, to).contains("komisyonumuz")
                        && layout.labels.stream()
                                .anyMatch(
                                        label -> label.is(Topic.SUBJECT) && label.from() >= from && label.from() < to));
    }

    /** A result of a few words is no longer. */
    private static final int BRIEF = 60;
    /** A result of a word or two behind its label says more than any sentence. */
    private static final int ONE_WORD = 20;

    private static void read(Passage p, int headFrom) {
        Draft d = p.draft;
        Formulas.Opined opined = Formulas.opinion(p.source, p.from, p.to);
        int body = opined == null ? p.to : opined.from();
        ReportCommissions.read(p, headFrom, body);
        p.unit(true);
        p.matter();
        Dates.Found day = ReportDates.councilDate(p);
        if (day != null) {
            d.councilDate = day.date();
            d.mark("councilDate", day.from(), day.to(), ReportDates.labelled(p, day) ? 0.95 : 0.85);
        }
        p.agendaItem(true);
        ReportNumbers.read(p, headFrom);
        int end = opined == null ? p.from : opined.to();
        if (opined != null) {
            d.opinion = opined.opinion();
            d.mark("opinion", opined.from(), opined.to(), opined.confidence());
            p.laws(opined.from(), opined.to(), 0.9);
            Votes.Found vote = Votes.in(p.source, opined.from(), opined.to());
            int voteEnd = opined.to();
            if (vote == null || vote.vote().mode() == null) {
                List<Sentences.Sentence> next = Sentences.in(p.source, opined.to(), Math.min(p.to, opined.to() + 300));
                if (!next.isEmpty()) {
                    String folded = p.source.folded.substring(
                            next.getFirst().from(), next.getFirst().to());
                    if ((folded.matches("(?s).*\\boy\\s*(?:birlig|coklug|la|u\\b).*")
                                    || Votes.told(
                                            p.source,
                                            next.getFirst().from(),
                                            next.getFirst().to()))
                            && !folded.matches("(?s).*(?:meclis\\w*|serh\\w*|muhalefet).*")) {
                        voteEnd = next.getFirst().to();
                    }
                }
            }
            p.vote(opined.from(), voteEnd, 0.92);
        }
        p.lawsByLabel();
        p.lawsElsewhere();
        for (Layout.Label label : p.labels(Topic.RESULT)) {
            int length = label.valueTo() - label.valueFrom();
            StatedOutcome brief = length > (d.opinion == null ? BRIEF : ONE_WORD)
                    ? null
                    : Formulas.brief(p.source.folded.substring(label.valueFrom(), label.valueTo()));
            StatedOpinion told = brief == null
                    ? null
                    : switch (brief) {
                        case ACCEPTED -> StatedOpinion.FAVOURABLE;
                        case ACCEPTED_WITH_CHANGES -> StatedOpinion.FAVOURABLE_WITH_CHANGES;
                        case REJECTED -> StatedOpinion.UNFAVOURABLE;
                        default -> null;
                    };
            if (told != null) {
                d.opinion = told;
                d.mark("opinion", label.valueFrom(), label.valueTo(), 0.85);
            }
        }
        for (Layout.Label label : p.labels(Topic.OPINION)) {
            if (d.opinion == null) {
                Formulas.Opined told = Formulas.opinion(p.source, label.valueFrom(), label.valueTo());
                if (told != null) {
                    d.opinion = told.opinion();
                    d.mark("opinion", label.valueFrom(), label.valueTo(), 0.9);
                }
            }
        }
        if (d.vote == null) {
            p.voteByLabel();
        }
        p.signatures(end);
        p.stayedAway();
        ReportDates.reportDate(p, end);
        p.runningText();
    }
}
