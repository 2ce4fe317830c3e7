package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.KnownStreams.facts;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.SUBMITTED_ON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.RememberedNumbers;
import org.defter.command.platform.AuthorityRequests;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.RequestKind;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second proposal asks for an authority that another has asked for. */
class RivalDeciderTest {

    private static final ProposalId SECOND = ProposalId.of("00000000-0000-4000-8000-000000000077");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    private final List<UUID> asked = new ArrayList<>();

    @ParameterizedTest
    @MethodSource
    void isRefusedWhileTheFirstMayStillBeGranted(List<ProposalEvent> first) {
        submit(RequestKind.AUTHORITY_TO_PREPARE_PLAN, first).expectNoEvents().expectException(new Named(PROPOSAL));
        assertThat(ProposalRejection.AUTHORITY_ALREADY_ASKED.rule()).isNull();
    }

    static Stream<List<ProposalEvent>> isRefusedWhileTheFirstMayStillBeGranted() {
        return Stream.of(
                Proposals.submitted(),
                Proposals.toBeReferred(),
                Proposals.referred(),
                Proposals.reviewed(),
                Proposals.toBeDecided(),
                Cases.accepted(MunicipalityKind.METROPOLITAN).events());
    }

    @ParameterizedTest
    @MethodSource
    void mayAskOnceNothingWillComeOfTheFirst(List<ProposalEvent> first) {
        submit(RequestKind.AUTHORITY_TO_PREPARE_PLAN, first)
                .expectEvents(new ProposalSubmitted(SECOND, null, SUBMITTED_ON));
    }

    static Stream<List<ProposalEvent>> mayAskOnceNothingWillComeOfTheFirst() {
        DecisionNumber number = Cases.NUMBER;
        return Stream.of(
                Proposals.withdrawn(),
                Cases.rejected(MunicipalityKind.METROPOLITAN).events(),
                Cases.accepted(MunicipalityKind.METROPOLITAN)
                        .with(new DecisionAnnulled(
                                PROPOSAL, 1, number, Cases.REQUEST, null, false, Cases.RULING, DAY.minusDays(1)))
                        .events());
    }

    @Test
    void whatAsksForNoAuthorityHasNoRival() {
        submit(RequestKind.PLAIN, Proposals.submitted())
                .expectEvents(new ProposalSubmitted(SECOND, null, SUBMITTED_ON));
        assertThat(asked).isEmpty();
    }

    private ResultValidator<ProposalAggregate> submit(RequestKind kind, List<ProposalEvent> first) {
        AggregateTestFixture<ProposalAggregate> fixture = new AggregateTestFixture<>(ProposalAggregate.class);
        fixture.registerInjectableResource(
                facts(Municipalities.withUnits(Municipalities.metropolitan()), Plans.proposed(), first));
        fixture.registerInjectableResource(Acts.on(DAY));
        fixture.registerInjectableResource(new RememberedNumbers());
        fixture.registerInjectableResource((AuthorityRequests) (plan, _) -> {
            asked.add(plan);
            return Optional.of(PROPOSAL);
        });
        ProposalRequest request = kind == RequestKind.PLAIN
                ? ProposalRequest.plain()
                : ProposalRequest.ofPlan(kind, Plans.PLAN, Municipalities.DEPARTMENT);
        DomainEvent drafted = new ProposalDrafted(
                SECOND,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                "Örnek",
                Matter.OTHER,
                request,
                List.of(new LegalBasis("5393", "18")),
                "arz olunur",
                Proposals.DRAFTED_ON);
        return fixture.given(drafted).when(new SubmitProposal(SECOND, null, SUBMITTED_ON));
    }

    /** The refusal names the proposal that asked first. */
    private static final class Named extends TypeSafeMatcher<Rejected> {

        private final ProposalId first;

        Named(ProposalId first) {
            this.first = first;
        }

        @Override
        protected boolean matchesSafely(Rejected refused) {
            return refused.reason() == ProposalRejection.AUTHORITY_ALREADY_ASKED
                    && first.equals(refused.details().get("proposal"));
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("refused for ").appendValue(first);
        }
    }
}
