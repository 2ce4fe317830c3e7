package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a report: behind a label, in its title, or where it is called the report's. */
final class ReportNumbers {

    /** A number that is called the report's, wherever it stands. */
    static final Pattern NAMED = Pattern.compile(
            "\\brapor(?:un|umuz|umuzun)?\\s*(?:no|nosu|nr|numarasi|sayisi|sayi)\\s*[.:]?\\s*((?:(?:19|20)\\d{2}\\s?[/-]\\s?)?\\d{1,4})\\b(?!\\s*[./-]\\s*\\d+(?!\\s+[a-z]|\\d))|\\b(\\d{1,4})\\s*(?:sira\\s+)?numarali\\s+rapor(?:u|umuz)?\\b");

    private ReportNumbers() {}

    static void read(Passage p, int headFrom) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.REPORT_NUMBER, Topic.NUMBER, Topic.DECISION_NUMBER)) {
            for (Layout.Label label : p.labels(topic)) {
                String head = p.source.folded.substring(label.from(), Math.max(label.from(), label.valueFrom()));
                if (label.from() > headFrom + 1500 || head.contains("meclis") || head.contains("havale")) {
                    continue;
                }
                int[] number = p.number(label);
                if (number != null) {
                    d.reportNumber = p.written(number);
                    d.mark("reportNumber", number[0], number[1], topic == Topic.REPORT_NUMBER ? 0.95 : 0.8);
                    return;
                }
            }
        }
        int seen = 0;
        boolean titled = false;
        for (Line line : p.layout.lines) {
            if (line.blank() || line.from() < headFrom) {
                continue;
            }
            String text = p.source.folded.substring(line.from(), line.to());
            seen++;
            if (seen > 8) {
                break;
            }
            Matcher inTitle = Pattern.compile(
                            "rapor\\w*\\s*(?:no|sayi\\w*)?\\s*[:.(-]?\\s*((?:\\d{4}[/-])?\\d{1,4}(?:[/-]\\d{4})?)\\)?\\W*$")
                    .matcher(text);
            if (titled && text.matches("\\d{1,4}(?:[/-]\\d{1,4})?")) {
                d.reportNumber = p.source.flat(line.from(), line.to());
                d.mark("reportNumber", line.from(), line.to(), 0.6);
                return;
            }
            Matcher counted = Pattern.compile(
                            "\\b((?:\\d{4}[/-])?\\d{1,4}(?:[/-]\\d{4})?)\\s*(?:numarali|no'?lu|say[il]+)\\s+(?:\\w+\\s+){0,4}?(?:rapor|mazbata)\\w*")
                    .matcher(text);
            if (counted.find() && (text.length() < 90 || line.cells().size() > 1)) {
                d.reportNumber = p.source.flat(line.from() + counted.start(1), line.from() + counted.end(1));
                d.mark("reportNumber", line.from() + counted.start(1), line.from() + counted.end(1), 0.85);
                return;
            }
            if (inTitle.find() && text.length() < 90) {
                d.reportNumber = p.source.flat(line.from() + inTitle.start(1), line.from() + inTitle.end(1));
                d.mark("reportNumber", line.from() + inTitle.start(1), line.from() + inTitle.end(1), 0.85);
                return;
            }
            titled |= text.matches(".*\\brapor\\w*.*");
        }
        Matcher named = NAMED.matcher(p.source.folded).region(p.from, p.to);
        if (d.reportNumber == null && named.find()) {
            int group = named.group(1) == null ? 2 : 1;
            d.reportNumber = p.source.flat(named.start(group), named.end(group));
            d.mark("reportNumber", named.start(group), named.end(group), 0.65);
        }
    }
}
