package org.defter.auditor;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.law.ExplanationText;
import org.defter.query.history.HistoryView;
import org.defter.query.platform.Codes;
import org.defter.query.platform.difference.FieldDifferenceView;
import org.defter.query.platform.difference.TextPieceView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A replay for a terminal. */
final class ReplayText {

    private static final int LONGEST = 120;

    private final PrintWriter out;
    private final Locale language;

    ReplayText(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    void write(Replay replay) {
        out.println("Replay of " + replay.title() + " (" + replay.proposalId() + ")");
        ledger(out, replay.ledger());
        int number = 1;
        for (Replay.Step step : replay.steps()) {
            out.println();
            step(number++, step);
        }
        out.println();
        replay.checks().stream()
                .filter(check -> check.verdict() == Verdict.NOT_CHECKED)
                .forEach(check ->
                        out.println("NOT CHECKED  event " + check.recorded().position() + ": " + full(check)));
        out.println("Computed again: " + replay.count(Verdict.SAME) + " the same, " + replay.count(Verdict.DIFFERENT)
                + " different, " + replay.count(Verdict.NOT_CHECKED) + " not checked.");
        Verification.firstDifference(replay.checks())
                .ifPresent(check ->
                        out.println("DIFFERS      event " + check.recorded().position() + ": " + full(check)));
        out.println(verdict(replay));
        out.flush();
    }

    /** The last line of a replay. */
    static String verdict(Replay replay) {
        if (replay.ledger().found() > 0) {
            return "These are not the events that were recorded.";
        }
        return replay.holds()
                ? "The record leads to the decisions it holds."
                : "Something else follows from the record than it says.";
    }

    /** What became of verifying the events of the bundle. */
    static void ledger(PrintWriter out, BundleVerifier.Report report) {
        report.checked().forEach(what -> out.println("checked      " + what));
        report.notChecked().forEach(what -> out.println("NOT CHECKED  " + what));
        report.findings().forEach(finding -> out.println("DIFFERS      " + finding));
    }

    private void step(int number, Replay.Step step) {
        out.println(String.format(
                Locale.ROOT,
                "%3d. %s  %s  (%s, event %d, recorded %s)",
                number,
                step.recorded().event().occurredOn(),
                step.told().sentence(),
                step.type(),
                step.recorded().stamp().position(),
                step.recorded().stamp().recordedAt()));
        out.println("     by       " + who(step.told().who(), step.told().onBehalfOf()));
        out.println("     rules    " + String.join(" ", step.told().rules()));
        step.changes().forEach(change -> out.println("     changes  " + change(change)));
        for (Check check : step.checks()) {
            out.println("     " + check.verdict() + "  " + line(check));
            check.steps().forEach(why -> out.println("              " + ExplanationText.of(why, language)));
        }
    }

    /** Who recorded it, under which mandate. */
    static String who(HistoryView.Who who, HistoryView.@Nullable Person onBehalfOf) {
        String login = who.login() == null ? "nobody the record names" : who.login();
        String person = who.person() == null ? "" : " (" + named(who.person()) + ")";
        String office = who.officeText() == null ? "" : ", " + who.officeText();
        return login + person + office + (onBehalfOf == null ? "" : ", on behalf of " + named(onBehalfOf));
    }

    private static String named(HistoryView.Person person) {
        return person.name() == null ? person.id().toString() : person.name();
    }

    /** A check in one line; of a long value its beginning. */
    private String line(Check check) {
        String follows = check.follows();
        return compared(check, shortened(check.said()), follows == null ? null : shortened(follows));
    }

    /** A check with all it says. */
    String full(Check check) {
        return compared(check, check.said(), check.follows());
    }

    private String compared(Check check, String said, @Nullable String follows) {
        return check.rule() + " " + Codes.in(language).text(check.subject()) + ": the record says " + said
                + (follows == null ? "" : ", there follows " + follows);
    }

    /** A changed field in one line. */
    static String change(FieldDifferenceView change) {
        if (!change.pieces().isEmpty()) {
            return change.pointer() + ": "
                    + change.pieces().stream().map(ReplayText::piece).collect(Collectors.joining());
        }
        return change.pointer() + ": " + value(change.before()) + " → " + value(change.after());
    }

    private static String piece(TextPieceView piece) {
        return switch (piece.change()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "[+" + piece.text() + "+]";
        };
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "(nothing)";
        }
        return shortened(value.isString() ? value.asString() : value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
