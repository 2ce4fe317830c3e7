package org.defter.auditor;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.law.ExplanationText;
import org.defter.query.platform.difference.FieldDifferenceView;

/** A replay as one page for a browser: no script, and nothing is loaded from anywhere. */
final class ReplayPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
            ol.steps > li { border-top: 1px solid #767676; padding: .7rem 0; }
            h2 { font-size: 1.1rem; margin: 0; } p { margin: .2rem 0; }
            .good { color: #0b5d1e; font-weight: bold; } .bad { color: #a00000; font-weight: bold; }
            ins { background: #d6f5dc; } del { background: #fbdcdc; } code { overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            """;

    private final PrintWriter out;
    private final Locale language;
    private final ReplayText words;

    ReplayPage(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
        this.words = new ReplayText(out, language);
    }

    void write(Replay replay) {
        String title = escaped(replay.title());
        out.print(String.format(Locale.ROOT, HEAD, language.getLanguage(), title, title));
        out.println(
                "<p class=\"" + (replay.holds() ? "good" : "bad") + "\">" + escaped(ReplayText.verdict(replay)) + " "
                        + replay.count(Verdict.SAME) + " the same, " + replay.count(Verdict.DIFFERENT) + " different, "
                        + replay.count(Verdict.NOT_CHECKED) + " not checked.</p>");
        list("Differs", replay.ledger().findings());
        list(
                "Differs when computed again",
                replay.checks().stream()
                        .filter(check -> check.verdict() == Verdict.DIFFERENT)
                        .map(this::at)
                        .toList());
        list("Checked", replay.ledger().checked());
        list("Not checked", replay.ledger().notChecked());
        list(
                "Not computed again",
                replay.checks().stream()
                        .filter(check -> check.verdict() == Verdict.NOT_CHECKED)
                        .map(this::at)
                        .toList());
        out.println("<ol class=\"steps\">");
        replay.steps().forEach(this::step);
        out.println("</ol>\n</main>\n</body>\n</html>");
        out.flush();
    }

    private String at(Check check) {
        return "event " + check.recorded().position() + ": " + words.full(check);
    }

    private void list(String heading, List<?> lines) {
        if (!lines.isEmpty()) {
            out.println("<h2>" + heading + "</h2>\n<ul>");
            lines.forEach(line -> out.println("<li>" + escaped(line.toString()) + "</li>"));
            out.println("</ul>");
        }
    }

    private void step(Replay.Step step) {
        out.println("<li><h2>" + escaped(step.told().sentence()) + "</h2>");
        out.println("<p>" + step.recorded().event().occurredOn() + " · "
                + escaped(ReplayText.who(step.told().who(), step.told().onBehalfOf())) + " · " + step.type()
                + ", event " + step.recorded().stamp().position() + ", recorded "
                + step.recorded().stamp().recordedAt() + "</p>");
        out.println("<p>" + escaped(String.join(" ", step.told().rules())) + "</p>");
        out.println("<ul>");
        step.changes().forEach(this::change);
        out.println("</ul>");
        for (Check check : step.checks()) {
            out.println("<details><summary class=\"" + (check.verdict() == Verdict.DIFFERENT ? "bad" : "") + "\">"
                    + check.verdict() + " " + escaped(words.full(check)) + "</summary><ul>");
            check.steps().forEach(why -> out.println("<li>" + escaped(ExplanationText.of(why, language)) + "</li>"));
            out.println("</ul></details>");
        }
        out.println("<details><summary>before</summary><code>"
                + escaped(step.before().toString()) + "</code></details>");
        out.println("<details><summary>after</summary><code>"
                + escaped(step.after().toString()) + "</code></details></li>");
    }

    private void change(FieldDifferenceView change) {
        if (change.pieces().isEmpty()) {
            out.println("<li>" + escaped(ReplayText.change(change)) + "</li>");
            return;
        }
        out.print("<li>" + escaped(change.pointer()) + ": ");
        change.pieces().forEach(piece -> {
            String text = escaped(piece.text());
            out.print(
                    switch (piece.change()) {
                        case KEPT -> text;
                        case REMOVED -> "<del>" + text + "</del>";
                        case ADDED -> "<ins>" + text + "</ins>";
                    });
        });
        out.println("</li>");
    }

    /** What the record says may look like markup and is text. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
