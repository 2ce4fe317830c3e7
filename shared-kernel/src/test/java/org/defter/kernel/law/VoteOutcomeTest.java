package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VoteOutcomeTest {

    private static final Law LAW =
            LawInForce.initial(MunicipalityKind.METROPOLITAN).on(LocalDate.of(2024, 3, 11));

    @ParameterizedTest
    @CsvSource({
        // N, P, yes, no, abstain, chair, result, unanimity, threshold
        "32,17,9,8,0,YES,ACCEPTED,MAJORITY,9",
        "32,17,9,8,0,NO,ACCEPTED,MAJORITY,9",
        "32,17,8,9,0,YES,REJECTED,MAJORITY,9",
        "32,17,8,7,2,YES,REJECTED,MAJORITY,9",
        "32,17,17,0,0,YES,ACCEPTED,UNANIMOUS,9",
        "32,17,0,17,0,NO,REJECTED,UNANIMOUS,9",
        "32,17,16,0,1,YES,ACCEPTED,MAJORITY,9",
        "32,17,0,16,1,NO,REJECTED,MAJORITY,9",
        "32,8,8,0,0,YES,ACCEPTED,UNANIMOUS,8",
        "32,8,7,1,0,YES,REJECTED,MAJORITY,8",
        "101,51,26,25,0,NO,ACCEPTED,MAJORITY,26",
        "101,51,25,26,0,YES,REJECTED,MAJORITY,26",
        "101,80,41,39,0,YES,ACCEPTED,MAJORITY,41",
        "101,80,40,39,1,YES,REJECTED,MAJORITY,41",
    })
    void decidesWhenYesReachesTheThreshold(
            int n,
            int p,
            int yes,
            int no,
            int abstain,
            Vote chair,
            VoteResult result,
            Unanimity unanimity,
            int threshold) {
        for (VotingMode mode : List.of(VotingMode.SHOW_OF_HANDS, VotingMode.ROLL_CALL)) {
            Ballot ballot = Ballot.open(mode, VoteRequirement.DECISION, n, p, yes, no, abstain, chair);
            assertThat(LAW.outcome(ballot).result()).isEqualTo(new VoteOutcome(result, unanimity, threshold));
        }
    }

    @Test
    void isUnanimousOnlyWhenEveryAttendeeVoted() {
        Ballot silent = Ballot.open(VotingMode.SHOW_OF_HANDS, VoteRequirement.DECISION, 32, 17, 16, 0, 0, Vote.YES);
        assertThat(LAW.outcome(silent).result().unanimity()).isEqualTo(Unanimity.MAJORITY);
    }

    @Nested
    class Ties {

        @ParameterizedTest
        @CsvSource({
            // N, P, yes = no, abstain, chair, result
            "32,16,8,0,YES,ACCEPTED",
            "32,17,8,1,YES,ACCEPTED",
            "32,16,8,0,NO,REJECTED",
            "32,17,8,1,ABSTAIN,REJECTED",
            "32,14,7,0,YES,REJECTED",
            "33,16,8,0,YES,REJECTED",
            "101,52,26,0,YES,ACCEPTED",
            "101,50,25,0,YES,REJECTED",
        })
        void goToTheChairsSideWithAtLeastAQuarterOfTheMembership(
                int n, int p, int votes, int abstain, Vote chair, VoteResult result) {
            Ballot ballot =
                    Ballot.open(VotingMode.ROLL_CALL, VoteRequirement.DECISION, n, p, votes, votes, abstain, chair);
            assertThat(LAW.outcome(ballot).result().result()).isEqualTo(result);
            assertThat(LAW.outcome(ballot).result().unanimity()).isEqualTo(Unanimity.MAJORITY);
        }

        @Test
        void decideForTheChairsSideAmongAttendeesToo() {
            Ballot ballot = Ballot.open(
                    VotingMode.SHOW_OF_HANDS, VoteRequirement.MAJORITY_OF_ATTENDEES, 32, 20, 10, 10, 0, Vote.YES);
            assertThat(LAW.outcome(ballot).result())
                    .isEqualTo(new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 11));
        }

        @Test
        void neverInsist() {
            Ballot ballot = Ballot.open(VotingMode.ROLL_CALL, VoteRequirement.INSISTENCE, 32, 32, 16, 16, 0, Vote.YES);
            assertThat(LAW.outcome(ballot).result())
                    .isEqualTo(new VoteOutcome(VoteResult.REJECTED, Unanimity.MAJORITY, 17));
        }

        @Test
        void areRepeatedOnceInSecretAndThenDrawn() {
            Ballot first = Ballot.secret(VoteRequirement.DECISION, 32, 16, 8, 8, 0, 1);
            Ballot second = Ballot.secret(VoteRequirement.DECISION, 32, 16, 8, 8, 0, 2);
            assertThat(LAW.outcome(first).result().result()).isEqualTo(VoteResult.TIE_REPEAT);
            assertThat(LAW.outcome(second).result().result()).isEqualTo(VoteResult.TIE_LOTS);
            assertThat(LAW.outcomeByLot(second, Vote.YES).result().result()).isEqualTo(VoteResult.ACCEPTED);
            assertThat(LAW.outcomeByLot(second, Vote.NO).result().result()).isEqualTo(VoteResult.REJECTED);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LAW.outcomeByLot(first, Vote.YES))
                    .withMessageContaining("TIE_REPEAT");
            assertThatIllegalArgumentException().isThrownBy(() -> LAW.outcomeByLot(second, Vote.ABSTAIN));
        }

        @Test
        void needAQuarterOfTheMembershipWhenTheLotSaysYes() {
            Ballot thin = Ballot.secret(VoteRequirement.DECISION, 32, 14, 7, 7, 0, 2);
            assertThat(LAW.outcomeByLot(thin, Vote.YES).result().result()).isEqualTo(VoteResult.REJECTED);
        }
    }

    @Nested
    class Insistence {

        @ParameterizedTest
        @CsvSource({"31,16,ACCEPTED", "31,15,REJECTED", "32,17,ACCEPTED", "32,16,REJECTED"})
        void needsTheMajorityOfTheMembership(int n, int yes, VoteResult result) {
            Ballot ballot =
                    Ballot.open(VotingMode.ROLL_CALL, VoteRequirement.INSISTENCE, n, yes + 3, yes, 3, 0, Vote.YES);
            assertThat(LAW.outcome(ballot).result().result()).isEqualTo(result);
        }
    }

    @Nested
    class InconsistentBallots {

        @ParameterizedTest
        @CsvSource({
            "0,0,0,0,0",
            "32,33,10,0,0",
            "32,0,0,0,0",
            "32,17,-1,9,9",
            "32,17,9,-1,9",
            "32,17,9,8,-1",
            "32,17,9,8,1",
        })
        void areRefusedForTheirCounts(int n, int p, int yes, int no, int abstain) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ballot.secret(VoteRequirement.DECISION, n, p, yes, no, abstain, 1));
        }

        @Test
        void areRefusedForCountsThatOverflow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ballot.secret(
                            VoteRequirement.DECISION, 32, 17, Integer.MAX_VALUE, Integer.MAX_VALUE, 3, 1));
        }

        @Test
        void areRefusedForTheChair() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Ballot(VotingMode.ROLL_CALL, VoteRequirement.DECISION, 32, 17, 9, 8, 0, null, 1))
                    .withMessageContaining("chair");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Ballot(VotingMode.SECRET, VoteRequirement.DECISION, 32, 17, 9, 8, 0, Vote.YES, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Ballot.open(VotingMode.ROLL_CALL, VoteRequirement.DECISION, 32, 17, 17, 0, 0, Vote.NO));
        }

        @ParameterizedTest
        @EnumSource(
                value = VotingMode.class,
                names = {"SHOW_OF_HANDS", "ROLL_CALL"})
        void areRefusedForARepeatedOpenVote(VotingMode mode) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Ballot(mode, VoteRequirement.DECISION, 32, 16, 8, 8, 0, Vote.YES, 2));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ballot.secret(VoteRequirement.DECISION, 32, 16, 8, 8, 0, 0));
        }
    }
}
