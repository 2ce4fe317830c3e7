package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.inSession;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.BallotBox.Question;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotBoxTest {

    private static final Sittings MET = Sittings.metropolitan(DAY);
    private static final Sittings ORD = Sittings.ordinary(DAY);

    // -- threshold (B02)

    @ParameterizedTest
    @CsvSource({
        "32, 17, 9, 8, 0, 9, ACCEPTED",
        "32, 17, 8, 9, 0, 9, REJECTED",
        "32, 8, 8, 0, 0, 8, ACCEPTED",
        "32, 8, 7, 1, 0, 8, REJECTED",
        "101, 51, 26, 25, 0, 26, ACCEPTED",
        "101, 51, 25, 26, 0, 26, REJECTED",
        "101, 80, 41, 39, 0, 41, ACCEPTED",
        "101, 80, 40, 39, 1, 41, REJECTED",
        "9, 5, 3, 2, 0, 3, ACCEPTED",
        "9, 5, 2, 3, 0, 3, REJECTED"
    })
    void acceptsAtTheThresholdAndRejectsOneBelow(
            int fullMembership, int attendees, int yes, int no, int abstain, int threshold, VoteResult result) {
        for (Sittings kind : List.of(MET, ORD)) {
            VoteRecord vote = count(
                    tally(yes, no, abstain, Vote.YES),
                    inSession(kind, fullMembership, attendees),
                    fullMembership,
                    kind.law());

            assertThat(vote.outcome()).isEqualTo(new VoteOutcome(result, unanimity(no, abstain), threshold));
            assertThat(vote.fullMembership()).isEqualTo(fullMembership);
            assertThat(vote.attendees()).isEqualTo(attendees);
        }
    }

    private static Unanimity unanimity(int no, int abstain) {
        return no + abstain == 0 ? Unanimity.UNANIMOUS : Unanimity.MAJORITY;
    }

    @Test
    void pinsCountsRulesetAndEveryStep() {
        VoteRecord vote = count(tally(10, 4, 3, Vote.NO), inSession(MET, 32, 17), 32, MET.law());

        assertThat(vote)
                .isEqualTo(new VoteRecord(
                        VotingMode.SHOW_OF_HANDS,
                        32,
                        17,
                        10,
                        4,
                        3,
                        Vote.NO,
                        List.of(),
                        new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 9),
                        Sittings.ruleset("tr-metropolitan-2021-10-29"),
                        vote.explanation()));
        assertThat(vote.explanation())
                .extracting(Explanation::rule, Explanation::step, Explanation::result)
                .containsExactly(
                        tuple("B02", "decisionThreshold", "9"),
                        tuple("B02", "yesVotes", "ACCEPTED"),
                        tuple("B07", "unanimity", "MAJORITY"));
    }

    @Test
    void votesUnderTheLawOfTheDayOfTheSitting() {
        Sittings before = Sittings.ordinary(LocalDate.of(2021, 4, 28));
        Sittings from = Sittings.ordinary(LocalDate.of(2021, 4, 29));

        assertThat(count(tally(5, 0, 0, Vote.YES), inSession(before, 9, 5), 9, before.law())
                        .ruleset())
                .isEqualTo(Sittings.ruleset("tr-ordinary-2018-07-10"));
        assertThat(count(tally(5, 0, 0, Vote.YES), inSession(from, 9, 5), 9, from.law())
                        .ruleset())
                .isEqualTo(Sittings.ruleset("tr-ordinary-2021-04-29"));
    }

    // -- ties (B05)

    @ParameterizedTest
    @CsvSource({
        "18, 9, 9, 0, YES, ACCEPTED",
        "18, 9, 9, 0, NO, REJECTED",
        "17, 8, 8, 1, YES, ACCEPTED",
        "17, 8, 8, 1, NO, REJECTED",
        "17, 8, 8, 1, ABSTAIN, REJECTED",
        "17, 7, 7, 3, YES, REJECTED",
        "17, 7, 7, 3, ABSTAIN, REJECTED"
    })
    void aTieGoesToTheSideOfTheChairWithAQuarterOfTheSeatsAtLeast(
            int attendees, int yes, int no, int abstain, Vote chair, VoteResult result) {
        VoteRecord vote = count(tally(yes, no, abstain, chair), inSession(MET, 32, attendees), 32, MET.law());

        assertThat(vote.outcome().result()).isEqualTo(result);
        assertThat(vote.outcome().unanimity()).isEqualTo(Unanimity.MAJORITY);
        assertThat(vote.chairVote()).isEqualTo(chair);
        assertThat(vote.explanation()).extracting(Explanation::rule).contains("B05");
    }

    @Test
    void theChairDoesNotTurnAVoteThatIsNotTied() {
        assertThat(count(tally(8, 9, 0, Vote.YES), inSession(MET, 32, 17), 32, MET.law())
                        .outcome()
                        .result())
                .isEqualTo(VoteResult.REJECTED);
        assertThat(count(tally(9, 8, 0, Vote.NO), inSession(MET, 32, 17), 32, MET.law())
                        .outcome()
                        .result())
                .isEqualTo(VoteResult.ACCEPTED);
    }

    // -- abstentions (B07)

    @ParameterizedTest
    @CsvSource({
        "17, 0, 0, YES, ACCEPTED, UNANIMOUS",
        "9, 0, 8, YES, ACCEPTED, MAJORITY",
        "8, 0, 9, YES, REJECTED, MAJORITY",
        "16, 1, 0, YES, ACCEPTED, MAJORITY",
        "0, 17, 0, NO, REJECTED, UNANIMOUS",
        "0, 16, 1, NO, REJECTED, MAJORITY"
    })
    void countsAbstainersAsPresentAndCallsNoVoteWithThemUnanimous(
            int yes, int no, int abstain, Vote chair, VoteResult result, Unanimity unanimity) {
        for (Sittings kind : List.of(MET, ORD)) {
            VoteRecord vote = count(tally(yes, no, abstain, chair), inSession(kind, 32, 17), 32, kind.law());

            assertThat(vote.outcome()).isEqualTo(new VoteOutcome(result, unanimity, 9));
        }
    }

    // -- counts

    @ParameterizedTest
    @CsvSource({
        "9, 7, 0",
        "9, 9, 0",
        "16, 0, 0",
        "18, 0, 0",
        "-1, 9, 9",
        "9, -1, 9",
        "9, 9, -1",
        "2147483647, 2147483647, 19"
    })
    void refusesVotesThatDoNotAddUpToThosePresent(int yes, int no, int abstain) {
        Rejected refused = catchThrowableOfType(
                Rejected.class, () -> count(tally(yes, no, abstain, Vote.YES), inSession(MET, 32, 17), 32, MET.law()));

        assertThat(refused.reason()).isEqualTo(SittingRejection.VOTES_DO_NOT_ADD_UP);
        assertThat(refused.reason().rule()).isEqualTo("B07");
        assertThat(refused.details())
                .containsEntry("yes", yes)
                .containsEntry("no", no)
                .containsEntry("abstain", abstain)
                .containsEntry("attendees", 17);
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 8, YES", "9, 0, 8, NO", "9, 8, 0, ABSTAIN"})
    void countsTheVoteOfTheChair(int yes, int no, int abstain, Vote chair) {
        assertRefused(
                SittingRejection.CHAIR_VOTE_NOT_COUNTED,
                () -> count(tally(yes, no, abstain, chair), inSession(MET, 32, 17), 32, MET.law()));
    }

    // -- modes (B06)

    @Test
    void recordsTheNamesOfARollCall() {
        List<NamedVote> names = names(1, 17);
        VoteRecord vote = count(calling(9, 5, 3, Vote.YES, names), inSession(MET, 32, 17), 32, MET.law());

        assertThat(vote.mode()).isEqualTo(VotingMode.ROLL_CALL);
        assertThat(vote.rollCall()).isEqualTo(names);
        assertThat(vote.outcome()).isEqualTo(new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 9));
    }

    @Test
    void callsEveryoneWhoIsThereNowAndNobodyElse() {
        Sitting.Open changed = (Sitting.Open) Situations.after(MET.item(TO_DECIDE, SECOND, ItemPurpose.DECISION)
                .announced()
                .opened(32, 17)
                .departed(17)
                .arrived(18));
        List<NamedVote> now = new ArrayList<>(names(1, 16));
        now.add(new NamedVote(person(18), Vote.ABSTAIN));

        assertThat(count(calling(9, 5, 3, Vote.YES, now), changed, 32, MET.law())
                        .rollCall())
                .isEqualTo(now);
        assertIncomplete(names(1, 17), changed);
    }

    @Test
    void refusesARollCallThatLacksSomeoneOrNamesSomeoneTwiceOrAStranger() {
        Sitting.Open open = inSession(MET, 32, 17);
        List<NamedVote> twice = new ArrayList<>(names(1, 16));
        twice.add(new NamedVote(person(16), Vote.ABSTAIN));
        List<NamedVote> onceMore = new ArrayList<>(names(1, 17));
        onceMore.add(new NamedVote(person(17), Vote.ABSTAIN));
        List<NamedVote> stranger = new ArrayList<>(names(1, 16));
        stranger.add(new NamedVote(person(18), Vote.ABSTAIN));

        assertIncomplete(List.of(), open);
        assertIncomplete(names(1, 16), open);
        assertIncomplete(names(2, 17), open);
        assertIncomplete(names(1, 18), open);
        assertIncomplete(twice, open);
        assertIncomplete(onceMore, open);
        assertIncomplete(stranger, open);
    }

    private static void assertIncomplete(List<NamedVote> names, Sitting.Open open) {
        assertRefused(
                SittingRejection.ROLL_CALL_INCOMPLETE,
                () -> count(calling(9, 5, 3, Vote.YES, names), open, 32, MET.law()));
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 3, YES", "9, 6, 2, YES", "8, 5, 4, YES", "9, 5, 3, NO", "9, 5, 3, ABSTAIN"})
    void refusesCountsAndAChairsVoteThatDifferFromTheNames(int yes, int no, int abstain, Vote chair) {
        assertRefused(
                SittingRejection.COUNTS_DIFFER_FROM_NAMES,
                () -> count(calling(yes, no, abstain, chair, names(1, 17)), inSession(MET, 32, 17), 32, MET.law()));
    }

    @Test
    void recordsNoNamesInAShowOfHands() {
        Tally named = new Tally(VotingMode.SHOW_OF_HANDS, 9, 5, 3, Vote.YES, names(1, 17));

        assertRefused(
                SittingRejection.NAMES_WITHOUT_ROLL_CALL, () -> count(named, inSession(MET, 32, 17), 32, MET.law()));
        assertThat(count(tally(9, 5, 3, Vote.YES), inSession(MET, 32, 17), 32, MET.law())
                        .rollCall())
                .isEmpty();
    }

    @Test
    void refusesAnOpenVoteWithoutTheVoteOfItsChair() {
        for (VotingMode mode : List.of(VotingMode.SHOW_OF_HANDS, VotingMode.ROLL_CALL)) {
            assertRefused(
                    SittingRejection.CHAIR_VOTE_MISSING,
                    () -> count(new Tally(mode, 9, 5, 3, null, List.of()), inSession(MET, 32, 17), 32, MET.law()));
        }
    }

    // -- secret votes (B05, B06)

    @Test
    void countsASecretVoteWithoutAnyName() {
        VoteRecord vote = count(secret(9, 5, 3), inSession(MET, 32, 17), 32, MET.law());

        assertThat(vote.mode()).isEqualTo(VotingMode.SECRET);
        assertThat(vote.chairVote()).isNull();
        assertThat(vote.rollCall()).isEmpty();
        assertThat(vote.outcome()).isEqualTo(new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 9));
    }

    @Test
    void refusesASecretVoteThatTellsHowAnybodyVotedAndRepeatsNoName() {
        for (Tally told : List.of(
                new Tally(VotingMode.SECRET, 9, 5, 3, null, names(1, 17)),
                new Tally(VotingMode.SECRET, 9, 5, 3, Vote.YES, List.of()))) {
            Rejected refused =
                    catchThrowableOfType(Rejected.class, () -> count(told, inSession(MET, 32, 17), 32, MET.law()));

            assertThat(refused.reason()).isEqualTo(SittingRejection.SECRET_VOTE_HAS_NO_NAMES);
            assertThat(refused.reason().rule()).isEqualTo("B06");
            assertThat(refused.details()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, TIE_REPEAT", "2, TIE_LOTS"})
    void repeatsATiedSecretVoteOnceAndThenDrawsLots(int round, VoteResult result) {
        VoteRecord vote = BallotBox.count(
                secret(8, 8, 1),
                new Question(VoteRequirement.DECISION, round, Set.of()),
                inSession(MET, 32, 17),
                32,
                MET.law());

        assertThat(vote.outcome().result()).isEqualTo(result);
        assertThat(vote.explanation()).extracting(Explanation::step).contains("secretTie");
    }

    // -- other majorities (A05, A06, A10, D03)

    @ParameterizedTest
    @CsvSource({
        "MAJORITY_OF_ATTENDEES, 5, 4, 5, ACCEPTED",
        "MAJORITY_OF_ATTENDEES, 4, 5, 5, REJECTED",
        "DECISION, 8, 1, 8, ACCEPTED",
        "DECISION, 7, 2, 8, REJECTED",
        "INSISTENCE, 9, 0, 17, REJECTED"
    })
    void needsTheMajorityOfTheQuestion(VoteRequirement requirement, int yes, int no, int threshold, VoteResult result) {
        for (Sittings kind : List.of(MET, ORD)) {
            VoteOutcome outcome = BallotBox.count(
                            tally(yes, no, 0, Vote.YES),
                            Question.to(requirement),
                            inSession(kind, 32, 9),
                            32,
                            kind.law())
                    .outcome();

            assertThat(outcome.result()).isEqualTo(result);
            assertThat(outcome.threshold()).isEqualTo(threshold);
        }
    }

    // -- recusal (B10)

    @Test
    void theRecusedAreNotInPAndCannotBeCalled() {
        Question recused = new Question(VoteRequirement.DECISION, 1, Set.of(person(16), person(17), person(30)));
        Sitting.Open open = inSession(MET, 32, 17);

        VoteRecord vote = BallotBox.count(tally(8, 7, 0, Vote.YES), recused, open, 32, MET.law());
        assertThat(vote.attendees()).isEqualTo(15);
        assertThat(vote.outcome()).isEqualTo(new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 8));

        assertThat(BallotBox.count(calling(9, 5, 1, Vote.YES, names(1, 15)), recused, open, 32, MET.law())
                        .rollCall())
                .hasSize(15);
        assertRefused(
                SittingRejection.ROLL_CALL_INCOMPLETE,
                () -> BallotBox.count(calling(9, 5, 2, Vote.YES, names(1, 16)), recused, open, 32, MET.law()));
        assertRefused(
                SittingRejection.VOTES_DO_NOT_ADD_UP,
                () -> BallotBox.count(tally(9, 8, 0, Vote.YES), recused, open, 32, MET.law()));
    }

    @Test
    void aRecusedChairPresidesOverNoVote() {
        Question recused = new Question(VoteRequirement.DECISION, 1, Set.of(person(1)));

        assertRefused(
                SittingRejection.CHAIR_RECUSED,
                () -> BallotBox.count(tally(9, 7, 0, Vote.YES), recused, inSession(MET, 32, 17), 32, MET.law()));
    }

    // -- helpers

    private static VoteRecord count(Tally tally, Sitting.Open open, int fullMembership, Law law) {
        return BallotBox.count(tally, Question.to(VoteRequirement.DECISION), open, fullMembership, law);
    }

    private static Tally secret(int yes, int no, int abstain) {
        return new Tally(VotingMode.SECRET, yes, no, abstain, null, List.of());
    }

    /** The first nine vote yes, the next five no, all others abstain. */
    private static List<NamedVote> names(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(k -> new NamedVote(person(k), k <= 9 ? Vote.YES : k <= 14 ? Vote.NO : Vote.ABSTAIN))
                .toList();
    }

    private static Tally calling(int yes, int no, int abstain, Vote chair, List<NamedVote> names) {
        return new Tally(VotingMode.ROLL_CALL, yes, no, abstain, chair, names);
    }
}
