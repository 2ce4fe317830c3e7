package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each command through the shell: history, act, outcome. */
class ProjectAggregateTest {

    private static final LocalDate TODAY = ProjectWorld.TODAY;
    private static final MetaData BY_UNIT = TestActs.by(TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));

    private FixtureConfiguration<ProjectAggregate> fixture;

    @BeforeEach
    void knowTheOtherStreams() {
        Map<String, List<? extends DomainEvent>> streams = Map.of(
                Municipalities.METROPOLITAN.toString(),
                Municipalities.withUnits(Municipalities.metropolitan()),
                Plans.PLAN.toString(),
                Plans.inForce(),
                FinancesId.of(Municipalities.METROPOLITAN, 2024).toString(),
                Finance.events2024(Municipalities.METROPOLITAN, "20000000"),
                Projects.AUTHORITY.toString(),
                decided(Projects.AUTHORITY),
                Projects.BORROWING.toString(),
                decided(Projects.BORROWING),
                Projects.CHANGING.toString(),
                decided(Projects.CHANGING));
        fixture = new AggregateTestFixture<>(ProjectAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(TODAY));
        fixture.registerInjectableResource(new RememberedLoans());
        fixture.registerInjectableResource(
                new Facts(id -> streams.getOrDefault(id, List.of()).stream().map(DomainEvent.class::cast)));
    }

    /** Every sample in every state, through the shell as through the decider. */
    @TestFactory
    Stream<DynamicTest> recordsWhatWasDecided() {
        return ProjectSamples.all()
                .filter(sample -> !(sample instanceof ConceiveProject))
                .flatMap(sample -> ProjectSamples.STATES.values().stream()
                        .flatMap(List::stream)
                        .filter(history -> taken(history, sample))
                        .limit(1)
                        .map(history -> DynamicTest.dynamicTest(
                                sample.getClass().getSimpleName(), () -> records(history, sample))));
    }

    private static boolean taken(List<ProjectEvent> history, ProjectCommand sample) {
        try {
            return !world().decide(ProjectActs.after(history), sample).isEmpty();
        } catch (Rejected refused) {
            return false;
        }
    }

    private void records(List<ProjectEvent> history, ProjectCommand sample) {
        knowTheOtherStreams();
        fixture.given(history)
                .when(sample, BY_UNIT)
                .expectSuccessfulHandlerExecution()
                .expectEvents(world().decide(ProjectActs.after(history), sample).toArray())
                .expectResultMessagePayload((long) history.size());
    }

    private static ProjectWorld world() {
        return ProjectWorld.usual();
    }

    @Test
    void beginsWithAnIdea() {
        fixture.givenNoPriorActivity()
                .when(ProjectActs.conceive(Projects.card()), BY_UNIT)
                .expectEvents(Projects.conceived(Projects.card()))
                .expectResultMessagePayload(0L);
    }

    @Test
    void refusesWhatTheDeciderRefuses() {
        fixture.given(Projects.idea()).when(ProjectActs.start(TODAY), BY_UNIT).expectException(Rejected.class);
    }

    @Test
    void hasASampleThatIsTakenForEveryCommand() {
        Set<String> taken = ProjectSamples.all()
                .filter(sample -> ProjectSamples.STATES.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(history -> taken(history, sample)))
                .map(sample -> sample.getClass().getSimpleName())
                .collect(java.util.stream.Collectors.toSet());
        assertThat(taken)
                .containsAll(ProjectSamples.all()
                        .filter(sample -> !(sample instanceof ConceiveProject))
                        .map(sample -> sample.getClass().getSimpleName())
                        .toList());
    }

    /** A proposal of which nothing matters here but the vote on it. */
    private static List<ProposalEvent> decided(ProposalId id) {
        return List.of(
                new ProposalDrafted(
                        id,
                        Municipalities.METROPOLITAN,
                        Municipalities.DEPARTMENT,
                        "Yetki",
                        Matter.OTHER,
                        ProposalRequest.plain(),
                        List.of(),
                        "Metin",
                        Projects.CONCEIVED_ON),
                new DecisionRecorded(
                        id,
                        1,
                        Projects.NUMBER,
                        Sittings.SITTING,
                        1,
                        true,
                        vote(),
                        null,
                        new Officiants(Councils.person(1), List.of(Councils.person(2), Councils.person(3))),
                        Projects.AUTHORISED_ON.minusDays(8)));
    }

    private static VoteRecord vote() {
        return new VoteRecord(
                VotingMode.SHOW_OF_HANDS,
                65,
                60,
                40,
                20,
                0,
                Vote.YES,
                List.of(),
                new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 31),
                Projects.RULESET,
                List.of());
    }
}
