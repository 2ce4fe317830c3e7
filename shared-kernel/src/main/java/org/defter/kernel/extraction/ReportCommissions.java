package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which commissions a report is of: by label, by title, or by the name it calls itself. */
final class ReportCommissions {

    private ReportCommissions() {}

    static void read(Passage p, int headFrom, int body) {
        Draft d = p.draft;
        List<Bodies.Found> best = List.of();
        for (Layout.Label label : p.labels(Topic.COMMISSION)) {
            if (best.isEmpty() && label.valueFrom() < label.valueTo()) {
                best = Bodies.commissions(p.source, label.valueFrom(), label.valueTo());
            }
        }
        boolean labelled = !best.isEmpty();
        int seen = 0;
        for (Line line : p.layout.lines) {
            if (labelled || line.blank() || line.from() < headFrom || line.from() >= p.to) {
                continue;
            }
            seen++;
            if (seen > 12 || line.from() > body) {
                break;
            }
            String folded = p.source.folded.substring(line.from(), line.to());
            boolean label = folded.matches(".*(?:birim|mudurlu).*:.*") || folded.matches("^\\W*konu.*");
            if (!folded.contains("kom")
                    || folded.matches(".*\\bkomisyon\\s+raporlari\\W*$")
                    || label
                    || line.to() - line.from() > 160
                    || (folded.matches(".*\\b(?:havale|tarihli|komisyonumuz\\w*)\\b.*") && !p.layout.heading(line))) {
                continue;
            }
            List<Bodies.Found> found = Bodies.commissions(p.source, line.from(), line.to());
            if (found.isEmpty()) {
                continue;
            }
            boolean title = folded.matches(
                    ".*\\brapor\\w*.*|.*komisyonu\\W*$|.*komisyonu?\\s+baskanligi\\W*$|.*komisyonlari\\w*.*");
            if (best.isEmpty() || (title && folded.matches(".*\\brapor\\w*\\W*$") && best.size() < found.size())) {
                best = found;
            }
        }
        if (best.isEmpty()) {
            for (Layout.Label label : p.labels(Topic.COMMISSION)) {
                String text = p.layout.text(label);
                best = Bodies.commissions(p.source, label.valueFrom(), label.valueTo());
                if (best.isEmpty() && text.length() < 80) {
                    best = List.of(new Bodies.Found(
                            Spelling.ordinary(text) + " Komisyonu", label.valueFrom(), label.valueTo()));
                }
            }
        }
        double sure = 0.95;
        if (best.isEmpty()) {
            Matcher own =
                    Pattern.compile("kom[il]syon\\w*").matcher(p.source.folded).region(p.from, p.to);
            while (own.find() && best.isEmpty()) {
                best = Bodies.commissions(p.source, Math.max(p.from, own.start() - 120), own.end());
            }
            sure = 0.6;
        }
        if (!best.isEmpty()) {
            d.commissions = best.stream().map(Bodies.Found::name).toList();
            d.mark("commissions", best.getFirst().from(), best.getLast().to(), sure);
        }
    }
}
