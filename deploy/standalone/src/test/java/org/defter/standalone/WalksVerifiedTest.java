package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.walk.RecordedWalks;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.CheckSubject;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decisions of random walks computed again: as they are everything follows, and whatever an event says that was
 * computed is missed once it says something else. {@code -Ddefter.verified.walks=} sets how many,
 * {@code -Ddefter.walk.seed=} walks one again.
 */
class WalksVerifiedTest {

    private static final int WALKS = Integer.getInteger("defter.verified.walks", 150);
    private static final int FEWEST_STEPS = 60;
    private static final int MOST_STEPS = 250;

    /** What has to come by; walks go on until it did, for at most so many times as many of them. */
    private static final Set<String> SELDOM = Set.of(
            "TIE_REPEAT",
            "TIE_LOTS",
            "second ballot",
            "LotsDrawn",
            "DecisionReturned",
            "DecisionInsisted",
            "DecisionLapsed",
            "MembersRecounted",
            "MemberRecused",
            "ChairChanged",
            "SittingAdjourned NO_QUORUM",
            "SittingAdjourned RECOUNT",
            "SittingAdjourned CHAIR");

    private static final int PATIENCE = 6;

    /** So often is each row tried; more tells nothing new. */
    private static final int TRIES = 2;

    /**
     * A value of an event that is changed behind the law's back, and what must be said of it.
     *
     * @param kind the event
     * @param pointer the value in its JSON
     * @param subject what is computed again
     */
    private record Row(Class<? extends DomainEvent> kind, String pointer, CheckSubject subject) {

        private String component() {
            return kind.getSimpleName() + "." + pointer.split("/", -1)[1];
        }

        private String name() {
            return kind.getSimpleName() + pointer;
        }
    }

    private static Row row(Class<? extends DomainEvent> kind, String pointer, CheckSubject subject) {
        return new Row(kind, pointer, subject);
    }

    private static final List<Row> ROWS = List.of(
            // Sittings
            row(RollCallFailed.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(RollCallFailed.class, "/quorum", CheckSubject.QUORUM),
            row(SittingOpened.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(MembersRecounted.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(MembersRecounted.class, "/quorum", CheckSubject.QUORUM),
            row(MembersRecounted.class, "/fullMembership", CheckSubject.MEMBERSHIP),
            row(MembersRecounted.class, "/ruleset/id", CheckSubject.RULESET_IN_FORCE),
            row(MemberRecused.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(MemberRecused.class, "/ruleset/id", CheckSubject.RULESET_IN_FORCE),
            row(ChairChanged.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(ChairChanged.class, "/ruleset/id", CheckSubject.RULESET_IN_FORCE),
            row(ChairChanged.class, "/chair", CheckSubject.CHAIR),
            row(ChairChanged.class, "/from", CheckSubject.CHAIR),
            row(SittingAdjourned.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(SittingAdjourned.class, "/ruleset/id", CheckSubject.RULESET_IN_FORCE),
            row(ProceduralVoteTaken.class, "/vote/outcome/threshold", CheckSubject.THRESHOLD),
            row(ProceduralVoteTaken.class, "/vote/fullMembership", CheckSubject.MEMBERSHIP),
            row(ProceduralVoteTaken.class, "/officiants/chair", CheckSubject.SIGNATORIES),
            row(ProceduralVoteTaken.class, "/admissible/0/formula", CheckSubject.EXPLANATION),
            row(ClosedSessionVoteTaken.class, "/vote/outcome/threshold", CheckSubject.THRESHOLD),
            row(ClosedSessionVoteTaken.class, "/vote/outcome/result", CheckSubject.OUTCOME),
            row(ClosedSessionVoteTaken.class, "/vote/explanation/0/formula", CheckSubject.EXPLANATION),
            row(ClosedSessionVoteTaken.class, "/vote/fullMembership", CheckSubject.MEMBERSHIP),
            row(ClosedSessionVoteTaken.class, "/attendees/0", CheckSubject.ATTENDEES),
            row(ClosedSessionVoteTaken.class, "/officiants/chair", CheckSubject.SIGNATORIES),
            row(VoteTaken.class, "/vote/outcome/threshold", CheckSubject.THRESHOLD),
            row(VoteTaken.class, "/vote/outcome/result", CheckSubject.OUTCOME),
            row(VoteTaken.class, "/round", CheckSubject.OUTCOME),
            row(VoteTaken.class, "/recused/0", CheckSubject.ATTENDEES),
            row(VoteTaken.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(LotsDrawn.class, "/vote/outcome/result", CheckSubject.OUTCOME),
            row(LotsDrawn.class, "/vote/yes", CheckSubject.COUNTS),
            row(LotsDrawn.class, "/vote/explanation/0/formula", CheckSubject.EXPLANATION),
            row(LotsDrawn.class, "/drawn", CheckSubject.OUTCOME),
            row(LotsDrawn.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(LotsDrawn.class, "/officiants/chair", CheckSubject.SIGNATORIES),
            row(AmendmentsAdopted.class, "/base/contentHash", CheckSubject.TEXT_HASH),
            row(AmendmentsAdopted.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            // Reviews
            row(ReviewOpened.class, "/clockKind", CheckSubject.LAST_DAY),
            row(ReviewClockStarted.class, "/clock/lastDay", CheckSubject.LAST_DAY),
            row(ReviewClockExtended.class, "/clock/lastDay", CheckSubject.LAST_DAY),
            row(ReviewClockExtended.class, "/before/length", CheckSubject.LAST_DAY),
            row(ReviewClockExtended.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(ReviewClockRanOut.class, "/clock/length", CheckSubject.LAST_DAY),
            row(ReviewClockStopped.class, "/clock/length", CheckSubject.LAST_DAY),
            row(ReviewMeetingHeld.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(ReportDrafted.class, "/textHash", CheckSubject.TEXT_HASH),
            row(PositionTaken.class, "/textHash", CheckSubject.TEXT_HASH),
            row(ReportIssued.class, "/textHash", CheckSubject.TEXT_HASH),
            row(ReportIssued.class, "/late", CheckSubject.LATE),
            row(ReportIssued.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            // Proposals and decisions
            row(ProposalSubmitted.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(ReportReceived.class, "/late", CheckSubject.LATE),
            row(ReportReceived.class, "/textHash", CheckSubject.TEXT_HASH),
            row(ReportReceived.class, "/vote", CheckSubject.OUTCOME),
            row(ProposalAmended.class, "/base/contentHash", CheckSubject.TEXT_HASH),
            row(ProposalAmended.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionRecorded.class, "/vote/yes", CheckSubject.VOTE_OF_DECISION),
            row(DecisionRecorded.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionClockStarted.class, "/clock/lastDay", CheckSubject.LAST_DAY),
            row(DecisionClockRestarted.class, "/clock/lastDay", CheckSubject.LAST_DAY),
            row(DecisionClockExtended.class, "/clock/lastDay", CheckSubject.LAST_DAY),
            row(DecisionClockExtended.class, "/before/length", CheckSubject.LAST_DAY),
            row(DecisionClockExtended.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(DecisionClockRanOut.class, "/clock/length", CheckSubject.LAST_DAY),
            row(DecisionClockStopped.class, "/clock/length", CheckSubject.LAST_DAY),
            row(DecisionSent.class, "/late", CheckSubject.LATE),
            row(DecisionAnnounced.class, "/late", CheckSubject.LATE),
            row(LawsuitRecorded.class, "/late", CheckSubject.LATE),
            row(DecisionReturned.class, "/explanation/0/formula", CheckSubject.EXPLANATION),
            row(DecisionReturned.class, "/ruleset/id", CheckSubject.RULESET_IN_FORCE),
            row(DecisionReturned.class, "/occurredOn", CheckSubject.IN_TIME),
            row(DecisionReturned.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionInsisted.class, "/vote/yes", CheckSubject.VOTE_OF_DECISION),
            row(DecisionInsisted.class, "/vote/outcome/result", CheckSubject.OUTCOME),
            row(DecisionLapsed.class, "/vote/yes", CheckSubject.VOTE_OF_DECISION),
            row(DecisionLapsed.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionLapsed.class, "/cause", CheckSubject.OUTCOME),
            row(DecisionEnteredIntoForce.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionStayed.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionStayLifted.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH),
            row(DecisionAnnulled.class, "/frozenPlan/contentHash", CheckSubject.TEXT_HASH));

    /** What is not computed again, and why. */
    private static final Map<String, String> REASONS = Map.of();

    private static boolean computed(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        return Set.of("late", "explanation", "admissible").contains(name)
                || name.endsWith("Hash")
                || name.toLowerCase(Locale.ROOT).contains("vote")
                || name.toLowerCase(Locale.ROOT).contains("clock")
                || Set.of(Clock.class, ClockKind.class, Vote.class, VoteRecord.class, FrozenPlan.class)
                        .contains(type);
    }

    /** Nothing that is computed goes without a row above, or a reason. */
    @Test
    void everythingComputedIsFalsifiedOrNamed() {
        Set<String> covered = new TreeSet<>(REASONS.keySet());
        ROWS.forEach(row -> covered.add(row.component()));
        List<String> computed = EventRegistry.defter().events().stream()
                .filter(event -> Stream.of(ProposalEvent.class, SittingEvent.class, ReviewEvent.class)
                        .anyMatch(root -> root.isAssignableFrom(event)))
                .flatMap(event -> Arrays.stream(event.getRecordComponents())
                        .filter(WalksVerifiedTest::computed)
                        .map(component -> event.getSimpleName() + "." + component.getName()))
                .toList();
        assertThat(computed).hasSizeGreaterThan(50);
        assertThat(covered).containsAll(computed);
        assertThat(computed).containsAll(REASONS.keySet());
    }

    @Test
    void decisionsOfWalksFollowAndNoChangeGoesUnseen() throws Exception {
        String one = System.getProperty("defter.walk.seed");
        List<Long> seeds = one == null ? RecordedWalks.seeds(WALKS * PATIENCE) : List.of(Long.valueOf(one));
        Map<String, Integer> tried = new TreeMap<>();
        Set<String> met = new TreeSet<>();
        List<String> names = ROWS.stream().map(Row::name).toList();
        long decisions = 0;
        Map<String, List<CaseEvent>> real = streams(RealCase.story());
        for (ProposalId proposal : decided(RealCase.story())) {
            CaseFile file = CaseFile.gather(proposal, id -> real.getOrDefault(id, List.of()));
            verified(file);
            falsified(file, tried);
            stayed(file, tried);
        }
        try (RecordedWalks walks = new RecordedWalks()) {
            int walked = 0;
            for (long seed : seeds) {
                if (walked++ >= WALKS
                        && met.containsAll(SELDOM)
                        && tried.keySet().containsAll(names)) {
                    break;
                }
                Random dice = new Random(seed);
                try {
                    List<DomainEvent> record =
                            walks.record(seed, FEWEST_STEPS + dice.nextInt(MOST_STEPS - FEWEST_STEPS));
                    Map<String, List<CaseEvent>> streams = streams(record);
                    for (ProposalId proposal : decided(record)) {
                        CaseFile file = CaseFile.gather(proposal, id -> streams.getOrDefault(id, List.of()));
                        verified(file);
                        falsified(file, tried);
                        closedSession(file, tried);
                        extended(file, tried);
                        file.course().forEach(recorded -> met.addAll(kinds(recorded.event())));
                        decisions++;
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("-Ddefter.walk.seed=" + seed + ": " + e.getMessage(), e);
                }
            }
        }
        if (one == null) {
            assertThat(decisions).isGreaterThan(WALKS / 2);
            assertThat(met).containsAll(SELDOM);
            assertThat(tried.keySet()).as("rows that some walk came by").containsAll(names);
        }
    }

    private static Map<String, List<CaseEvent>> streams(List<DomainEvent> record) {
        Map<String, List<CaseEvent>> streams = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            List<CaseEvent> stream = streams.computeIfAbsent(record.get(i).streamId(), _ -> new ArrayList<>());
            stream.add(new CaseEvent(i + 1L, stream.size(), record.get(i)));
        }
        return streams;
    }

    private static Set<ProposalId> decided(List<DomainEvent> record) {
        return record.stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(event -> ((DecisionRecorded) event).proposalId())
                .collect(Collectors.toSet());
    }

    private static void verified(CaseFile file) {
        List<Check> checks = Verification.of(file);
        assertThat(checks.stream().filter(check -> check.verdict() != Verdict.SAME))
                .as("what does not follow of " + file.proposalId())
                .isEmpty();
        assertThat(checks.stream()
                        .filter(check -> check.recorded().event() instanceof DecisionClockExtended
                                || check.recorded().event() instanceof ReviewClockExtended))
                .as("checks of a longer period of " + file.proposalId())
                .doesNotHaveDuplicates();
    }

    private static List<String> kinds(DomainEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case VoteTaken e ->
                List.of(name, e.vote().outcome().result().name(), e.round() == 2 ? "second ballot" : "first ballot");
            case SittingAdjourned e -> List.of(name, name + " " + e.cause());
            default -> List.of(name);
        };
    }

    /** Changes one value after the other and sees that it is missed. */
    private static void falsified(CaseFile file, Map<String, Integer> tried) {
        for (CaseEvent recorded : file.course()) {
            for (Row row : ROWS) {
                if (row.kind().isInstance(recorded.event()) && tried.getOrDefault(row.name(), 0) < TRIES) {
                    ObjectNode json = DefterJson.mapper().valueToTree(recorded.event());
                    aboutSomePlan(json, row);
                    if (!json.at(row.pointer()).isMissingNode()
                            && !json.at(row.pointer()).isNull()) {
                        missed(file, recorded, changed(recorded, json, row), row);
                        tried.merge(row.name(), 1, Integer::sum);
                    }
                }
            }
        }
    }

    /** Where it is about no plan, it is made to be about one that nobody knows. */
    private static void aboutSomePlan(ObjectNode json, Row row) {
        String component = row.pointer().split("/", -1)[1];
        if (row.pointer().endsWith("/contentHash") && json.path(component).isMissingNode()) {
            json.set(
                    component,
                    DefterJson.mapper().valueToTree(new FrozenPlan(new PlanId(UUID.randomUUID()), 1, "1".repeat(64))));
        }
    }

    /** The same case with room between its events. */
    private static CaseFile spread(CaseFile file, long last) {
        Map<String, List<CaseEvent>> streams = new LinkedHashMap<>();
        file.streams()
                .forEach((id, events) -> streams.put(
                        id,
                        events.stream()
                                .filter(event -> event.position() <= last)
                                .map(event -> new CaseEvent(event.position() * 10, event.version(), event.event()))
                                .toList()));
        return new CaseFile(file.proposalId(), streams);
    }

    private static CaseFile with(CaseFile file, long position, DomainEvent event) {
        Map<String, List<CaseEvent>> streams = new LinkedHashMap<>(file.streams());
        streams.computeIfPresent(
                event.streamId(),
                (_, events) -> Stream.concat(events.stream(), Stream.of(new CaseEvent(position, events.size(), event)))
                        .sorted(Comparator.comparingLong(CaseEvent::position))
                        .toList());
        return new CaseFile(file.proposalId(), streams);
    }

    /** Few walks come before a court: the decision of the real case is stayed, and the stay is lifted. */
    private static void stayed(CaseFile file, Map<String, Integer> tried) {
        DecisionRecorded e = file.all(DecisionRecorded.class).getFirst();
        ProposalRequest request = file.all(ProposalDrafted.class).getFirst().request();
        long last = file.events().mapToLong(CaseEvent::position).max().orElseThrow();
        CourtReference court = new CourtReference("İdare Mahkemesi", "2025/1", null);
        LocalDate day = e.occurredOn().plusDays(90);
        CaseFile stayed = with(
                with(
                        file,
                        last + 1,
                        new DecisionStayed(
                                e.proposalId(), e.decision(), e.number(), request, e.frozenPlan(), true, court, day)),
                last + 2,
                new DecisionStayLifted(
                        e.proposalId(), e.decision(), e.number(), request, e.frozenPlan(), true, court, day));
        verified(stayed);
        falsified(stayed, tried);
    }

    /** No walk goes on without the public: as the council voted on its procedure, it votes on that too. */
    private static void closedSession(CaseFile file, Map<String, Integer> tried) {
        file.events()
                .filter(recorded -> recorded.event() instanceof ProceduralVoteTaken e
                        && e.proposalId().equals(file.proposalId()))
                .findFirst()
                .ifPresent(recorded -> {
                    ProceduralVoteTaken e = (ProceduralVoteTaken) recorded.event();
                    CaseFile closed = with(
                            spread(file, Long.MAX_VALUE / 10),
                            recorded.position() * 10 + 1,
                            new ClosedSessionVoteTaken(
                                    e.sittingId(),
                                    e.officiants().chair(),
                                    "Kişisel veriler",
                                    e.vote(),
                                    e.attendees(),
                                    e.officiants(),
                                    e.occurredOn()));
                    verified(closed);
                    falsified(closed, tried);
                });
    }

    /** No walk changes the law while a period runs: the last day of each becomes a holiday. */
    private static void extended(CaseFile file, Map<String, Integer> tried) {
        for (CaseEvent recorded : file.course()) {
            if (tried.getOrDefault(recorded.event().getClass().getSimpleName() + " extended", 0) < TRIES) {
                switch (recorded.event()) {
                    case DecisionClockStarted e
                    when e.clock().kind() != ClockKind.MAYOR_RETURN ->
                        extended(
                                file,
                                recorded,
                                e.clock(),
                                tried,
                                law -> ClockRecount.ofDecision(law, e.clock(), e.occurredOn(), null),
                                (recount, cause) -> new DecisionClockExtended(
                                        e.proposalId(),
                                        e.decision(),
                                        recount.before(),
                                        recount.after(),
                                        cause,
                                        false,
                                        recount.steps(),
                                        e.occurredOn()));
                    case ReviewClockStarted e ->
                        extended(
                                file,
                                recorded,
                                e.clock(),
                                tried,
                                law -> ClockRecount.ofReview(
                                        law, e.clock(), referral(file, e), meetingEnd(file, recorded, e)),
                                (recount, cause) -> new ReviewClockExtended(
                                        e.reviewId(),
                                        recount.before(),
                                        recount.after(),
                                        cause,
                                        false,
                                        recount.steps(),
                                        e.occurredOn()));
                    default -> {
                        // No period begins.
                    }
                }
            }
        }
    }

    private static ReviewOpened opened(CaseFile file, ReviewClockStarted e) {
        return file.all(ReviewOpened.class).stream()
                .filter(review -> review.reviewId().equals(e.reviewId()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate referral(CaseFile file, ReviewClockStarted e) {
        return opened(file, e).occurredOn();
    }

    private static @Nullable LocalDate meetingEnd(CaseFile file, CaseEvent recorded, ReviewClockStarted e) {
        return file.stream(opened(file, e).meetingId()).stream()
                .filter(event -> event.position() < recorded.position() && event.event() instanceof MeetingClosed)
                .map(event -> event.event().occurredOn())
                .findFirst()
                .orElse(null);
    }

    private static void extended(
            CaseFile file,
            CaseEvent recorded,
            Clock clock,
            Map<String, Integer> tried,
            Function<LawInForce, ClockRecount> recount,
            BiFunction<ClockRecount, LawChange, DomainEvent> extended) {
        MunicipalityId municipality = file.all(ProposalDrafted.class).getFirst().municipalityId();
        CaseFile corrected = with(
                spread(file, recorded.position()),
                recorded.position() * 10 + 1,
                new CalendarCorrected(
                        municipality, clock.lastDay(), false, "İdari izin", "Genelge 2024/1", clock.startedOn()));
        MunicipalityRecord record = null;
        for (CaseEvent event : corrected.stream(municipality)) {
            record = event.event() instanceof MunicipalityFounded founded
                    ? MunicipalityRecord.initial(founded)
                    : Objects.requireNonNull(record).evolve((MunicipalityEvent) event.event());
        }
        LawChange cause = LawChange.calendar(clock.lastDay(), "İdari izin");
        ClockRecount counted = recount.apply(Objects.requireNonNull(record).law());
        if (counted.effect() == ClockRecount.Effect.EXTENDED) {
            CaseFile longer = with(corrected, recorded.position() * 10 + 2, extended.apply(counted, cause));
            verified(longer);
            falsified(longer, tried);
            tried.merge(recorded.event().getClass().getSimpleName() + " extended", 1, Integer::sum);
        }
    }

    private static void missed(CaseFile file, CaseEvent recorded, CaseEvent changed, Row row) {
        Map<String, List<CaseEvent>> streams = new HashMap<>(file.streams());
        streams.replaceAll((_, events) -> events.stream()
                .map(event -> event.equals(recorded) ? changed : event)
                .toList());
        List<Check> checks = Verification.of(new CaseFile(file.proposalId(), streams));
        assertThat(checks.stream()
                        .filter(check -> check.verdict() != Verdict.SAME)
                        .filter(check -> check.recorded().equals(changed))
                        .map(Check::subject))
                .as(row.name())
                .contains(row.subject());
    }

    private static CaseEvent changed(CaseEvent recorded, ObjectNode json, Row row) {
        int last = row.pointer().lastIndexOf('/');
        JsonNode parent = json.at(row.pointer().substring(0, last));
        String name = row.pointer().substring(last + 1);
        JsonNode now = otherwise(json.at(row.pointer()), name);
        if (parent instanceof ObjectNode object) {
            object.set(name, now);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), now);
        }
        DomainEvent event = recorded.event();
        DomainEvent changed = DefterJson.mapper().treeToValue(json, event.getClass());
        assertThat(changed).isNotEqualTo(event);
        return new CaseEvent(recorded.position(), recorded.version(), changed);
    }

    private static JsonNode otherwise(JsonNode value, String name) {
        return DefterJson.mapper()
                .valueToTree(
                        switch (value.getNodeType()) {
                            case BOOLEAN -> !value.asBoolean();
                            case NUMBER -> value.asInt() + 1;
                            default -> other(value.asString(), name);
                        });
    }

    private static String other(String text, String name) {
        if (text.matches("[0-9a-f]{64}")) {
            return "0".repeat(64);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).plusYears(1).toString();
        }
        if (text.matches("[0-9a-f-]{36}")) {
            return "00000000-0000-4000-8000-000000000001";
        }
        return switch (name) {
            case "result" -> text.equals("ACCEPTED") ? "REJECTED" : "ACCEPTED";
            case "drawn" -> text.equals("YES") ? "NO" : "YES";
            case "vote" -> text.equals("UNANIMOUS") ? "MAJORITY" : "UNANIMOUS";
            case "cause" -> text.equals("NOT_INSISTED") ? "TEXT_CHANGED" : "NOT_INSISTED";
            case "clockKind" -> text.equals("COMMISSION_REVIEW") ? "COMMISSION_REVIEW_ZONING" : "COMMISSION_REVIEW";
            case "id" ->
                text.equals("tr-ordinary-2021-10-29") ? "tr-metropolitan-2005-07-13" : "tr-ordinary-2021-10-29";
            default -> "another";
        };
    }
}
