package org.defter.auditor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.id.ProposalId;
import org.defter.query.history.Narrator;
import org.defter.query.platform.difference.FieldDifferenceView;
import org.defter.query.platform.difference.JsonDifference;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams.Recorded;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision gone through again, from a bundle alone.
 *
 * @param proposalId the proposal
 * @param language of sentences and explanations
 * @param ledger what became of verifying the events themselves
 * @param steps the way of the proposal in the order of the record: its own events, and those of sittings and reviews that are
 *     about it
 * @param checks everything the law computed for it, computed once more; also for events that are no step, such as the
 *     adoption of a ruleset
 */
record Replay(
        ProposalId proposalId, Locale language, BundleVerifier.Report ledger, List<Step> steps, List<Check> checks) {

    Replay {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /**
     * One event.
     *
     * @param recorded what happened, and what the store knows of it
     * @param type stored name
     * @param told the same in words
     * @param checks what the law computed for it, computed once more
     * @param before the dossier of its stream before it; empty if it is the first of its stream
     * @param after the dossier after it
     */
    record Step(
            Recorded recorded,
            String type,
            Narrator.Told told,
            List<Check> checks,
            ObjectNode before,
            ObjectNode after) {
        Step {
            checks = List.copyOf(checks);
        }

        /** What it changed in the dossier. */
        List<FieldDifferenceView> changes() {
            return JsonDifference.between(before, after);
        }
    }

    /**
     * Goes through the decisions of a proposal.
     *
     * @param until the last moment that counts
     * @return none if the proposal had not begun
     */
    static Optional<Replay> of(
            BundledRecord record, ProposalId proposalId, Moment until, Locale language, BundleVerifier.Report ledger)
            throws IOException {
        CaseFile file = record.file(proposalId, until);
        if (file.stream(proposalId).isEmpty()) {
            return Optional.empty();
        }
        List<Check> made = Verification.of(file);
        Map<Long, List<Check>> checks = new HashMap<>();
        made.forEach(check -> checks.computeIfAbsent(check.recorded().position(), _ -> new ArrayList<>())
                .add(check));
        List<Step> steps = new ArrayList<>();
        for (CaseEvent at : file.course()) {
            List<Recorded> stream = record.shown(at.event().streamId(), until);
            List<Recorded> so = stream.stream()
                    .filter(recorded -> recorded.stamp().position() <= at.position())
                    .toList();
            Recorded recorded = so.getLast();
            steps.add(new Step(
                    recorded,
                    record.type(recorded.event()).name(),
                    record.narrator().tell(recorded.event(), recorded.stamp(), language),
                    Objects.requireNonNull(checks.getOrDefault(at.position(), List.of())),
                    BundledDossiers.json(so.subList(0, so.size() - 1)),
                    BundledDossiers.json(so)));
        }
        return Optional.of(new Replay(proposalId, language, ledger, steps, made));
    }

    /** How many computations came out so. */
    long count(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** Whether everything that could be computed came out as recorded, from events that are the recorded ones. */
    boolean holds() {
        return count(Verdict.DIFFERENT) == 0 && ledger.found() == 0;
    }

    /** The title of the proposal as it was last told. */
    String title() {
        return steps.stream()
                .filter(step -> step.told().stream().id().equals(proposalId.value()))
                .map(step -> step.told().stream().title())
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(proposalId.toString());
    }
}
