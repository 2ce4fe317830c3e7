package org.defter.query.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.audit.WhatIf;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.archive.ArchiveFold;
import org.defter.query.history.HistoryQueries;
import org.defter.query.history.HistoryStream;
import org.defter.query.history.HistoryView;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.difference.JsonDifference;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through decisions again: from the streams in the store, not from the views. */
@Component
class AuditQueries {

    private final Streams streams;
    private final HistoryQueries history;
    private final List<DossierFold<?, ?>> folds;

    AuditQueries(Streams streams, HistoryQueries history, List<DossierProjection<?, ?, ?>> dossiers) {
        this.streams = streams;
        this.history = history;
        List<DossierFold<?, ?>> all = new ArrayList<>();
        dossiers.forEach(dossier -> all.add(dossier.fold()));
        all.add(new ArchiveFold()); // has rows of its own kind, and so no projection of dossiers
        this.folds = List.copyOf(all);
    }

    /** Everything the law computed for a proposal, computed once more; none if there is no such proposal. */
    Optional<VerificationView> verification(ProposalId proposalId, Locale locale) {
        CaseFile file = file(proposalId, new HashMap<>());
        return file.stream(proposalId).isEmpty()
                ? Optional.empty()
                : Optional.of(VerificationView.of(proposalId, Verification.of(file), locale));
    }

    /**
     * What the vote of a decision would have come to; none if there is no such decision or ruleset.
     *
     * @throws HttpRefused INVALID_PARAMETER if the counts contradict each other
     */
    Optional<WhatIfView> whatIf(ProposalId proposalId, Supposition supposition, Locale locale) {
        try {
            return WhatIf.of(file(proposalId, new HashMap<>()), supposition.decisionOrFirst(), supposition.supposed())
                    .map(whatIf -> WhatIfView.of(whatIf, locale));
        } catch (IllegalArgumentException contradiction) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                    .withErrors(List.of(WrongField.of("yes", "field.votes")));
        }
    }

    /**
     * One page of the steps of a proposal's way, in the order of the record: its own events, and those of sittings and reviews
     * that are about it.
     *
     * @throws HttpRefused NOT_CAUGHT_UP if the history does not tell all of them yet
     */
    Optional<Page<ReplayStepView>> replay(ProposalId proposalId, Paging paging, Locale locale) {
        Map<String, List<Streams.Recorded>> read = new HashMap<>();
        CaseFile file = file(proposalId, read);
        if (file.stream(proposalId).isEmpty()) {
            return Optional.empty();
        }
        List<CaseEvent> course = file.course();
        Everything everything = Everything.wanted();
        int from = everything == null ? Math.min(paging.offset(), course.size()) : 0;
        int to = everything == null ? Math.min(from + paging.sizeOrDefault(), course.size()) : course.size();
        List<CaseEvent> shown = course.subList(from, to);
        Map<Long, HistoryView> told =
                told(shown.stream().map(CaseEvent::position).toList(), locale);
        Map<Long, List<Check>> checks = new HashMap<>();
        for (Check check : Verification.of(file)) {
            checks.computeIfAbsent(check.recorded().position(), _ -> new ArrayList<>())
                    .add(check);
        }
        List<ReplayStepView> steps = new ArrayList<>();
        for (CaseEvent recorded : shown) {
            List<Streams.Recorded> stream =
                    Objects.requireNonNull(read.get(recorded.event().streamId()));
            steps.add(new ReplayStepView(
                    from + steps.size() + 1,
                    Objects.requireNonNull(told.get(recorded.position())),
                    checks.getOrDefault(recorded.position(), List.of()).stream()
                            .map(check -> CheckView.of(check, locale))
                            .toList(),
                    shown(stream, recorded.position() - 1),
                    Objects.requireNonNull(shown(stream, recorded.position()))));
        }
        if (everything != null) {
            return Optional.of(everything.of(steps::stream, Function.identity()));
        }
        return Optional.of(new Page<>(steps, paging.pageOrDefault(), paging.sizeOrDefault(), course.size()));
    }

    /**
     * What became of a dossier between two moments; none if there is no such stream at the second, or if it is the access log,
     * which is a list of seals and no dossier.
     *
     * @throws HttpRefused NOT_CAUGHT_UP if the history does not tell all of it yet
     */
    Optional<DifferencesView> differences(HistoryStream kind, UUID id, Moment from, Moment to, Locale locale) {
        List<Streams.Recorded> before = read(kind, id, from);
        List<Streams.Recorded> after = read(kind, id, to);
        if (after.isEmpty() || kind == HistoryStream.ACCESS_LOG) {
            return Optional.empty();
        }
        Set<Long> known =
                before.stream().map(recorded -> recorded.stamp().position()).collect(Collectors.toSet());
        List<Long> since = after.stream()
                .map(recorded -> recorded.stamp().position())
                .filter(position -> !known.contains(position))
                .toList();
        Map<Long, HistoryView> told = told(since, locale);
        return Optional.of(new DifferencesView(
                before.isEmpty() ? null : before.getLast().stamp().version(),
                after.getLast().stamp().version(),
                JsonDifference.between(json(before), json(after)),
                changeSets(since.stream().map(told::get).toList())));
    }

    private Map<Long, HistoryView> told(List<Long> positions, Locale locale) {
        Map<Long, HistoryView> told = history.at(positions, locale);
        if (told.size() < positions.size()) {
            throw HttpRefused.because(HttpReason.NOT_CAUGHT_UP).withHeader("Retry-After", "1");
        }
        return told;
    }

    private List<Streams.Recorded> read(HistoryStream kind, UUID id, Moment moment) {
        List<Streams.Recorded> events = switch (moment) {
            case Moment.Now _ -> streams.read(id);
            case Moment.Past past -> streams.read(id, past);
        };
        boolean other = !events.isEmpty() && HistoryStream.of(events.getFirst().event()) != kind;
        return other ? List.of() : events;
    }

    /** The dossier without its version, which is told apart. */
    private JsonNode json(List<Streams.Recorded> events) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        if (!events.isEmpty()) {
            json = DefterJson.mapper()
                    .valueToTree(Objects.requireNonNull(
                            Streams.view(foldOf(events.getFirst().event()), events)));
            json.remove("version");
        }
        return json;
    }

    private static List<DifferencesView.ChangeSetView> changeSets(List<HistoryView> events) {
        List<DifferencesView.ChangeSetView> sets = new ArrayList<>();
        for (HistoryView event : events) {
            Instant minute = event.recordedAt().truncatedTo(ChronoUnit.MINUTES);
            DifferencesView.ChangeSetView last = sets.isEmpty() ? null : sets.getLast();
            if (last != null && last.who().equals(event.who()) && last.minute().equals(minute)) {
                List<HistoryView> more = new ArrayList<>(last.events());
                more.add(event);
                sets.set(sets.size() - 1, new DifferencesView.ChangeSetView(event.who(), minute, more));
            } else {
                sets.add(new DifferencesView.ChangeSetView(event.who(), minute, List.of(event)));
            }
        }
        return sets;
    }

    private DossierFold<?, ?> foldOf(DomainEvent first) {
        return folds.stream()
                .filter(one -> one.root().isInstance(first))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dossier of " + first.getClass()));
    }

    /**
     * The case of a proposal.
     *
     * @param read takes the streams as they were read
     */
    private CaseFile file(ProposalId proposalId, Map<String, List<Streams.Recorded>> read) {
        return CaseFile.gather(proposalId, id -> {
            List<Streams.Recorded> stream = streams.read(UUID.fromString(id));
            if (id.equals(proposalId.toString())) {
                stream = Streams.ofKind(ProposalEvent.class, stream);
            }
            read.put(id, stream);
            return stream.stream()
                    .map(recorded -> new CaseEvent(
                            recorded.stamp().position(), recorded.stamp().version(), recorded.event()))
                    .toList();
        });
    }

    /** The dossier of a stream up to a position, as JSON; none before its first event. */
    private @Nullable Map<String, Object> shown(List<Streams.Recorded> stream, long position) {
        List<Streams.Recorded> until = stream.stream()
                .filter(recorded -> recorded.stamp().position() <= position)
                .toList();
        DossierView<?> view = Streams.view(foldOf(stream.getFirst().event()), until);
        return view == null
                ? null
                : DefterJson.mapper().convertValue(view, new TypeReference<Map<String, Object>>() {});
    }
}
