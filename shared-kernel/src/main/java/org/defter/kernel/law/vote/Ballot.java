package org.defter.kernel.law.vote;

import org.jspecify.annotations.Nullable;

/**
 * The counts of one vote as the minutes have them. An inconsistent ballot cannot be made.
 *
 * @param mode how the vote was taken
 * @param requirement which majority it needs
 * @param members N, the full statutory membership, the mayor included; at least 1
 * @param present P, the attendees at the moment of the vote without the recused; 1 to N
 * @param yes yes votes
 * @param no no votes
 * @param abstain abstentions; attendees who cast no vote at all are not among them but count in P all the same
 * @param chairVote the chair's own vote: recorded in every open vote, absent in a secret one
 * @param round 1 for the first vote on the matter; more only when a secret tie is repeated
 */
public record Ballot(
        VotingMode mode,
        VoteRequirement requirement,
        int members,
        int present,
        int yes,
        int no,
        int abstain,
        @Nullable Vote chairVote,
        int round) {

    /** @throws IllegalArgumentException if the counts or the chair's vote contradict each other */
    public Ballot {
        check(members >= 1, "members must be at least 1, was " + members);
        check(present >= 1 && present <= members, "present must be 1 to " + members + ", was " + present);
        check(yes >= 0 && no >= 0 && abstain >= 0, "votes must not be negative");
        check(
                (long) yes + no + abstain <= present,
                "more votes (" + ((long) yes + no + abstain) + ") than attendees (" + present + ")");
        check(round >= 1, "round must be at least 1, was " + round);
        check(round == 1 || !mode.open(), "only a secret vote is repeated");
        check(mode.open() == (chairVote != null), "the chair's vote is recorded in an open vote and only there");
        if (chairVote != null) {
            int side = switch (chairVote) {
                case YES -> yes;
                case NO -> no;
                case ABSTAIN -> abstain;
            };
            check(side >= 1, "the chair's vote " + chairVote + " is not among the counted votes");
        }
    }

    /**
     * A first open vote.
     *
     * @throws IllegalArgumentException if the mode is secret or the counts contradict each other
     */
    public static Ballot open(
            VotingMode mode,
            VoteRequirement requirement,
            int members,
            int present,
            int yes,
            int no,
            int abstain,
            Vote chairVote) {
        return new Ballot(mode, requirement, members, present, yes, no, abstain, chairVote, 1);
    }

    /**
     * A secret vote.
     *
     * @param round 1 for the first vote, 2 for the repeated one
     * @throws IllegalArgumentException if the counts contradict each other
     */
    public static Ballot secret(
            VoteRequirement requirement, int members, int present, int yes, int no, int abstain, int round) {
        return new Ballot(VotingMode.SECRET, requirement, members, present, yes, no, abstain, null, round);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
