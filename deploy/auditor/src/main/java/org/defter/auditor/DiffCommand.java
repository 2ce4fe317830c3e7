package org.defter.auditor;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.history.HistoryStream;
import org.defter.query.history.Narrator;
import org.defter.query.platform.difference.FieldDifferenceView;
import org.defter.query.platform.difference.JsonDifference;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Moments;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.defter.query.platform.dossier.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code defter diff}: what became of a dossier between two moments, offline. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a bundle, then says field by field and word by word how a dossier differs between two moments, and who"
                    + " recorded what in between; opens no connection.",
            "That a dossier changed is no fault: 1 only if the events are not the recorded ones."
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LedgerFirst bundle = new LedgerFirst();

    @Option(
            names = "--dossier",
            required = true,
            arity = "2",
            paramLabel = "VALUE",
            description = "kind and identifier, such as: plan 6f0c…; kinds are those of GET /api/history")
    private List<String> dossier = List.of();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MOMENT",
            description = "a day (to its end), an instant with offset, or event:<position>")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT", description = "likewise; the end of the bundle if absent")
    private @Nullable String to;

    @Option(
            names = "--by",
            paramLabel = "recorded|occurred",
            description = "recorded: what was known then; occurred: what had happened by that day, as known now")
    private String by = "recorded";

    @Option(names = "--format", description = "text or json; default ${DEFAULT-VALUE}")
    private OutputFormat format = OutputFormat.text;

    @Option(names = "--language", paramLabel = "tr|en", description = "of sentences; default tr")
    private String language = "tr";

    @Override
    public Integer call() throws Exception {
        HistoryStream kind = named(HistoryStream.class, dossier.getFirst());
        String id = UUID.fromString(dossier.getLast()).toString();
        Timeline timeline = named(Timeline.class, by);
        Moment first = moment(Objects.requireNonNull(from), timeline);
        Moment second = to == null ? Moment.NOW : moment(to, timeline);
        if (format == OutputFormat.html) {
            throw wrong("A difference is written as text or json.");
        }
        if (kind == HistoryStream.ACCESS_LOG) {
            throw wrong("The access log is a list of seals and no dossier; see the command seals.");
        }
        BundleVerifier.Report ledger = bundle.verify();
        BundledRecord record = new BundledRecord(bundle.bundle(), _ -> {});
        List<Recorded> before = record.stream(id, first);
        List<Recorded> after = record.stream(id, second);
        if (after.isEmpty() || HistoryStream.of(after.getFirst().event()) != kind) {
            throw new IllegalArgumentException("The bundle has no " + dossier.getFirst() + " " + id + " then.");
        }
        Set<Long> known =
                before.stream().map(recorded -> recorded.stamp().position()).collect(Collectors.toSet());
        List<Recorded> since = after.stream()
                .filter(recorded -> !known.contains(recorded.stamp().position()))
                .toList();
        List<FieldDifferenceView> fields =
                JsonDifference.between(BundledDossiers.json(before), BundledDossiers.json(after));
        if (format == OutputFormat.json) {
            json(record, ledger, fields, since);
        } else {
            text(record, ledger, fields, since);
        }
        return ledger.found() == 0 ? Auditor.WELL : Auditor.DIFFERS;
    }

    private void text(
            BundledRecord record,
            BundleVerifier.Report ledger,
            List<FieldDifferenceView> fields,
            List<Recorded> since) {
        PrintWriter out = out();
        ReplayText.ledger(out, ledger);
        fields.forEach(field -> out.println("changes      " + ReplayText.change(field)));
        for (Recorded recorded : since) {
            Narrator.Told told = told(record, recorded);
            out.println(String.format(
                    Locale.ROOT,
                    "recorded     %s event %d, %s: %s (%s)",
                    recorded.stamp().recordedAt(),
                    recorded.stamp().position(),
                    recorded.event().occurredOn(),
                    told.sentence(),
                    ReplayText.who(told.who(), told.onBehalfOf())));
        }
        out.println(fields.size() + " fields differ, by " + since.size() + " events.");
        if (ledger.found() > 0) {
            out.println("These are not the events that were recorded.");
        }
        out.flush();
    }

    private void json(
            BundledRecord record,
            BundleVerifier.Report ledger,
            List<FieldDifferenceView> fields,
            List<Recorded> since) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        json.set("ledger", ReplayJson.ledger(ledger));
        json.set("fields", DefterJson.mapper().valueToTree(fields));
        ArrayNode events = json.putArray("events");
        for (Recorded recorded : since) {
            events.add(ReplayJson.event(recorded, record.type(recorded.event()).name(), told(record, recorded)));
        }
        PrintWriter out = out();
        out.println(json.toPrettyString());
        out.flush();
    }

    private Narrator.Told told(BundledRecord record, Recorded recorded) {
        return record.narrator().tell(recorded.event(), recorded.stamp(), Locale.forLanguageTag(language));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private Moment moment(String text, Timeline timeline) {
        try {
            return Moments.parse(text, timeline);
        } catch (DateTimeException e) {
            throw wrong("Not a moment: " + text);
        }
    }

    private <E extends Enum<E>> E named(Class<E> type, String name) {
        String constant = name.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> wrong(name + " is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
