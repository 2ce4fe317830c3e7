package org.defter.query.pages.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.query.pages.council.WhyNot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedVoteTest {

    private static final Law LAW =
            LawInForce.initial(MunicipalityKind.METROPOLITAN).on(LocalDate.parse("2024-03-15"));
    private static final String CHAIR = "p0";

    @Test
    void computesWhatTheLawMakesOfIt() {
        CountedVote vote = hands(Motion.ADOPT, 22, 20, 1, 1, Vote.YES);

        assertThat(vote.flaws()).isEmpty();
        assertThat(vote.needed(LAW).orElseThrow().result()).isEqualTo(12);
        assertThat(outcome(vote)).isEqualTo(new VoteOutcome(VoteResult.ACCEPTED, Unanimity.MAJORITY, 12));
    }

    @Test
    void letsTheChairDecideATie() {
        assertThat(outcome(hands(Motion.ADOPT, 20, 10, 10, 0, Vote.YES)).result())
                .isEqualTo(VoteResult.ACCEPTED);
        assertThat(outcome(hands(Motion.ADOPT, 20, 10, 10, 0, Vote.NO)).result())
                .isEqualTo(VoteResult.REJECTED);
    }

    @Test
    void countsInsistenceAgainstTheFullMembership() {
        CountedVote vote = hands(Motion.INSIST, 20, 15, 5, 0, Vote.YES);

        assertThat(vote.needed(LAW).orElseThrow().result()).isEqualTo(16);
        assertThat(outcome(vote).result()).isEqualTo(VoteResult.REJECTED);
    }

    @Test
    void repeatsATiedSecretVoteOnceAndThenDrawsLots() {
        assertThat(outcome(secret(1, 10, 10, null)).result()).isEqualTo(VoteResult.TIE_REPEAT);
        assertThat(outcome(secret(2, 10, 10, null)).result()).isEqualTo(VoteResult.TIE_LOTS);
    }

    @Test
    void saysWhatDoesNotAddUp() {
        assertThat(keys(hands(Motion.ADOPT, 22, 20, 1, 0, Vote.YES))).containsExactly("council.flaw.tooFew");
        assertThat(hands(Motion.ADOPT, 22, 20, 1, 4, Vote.YES).flaws())
                .containsExactly(new WhyNot("council.flaw.tooMany", "B07", "3"));
        assertThat(keys(hands(Motion.ADOPT, 22, 20, 1, 1, null))).containsExactly("council.flaw.chairVote");
        assertThat(keys(hands(Motion.ADOPT, 22, 21, 0, 1, Vote.NO))).containsExactly("council.flaw.chairNotCounted");
        assertThat(keys(secret(1, 10, 10, Vote.YES))).containsExactly("council.flaw.secret");
        assertThat(keys(hands(Motion.ADOPT, 0, 0, 0, 0, null))).containsExactly("council.flaw.nobody");
    }

    @Test
    void computesNothingWhileSomethingIsWrong() {
        assertThat(hands(Motion.ADOPT, 22, 20, 1, 0, Vote.YES).outcome(LAW)).isEmpty();
    }

    @Test
    void refusesAChairWhoMayNotVote() {
        CountedVote vote = new CountedVote(
                Motion.ADOPT, VotingMode.SHOW_OF_HANDS, 31, voters(1, 20), CHAIR, 1, 19, 0, 0, Vote.YES, Map.of());

        assertThat(keys(vote)).containsExactly("council.flaw.chairAway");
    }

    @Test
    void countsARollCallFromItsNames() {
        Map<String, Vote> names = new LinkedHashMap<>();
        voters(0, 20).forEach(name -> names.put(name, Vote.YES));
        names.put("p3", Vote.NO);
        CountedVote vote = CountedVote.byNames(Motion.ADOPT, 31, voters(0, 20), CHAIR, names);

        assertThat(vote.flaws()).isEmpty();
        assertThat(vote.yes()).isEqualTo(19);
        assertThat(vote.no()).isOne();
        assertThat(vote.chairVote()).isEqualTo(Vote.YES);
        names.remove("p3");
        assertThat(keys(CountedVote.byNames(Motion.ADOPT, 31, voters(0, 20), CHAIR, names)))
                .containsExactly("council.flaw.tooFew", "council.flaw.names");
    }

    private static CountedVote hands(
            Motion motion, int voters, int yes, int no, int abstain, @Nullable Vote chairVote) {
        return new CountedVote(
                motion,
                VotingMode.SHOW_OF_HANDS,
                31,
                voters(0, voters),
                CHAIR,
                1,
                yes,
                no,
                abstain,
                chairVote,
                Map.of());
    }

    private static CountedVote secret(int round, int yes, int no, @Nullable Vote chairVote) {
        return new CountedVote(
                Motion.ADOPT,
                VotingMode.SECRET,
                31,
                voters(0, yes + no),
                CHAIR,
                round,
                yes,
                no,
                0,
                chairVote,
                Map.of());
    }

    private static Set<String> voters(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> "p" + number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static VoteOutcome outcome(CountedVote vote) {
        return vote.outcome(LAW).orElseThrow().result();
    }

    private static List<String> keys(CountedVote vote) {
        return vote.flaws().stream().map(WhyNot::key).toList();
    }
}
