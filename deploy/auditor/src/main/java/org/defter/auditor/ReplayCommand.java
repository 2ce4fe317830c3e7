package org.defter.auditor;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Moments;
import org.defter.query.platform.dossier.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code defter replay}: a decision gone through again, offline. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a bundle, then tells the way of a proposal event by event and computes everything the law said of it"
                    + " once more, from the bundle alone; opens no connection.",
            "1 if the events are not the recorded ones, or something else follows from them than they say."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})/(\\d{1,6})");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LedgerFirst bundle = new LedgerFirst();

    @Option(
            names = "--proposal",
            required = true,
            paramLabel = "ID|NUMBER",
            description = "identifier of the proposal, or the number of its decision such as 2024/56")
    private @Nullable String proposal;

    @Option(
            names = "--until",
            paramLabel = "MOMENT",
            description =
                    "a day (to its end, in Europe/Istanbul), an instant with offset, or event:<position>; what was"
                            + " recorded later is left out")
    private @Nullable String until;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private OutputFormat format = OutputFormat.text;

    @Option(names = "--language", paramLabel = "tr|en", description = "of sentences and explanations; default tr")
    private String language = "tr";

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Moment moment = moment();
        String asked = Objects.requireNonNull(proposal).strip();
        BundleVerifier.Report ledger = bundle.verifyBeforeRules();
        Decided decided = new Decided(number(asked));
        BundledRecord record = new BundledRecord(bundle.bundle(), decided);
        Replay replay = Replay.of(record, decided.of(asked), moment, Locale.forLanguageTag(language), ledger)
                .orElseThrow(() -> new IllegalArgumentException("The bundle has no proposal " + asked + " then."));
        switch (format) {
            case text -> new ReplayText(out, replay.language()).write(replay);
            case json -> out.println(ReplayJson.of(replay).toPrettyString());
            case html -> new ReplayPage(out, replay.language()).write(replay);
        }
        out.flush();
        return replay.holds() ? Auditor.WELL : Auditor.DIFFERS;
    }

    private Moment moment() {
        try {
            return until == null ? Moment.NOW : Moments.parse(until, Timeline.RECORDED);
        } catch (DateTimeException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Not a moment: " + until, e);
        }
    }

    private static @Nullable AskedNumber number(String asked) {
        Matcher matcher = NUMBER.matcher(asked);
        return matcher.matches()
                ? new AskedNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    /** A number as people write it, without its council. */
    private record AskedNumber(int year, int number) {

        boolean is(DecisionNumber given) {
            return given.year() == year && given.number() == number;
        }
    }

    /** Finds the proposal a decision of some number is about, while the record is heard. */
    private static final class Decided implements Consumer<DomainEvent> {

        private final @Nullable AskedNumber number;
        private final Set<ProposalId> found = new LinkedHashSet<>();

        Decided(@Nullable AskedNumber number) {
            this.number = number;
        }

        @Override
        public void accept(DomainEvent event) {
            if (event instanceof DecisionRecorded decided && number != null && number.is(decided.number())) {
                found.add(decided.proposalId());
            }
        }

        ProposalId of(String asked) {
            if (number == null) {
                return new ProposalId(UUID.fromString(asked));
            }
            if (found.size() > 1) {
                throw new IllegalArgumentException("Several decisions have the number " + asked
                        + ", one in each council; name the proposal instead: " + found);
            }
            return found.stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("The bundle has no decision of the number " + asked));
        }
    }
}
