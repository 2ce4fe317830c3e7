package org.defter.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The decisions of the real case computed again, as they are and with one thing changed behind the law's back. */
class VerificationTest {

    private static List<Check> verify(ProposalId proposal, List<DomainEvent> story) {
        Map<String, List<CaseEvent>> streams = new HashMap<>();
        for (int i = 0; i < story.size(); i++) {
            List<CaseEvent> stream = streams.computeIfAbsent(story.get(i).streamId(), _ -> new ArrayList<>());
            stream.add(new CaseEvent(i + 1L, stream.size(), story.get(i)));
        }
        return Verification.of(CaseFile.gather(proposal, id -> streams.getOrDefault(id, List.of())));
    }

    static Stream<ProposalId> decided() {
        return Stream.of(RealCase.AUTHORITY, RealCase.ADOPTION, RealCase.UPDATE);
    }

    @ParameterizedTest
    @MethodSource("decided")
    void realCaseFollowsFromItsRecord(ProposalId proposal) {
        List<Check> checks = verify(proposal, RealCase.story());
        assertThat(checks).hasSizeGreaterThan(50);
        assertThat(checks.stream().filter(check -> check.verdict() != Verdict.SAME))
                .as("what does not follow")
                .isEmpty();
    }

    @Test
    void everythingTheLawComputedIsComputedAgain() {
        List<Check> checks = decided()
                .flatMap(proposal -> verify(proposal, RealCase.story()).stream())
                .toList();
        assertThat(checks.stream().map(Check::subject))
                .contains(
                        CheckSubject.QUORUM,
                        CheckSubject.MANDATES,
                        CheckSubject.ATTENDEES,
                        CheckSubject.THRESHOLD,
                        CheckSubject.OUTCOME,
                        CheckSubject.UNANIMITY,
                        CheckSubject.EXPLANATION,
                        CheckSubject.SIGNATURES,
                        CheckSubject.LAST_DAY,
                        CheckSubject.FIRST_DAY,
                        CheckSubject.LATE,
                        CheckSubject.FINALITY,
                        CheckSubject.RULESET_IN_FORCE);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(SittingOpened.class, "/quorum", "15", CheckSubject.QUORUM),
                Arguments.of(SittingOpened.class, "/fullMembership", "33", CheckSubject.MEMBERSHIP),
                Arguments.of(
                        SittingOpened.class,
                        "/present/3",
                        "\"00000000-0000-4000-8000-000000000001\"",
                        CheckSubject.MANDATES),
                Arguments.of(
                        SittingOpened.class,
                        "/ruleset/id",
                        "\"tr-ordinary-2021-10-29\"",
                        CheckSubject.RULESET_IN_FORCE),
                Arguments.of(SittingOpened.class, "/explanation/0/formula", "\"1\"", CheckSubject.EXPLANATION),
                Arguments.of(VoteTaken.class, "/vote/outcome/threshold", "3", CheckSubject.THRESHOLD),
                Arguments.of(VoteTaken.class, "/vote/outcome/result", "\"REJECTED\"", CheckSubject.OUTCOME),
                Arguments.of(VoteTaken.class, "/vote/attendees", "29", CheckSubject.ATTENDEES),
                Arguments.of(VoteTaken.class, "/vote/yes", "1", CheckSubject.COUNTS),
                Arguments.of(VoteTaken.class, "/vote/explanation/0/result", "\"1\"", CheckSubject.EXPLANATION),
                Arguments.of(
                        VoteTaken.class, "/seats/0", "\"00000000-0000-4000-8000-000000000001\"", CheckSubject.SEATS),
                Arguments.of(
                        VoteTaken.class,
                        "/attendees/0",
                        "\"00000000-0000-4000-8000-000000000001\"",
                        CheckSubject.ATTENDEES),
                Arguments.of(ReviewClockStarted.class, "/clock/lastDay", "\"2026-01-01\"", CheckSubject.LAST_DAY),
                Arguments.of(ReviewMeetingHeld.class, "/quorum", "1", CheckSubject.QUORUM),
                Arguments.of(ReviewMeetingHeld.class, "/members", "7", CheckSubject.MEMBERSHIP),
                Arguments.of(ReportIssued.class, "/signaturesNeeded", "1", CheckSubject.QUORUM),
                Arguments.of(ReportIssued.class, "/late", "true", CheckSubject.LATE),
                Arguments.of(ReportIssued.class, "/text/reasons", "\"Another\"", CheckSubject.TEXT_HASH),
                Arguments.of(DecisionRecorded.class, "/accepted", "false", CheckSubject.OUTCOME),
                Arguments.of(DecisionRecorded.class, "/vote/no", "2", CheckSubject.VOTE_OF_DECISION),
                Arguments.of(
                        DecisionRecorded.class,
                        "/officiants/clerks/0",
                        "\"00000000-0000-4000-8000-000000000001\"",
                        CheckSubject.SIGNATORIES),
                Arguments.of(DecisionSigned.class, "/capacity", "\"CLERK\"", CheckSubject.SIGNATORIES),
                Arguments.of(DecisionClockStarted.class, "/clock/lastDay", "\"2026-01-01\"", CheckSubject.LAST_DAY),
                Arguments.of(DecisionClockStarted.class, "/clock/length", "4", CheckSubject.LAST_DAY),
                Arguments.of(DecisionFinalised.class, "/occurredOn", "\"2025-12-31\"", CheckSubject.FINALITY),
                Arguments.of(ReportReceived.class, "/late", "true", CheckSubject.LATE),
                Arguments.of(ReportReceived.class, "/textHash", "\"" + "0".repeat(64) + "\"", CheckSubject.TEXT_HASH),
                Arguments.of(VoteTaken.class, "/round", "2", CheckSubject.OUTCOME),
                Arguments.of(
                        DecisionRecorded.class,
                        "/frozenPlan/contentHash",
                        "\"" + "0".repeat(64) + "\"",
                        CheckSubject.TEXT_HASH),
                Arguments.of(DecisionClockStopped.class, "/clock/length", "4", CheckSubject.LAST_DAY),
                Arguments.of(DecisionSent.class, "/late", "true", CheckSubject.LATE));
    }

    /** One value of the first event of its kind that bears on the update of the plan is changed. */
    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("changes")
    void changedValueIsFoundAndNamed(
            Class<? extends DomainEvent> kind, String pointer, String value, CheckSubject subject) {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        CaseFile file = file(story);
        DomainEvent first = file.events()
                .map(CaseEvent::event)
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow();
        DomainEvent changed = changed(first, pointer, value);
        assertThat(changed).isNotEqualTo(first);
        story.set(story.indexOf(first), changed);
        assertThat(verify(RealCase.UPDATE, story).stream()
                        .filter(check -> check.verdict() != Verdict.SAME)
                        .filter(check -> check.recorded().event().equals(changed))
                        .map(Check::subject))
                .contains(subject);
    }

    private static CaseFile file(List<DomainEvent> story) {
        return CaseFile.gather(RealCase.UPDATE, id -> {
            List<CaseEvent> events = new ArrayList<>();
            for (int i = 0; i < story.size(); i++) {
                if (story.get(i).streamId().equals(id)) {
                    events.add(new CaseEvent(i + 1L, events.size(), story.get(i)));
                }
            }
            return events;
        });
    }

    private static DomainEvent changed(DomainEvent event, String pointer, String value) {
        ObjectNode json = DefterJson.mapper().valueToTree(event);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = json.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode now = DefterJson.mapper().readTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(name, now);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), now);
        }
        return DefterJson.mapper().treeToValue(json, event.getClass());
    }

    @Test
    void memberWhoLostTheSeatBeforeIsMissed() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        DomainEvent seated = story.stream()
                .filter(event ->
                        event instanceof MemberSeated one && one.councilId().equals(RealCase.NEW_COUNCIL))
                .skip(5)
                .findFirst()
                .orElseThrow();
        story.remove(seated);
        assertThat(verify(RealCase.ADOPTION, story).stream()
                        .filter(check -> check.verdict() == Verdict.DIFFERENT)
                        .map(Check::subject))
                .contains(CheckSubject.MANDATES, CheckSubject.SEATS);
    }

    @Test
    void firstDifferenceIsTheEarliestInTheRecord() {
        assertThat(Verification.firstDifference(verify(RealCase.UPDATE, RealCase.story())))
                .isEmpty();
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        DomainEvent opened = file(story)
                .events()
                .map(CaseEvent::event)
                .filter(SittingOpened.class::isInstance)
                .findFirst()
                .orElseThrow();
        DomainEvent changed = changed(opened, "/quorum", "15");
        story.set(story.indexOf(opened), changed);
        assertThat(Verification.firstDifference(verify(RealCase.UPDATE, story)))
                .hasValueSatisfying(
                        check -> assertThat(check.recorded().event()).isEqualTo(changed));
    }

    private static Optional<WhatIf> whatIf(WhatIf.Supposed supposed) {
        return WhatIf.of(file(RealCase.story()), 1, supposed);
    }

    @Test
    void whatTheVoteWouldHaveComeTo() {
        WhatIf asRecorded = whatIf(new WhatIf.Supposed(null, null, null, null, null, null, null))
                .orElseThrow();
        assertThat(asRecorded.outcome().result())
                .isEqualTo(asRecorded.recorded().outcome());
        int p = asRecorded.recorded().attendees();
        WhatIf against =
                whatIf(new WhatIf.Supposed(null, null, 0, p, 0, Vote.NO, null)).orElseThrow();
        assertThat(against.outcome().result().result()).isEqualTo(VoteResult.REJECTED);
        WhatIf larger = whatIf(new WhatIf.Supposed(200, null, null, null, null, null, null))
                .orElseThrow();
        assertThat(larger.outcome().result().threshold())
                .isGreaterThan(asRecorded.outcome().result().threshold());
        assertThat(whatIf(new WhatIf.Supposed(null, null, null, null, null, null, "tr-metropolitan-2005-07-13"))
                        .orElseThrow()
                        .ruleset()
                        .ref()
                        .id())
                .isEqualTo("tr-metropolitan-2005-07-13");
        assertThat(whatIf(new WhatIf.Supposed(null, null, null, null, null, null, "unknown")))
                .isEmpty();
        assertThat(WhatIf.of(file(RealCase.story()), 2, new WhatIf.Supposed(null, null, null, null, null, null, null)))
                .isEmpty();
        assertThatThrownBy(() -> whatIf(new WhatIf.Supposed(null, null, p + 1, null, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
