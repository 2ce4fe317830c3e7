package org.defter.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.defter.kernel.access.Role;
import org.defter.kernel.feed.FeedReader.Admission;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may be told what: the whole table, so that no event becomes public by accident. */
class DisclosureTest {

    /** What leaves the house to everyone, with every field. A field that is added here was looked at for this. */
    private static final SortedMap<String, String> PUBLIC = new TreeMap<>();

    static {
        PUBLIC.put("AgendaPublished", "PUBLIC sittingId itemNumbers ruleset occurredOn");
        PUBLIC.put(
                "SittingAdjourned",
                "ONCE_ANNOUNCED sittingId meetingId cause reason next untreated time ruleset explanation occurredOn");
        PUBLIC.put("SittingClosed", "ONCE_ANNOUNCED sittingId time occurredOn");
        PUBLIC.put("DecisionAnnounced", "PUBLIC proposalId decision medium late occurredOn");
        PUBLIC.put(
                "DecisionAnnulled",
                "ONCE_ANNOUNCED proposalId decision number request frozenPlan enteredIntoForce court occurredOn");
        PUBLIC.put(
                "DecisionRectified",
                "ONCE_ANNOUNCED proposalId decision number correctedNumber decidedOn correctedDay misprint reason authority occurredOn");
        PUBLIC.put(
                "DecisionStayed",
                "ONCE_ANNOUNCED proposalId decision number request frozenPlan enteredIntoForce court occurredOn");
        PUBLIC.put(
                "DecisionStayLifted",
                "ONCE_ANNOUNCED proposalId decision number request frozenPlan enteredIntoForce court occurredOn");
        PUBLIC.put("PlanAdopted", "PUBLIC planId frozen proposalId decision occurredOn");
        PUBLIC.put("PlanUpdated", "PUBLIC planId frozen proposalId decision occurredOn");
        PUBLIC.put("PlanSuspended", "PUBLIC planId suspended inForce proposalId decision occurredOn");
        PUBLIC.put("PlanResumed", "PUBLIC planId resumed inForce proposalId decision occurredOn");
        PUBLIC.put("PlanAnnulled", "PUBLIC planId frozen proposalId decision occurredOn");
        PUBLIC.put("PlanUpdateAnnulled", "PUBLIC planId annulled standing proposalId decision occurredOn");
        PUBLIC.put("PlanRepealed", "PUBLIC planId frozen proposalId decision occurredOn");
        PUBLIC.put("PlanClosed", "PUBLIC planId frozen ending renewedBy proposalId decision occurredOn");
        PUBLIC.put("PlanReinstated", "PUBLIC planId frozen proposalId decision occurredOn");
    }

    @Test
    void tellsEveryoneTheseEventsWithTheseFieldsAndNoOther() {
        SortedMap<String, String> open = new TreeMap<>();
        for (Class<?> event : EventRegistry.defter().events()) {
            Disclosure disclosure = Disclosure.of(event);
            if (FeedReader.PUBLIC.admission(disclosure) != Admission.NO) {
                StringBuilder line = new StringBuilder(disclosure.name());
                Arrays.stream(event.getRecordComponents())
                        .forEach(part -> line.append(' ').append(part.getName()));
                open.put(event.getSimpleName(), line.toString());
            }
        }
        assertThat(open).containsExactlyEntriesOf(PUBLIC);
    }

    @Test
    void tellsNobodyWhatWentOnBehindClosedDoors() {
        assertThat(EventRegistry.defter().events().stream()
                        .filter(event -> Disclosure.of(event) == Disclosure.CLOSED)
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder("ClosedSessionVoteTaken", "ClosedSessionBegan", "ClosedSessionEnded");
        assertThat(FeedReader.login(EnumSet.allOf(Role.class)).admission(Disclosure.CLOSED))
                .isEqualTo(Admission.NO);
    }

    static Stream<Arguments> admissions() {
        FeedReader clerk = FeedReader.login(Set.of(Role.CLERK));
        FeedReader admin = FeedReader.login(Set.of(Role.ADMIN));
        FeedReader auditor = FeedReader.login(Set.of(Role.AUDITOR));
        return Stream.of(
                Arguments.of(FeedReader.PUBLIC, "YES IF_ANNOUNCED NO NO NO NO"),
                Arguments.of(FeedReader.HOUSE, "YES YES YES NO NO NO"),
                Arguments.of(clerk, "YES YES YES NO NO NO"),
                Arguments.of(admin, "YES YES YES YES YES NO"),
                Arguments.of(auditor, "YES YES YES NO YES NO"));
    }

    @ParameterizedTest
    @MethodSource("admissions")
    void admitsByRole(FeedReader reader, String admissions) {
        assertThat(Stream.of(Disclosure.values())
                        .map(disclosure -> reader.admission(disclosure).name()))
                .containsExactly(admissions.split(" "));
    }

    @Test
    void knowsTheStreamOfEveryEvent() {
        assertThat(EventRegistry.defter().events().stream().map(FeedKind::of).distinct())
                .containsExactlyInAnyOrder(FeedKind.values());
        assertThat(Stream.of(FeedKind.values()).map(kind -> FeedKind.named(kind.word())))
                .containsExactly(FeedKind.values());
    }
}
