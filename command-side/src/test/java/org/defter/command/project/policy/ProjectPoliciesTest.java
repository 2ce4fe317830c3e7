package org.defter.command.project.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.project.AnnulProjectDecision;
import org.defter.command.project.ApproveChange;
import org.defter.command.project.AuthoriseBorrowing;
import org.defter.command.project.AuthoriseProject;
import org.defter.command.project.FailChange;
import org.defter.command.project.ProjectCommand;
import org.defter.command.project.RestoreProjectDecision;
import org.defter.command.project.ReviewActivityAuthority;
import org.defter.command.project.StayProjectDecision;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ChangeFailure;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.RequestKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows for a project from each decision on it. */
class ProjectPoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final CourtReference COURT = new CourtReference("2. İdare Mahkemesi (örnek)", "2024/1", "2024/2");

    private static ProposalRequest request(RequestKind kind) {
        return switch (kind) {
            case AUTHORITY_FOR_PROJECT -> ProposalRequest.ofProject(Projects.PROJECT, Projects.mandate());
            case CHANGE_PROJECT -> ProposalRequest.ofChange(Projects.PROJECT, Projects.CHANGE);
            case AUTHORITY_TO_BORROW ->
                ProposalRequest.ofBorrowing(Projects.PROJECT, Projects.LOAN, Projects.mandate());
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> ProposalRequest.plain();
        };
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfRequestHasItsOwnOutcome(RequestKind kind) {
        DecisionEnteredIntoForce event =
                new DecisionEnteredIntoForce(Projects.AUTHORITY, 1, Projects.NUMBER, request(kind), null, DAY);
        List<? extends ProjectCommand> commands = Stream.of(
                        WhenDecisionEnteredIntoForceThenAuthoriseProject.commands(event),
                        WhenDecisionEnteredIntoForceThenApproveChange.commands(event),
                        WhenDecisionEnteredIntoForceThenAuthoriseBorrowing.commands(event))
                .flatMap(List::stream)
                .toList();
        List<? extends ProjectCommand> expected = switch (kind) {
            case AUTHORITY_FOR_PROJECT ->
                List.of(new AuthoriseProject(
                        Projects.PROJECT, Projects.AUTHORITY, 1, Projects.NUMBER, Projects.mandate(), DAY));
            case CHANGE_PROJECT ->
                List.of(new ApproveChange(
                        Projects.PROJECT, Projects.CHANGE, Projects.AUTHORITY, 1, Projects.NUMBER, DAY));
            case AUTHORITY_TO_BORROW ->
                List.of(new AuthoriseBorrowing(
                        Projects.PROJECT,
                        Projects.LOAN,
                        Projects.AUTHORITY,
                        1,
                        Projects.NUMBER,
                        Projects.mandate(),
                        DAY));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> List.of();
        };
        assertThat(commands).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsOnADecisionFollowsTheCourts(RequestKind kind) {
        ProposalRequest request = request(kind);
        boolean ours = request.projectId() != null;
        for (boolean inForce : new boolean[] {true, false}) {
            List<List<? extends ProjectCommand>> commands = List.of(
                    WhenDecisionStayedThenStayProjectDecision.commands(new DecisionStayed(
                            Projects.AUTHORITY, 1, Projects.NUMBER, request, null, inForce, COURT, DAY)),
                    WhenDecisionStayLiftedThenRestoreProjectDecision.commands(new DecisionStayLifted(
                            Projects.AUTHORITY, 1, Projects.NUMBER, request, null, inForce, COURT, DAY)),
                    WhenDecisionAnnulledThenAnnulProjectDecision.commands(new DecisionAnnulled(
                            Projects.AUTHORITY, 1, Projects.NUMBER, request, null, inForce, COURT, DAY)));
            List<List<? extends ProjectCommand>> expected = ours && inForce
                    ? List.of(
                            List.of(new StayProjectDecision(
                                    Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY)),
                            List.of(new RestoreProjectDecision(
                                    Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY)),
                            List.of(new AnnulProjectDecision(
                                    Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, DAY)))
                    : List.of(List.of(), List.of(), List.of());
            assertThat(commands).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeFailsWithItsProposal(RequestKind kind) {
        ProposalStanding proposal = ProposalStanding.initial(new ProposalDrafted(
                Projects.CHANGING,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                "Değişiklik",
                Matter.OTHER,
                request(kind),
                List.of(),
                "Metin",
                DAY));
        boolean ours = kind == RequestKind.CHANGE_PROJECT;
        assertThat(WhenDecisionRejectedThenFailChange.commands(recorded(false), proposal))
                .isEqualTo(fails(ours, ChangeFailure.REJECTED));
        assertThat(WhenDecisionRejectedThenFailChange.commands(recorded(true), proposal))
                .isEmpty();
        assertThat(WhenProposalWithdrawnThenFailChange.commands(
                        new ProposalWithdrawn(Projects.CHANGING, "hata", DAY), proposal))
                .isEqualTo(fails(ours, ChangeFailure.WITHDRAWN));
        assertThat(WhenProposalClosedWithTermThenFailChange.commands(
                        new ProposalClosedWithTerm(Projects.CHANGING, Councils.METROPOLITAN, DAY), proposal))
                .isEqualTo(fails(ours, ChangeFailure.CLOSED_WITH_TERM));
        assertThat(WhenDecisionLapsedThenFailChange.commands(lapsed(kind, LapseCause.NOT_INSISTED)))
                .isEqualTo(fails(ours, ChangeFailure.LAPSED));
        assertThat(WhenDecisionLapsedThenFailChange.commands(lapsed(kind, LapseCause.TEXT_CHANGED)))
                .isEmpty();
    }

    @Test
    void aRulingOnAPlanReachesTheProjectsThatStandOnIt() {
        assertThat(WhenCourtRuledOnPlanThenReviewActivityAuthority.commands(
                        Plans.suspension(), List.of(Projects.PROJECT)))
                .containsExactly(new ReviewActivityAuthority(
                        Projects.PROJECT, Plans.PLAN, Plans.suspension().occurredOn()));
        assertThat(WhenCourtRuledOnPlanThenReviewActivityAuthority.commands(Plans.suspension(), List.of()))
                .isEmpty();
    }

    private static List<FailChange> fails(boolean ours, ChangeFailure cause) {
        return ours ? List.of(new FailChange(Projects.PROJECT, Projects.CHANGE, cause, DAY)) : List.of();
    }

    private static DecisionRecorded recorded(boolean accepted) {
        return new DecisionRecorded(
                Projects.CHANGING,
                1,
                Projects.NUMBER,
                Sittings.SITTING,
                1,
                accepted,
                vote(),
                null,
                new Officiants(Councils.person(1), List.of(Councils.person(2), Councils.person(3))),
                DAY);
    }

    private static DecisionLapsed lapsed(RequestKind kind, LapseCause cause) {
        return new DecisionLapsed(
                Projects.CHANGING, 1, Projects.NUMBER, request(kind), null, cause, Sittings.SITTING, 1, vote(), DAY);
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
