package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.vote.VoteResult;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda and how far the sitting has come with it.
 *
 * @param number its number
 * @param proposalId the proposal
 * @param purpose why it is on the agenda
 * @param addedOn day it came on the agenda
 * @param waived whether it is decided without a commission (A05)
 * @param settled whether it was referred, decided, put off or withdrawn; then the sitting is done with it
 * @param recused who may not vote on it (B10)
 * @param tied the tied secret vote that has to be repeated or decided by lot before anything else (B05)
 * @param amendments the amendments moved, by number
 * @param accepted numbers of those the council accepted
 * @param declined what was voted on and not accepted; it is not asked again at this sitting
 */
record Item(
        int number,
        ProposalId proposalId,
        ItemPurpose purpose,
        LocalDate addedOn,
        boolean waived,
        boolean settled,
        Set<PersonId> recused,
        @Nullable VoteTaken tied,
        SortedMap<Integer, AmendmentMoved> amendments,
        SortedSet<Integer> accepted,
        Set<Ask> declined) {

    /** Copies the sets. */
    Item {
        recused = Set.copyOf(recused);
        amendments = new TreeMap<>(amendments);
        accepted = new TreeSet<>(accepted);
        declined = Set.copyOf(declined);
    }

    /**
     * What was voted on.
     *
     * @param motion the motion
     * @param amendments the amendments it is about; none otherwise
     */
    record Ask(Motion motion, List<Integer> amendments) {}

    /** An item that the sitting has not come to. */
    static Item added(int number, ProposalId proposalId, ItemPurpose purpose, LocalDate addedOn) {
        return new Item(
                number,
                proposalId,
                purpose,
                addedOn,
                false,
                false,
                Set.of(),
                null,
                new TreeMap<>(),
                new TreeSet<>(),
                Set.of());
    }

    /** After it was moved to another place on the agenda. */
    Item numbered(int next) {
        return new Item(
                next, proposalId, purpose, addedOn, waived, settled, recused, tied, amendments, accepted, declined);
    }

    /** After a member was recused from it. */
    Item withRecused(PersonId person) {
        return new Item(
                number,
                proposalId,
                purpose,
                addedOn,
                waived,
                settled,
                with(recused, person),
                tied,
                amendments,
                accepted,
                declined);
    }

    /** After an amendment was moved. */
    Item moved(AmendmentMoved e) {
        SortedMap<Integer, AmendmentMoved> all = new TreeMap<>(amendments);
        all.put(e.number(), e);
        return new Item(number, proposalId, purpose, addedOn, waived, settled, recused, tied, all, accepted, declined);
    }

    /** The amendments with these numbers, in the order of their numbers. */
    List<AmendmentMoved> amendments(Collection<Integer> numbers) {
        return amendments.values().stream()
                .filter(amendment -> numbers.contains(amendment.number()))
                .toList();
    }

    /** After a vote. */
    Item voted(VoteTaken e) {
        return switch (e.vote().outcome().result()) {
            case TIE_REPEAT, TIE_LOTS ->
                new Item(
                        number,
                        proposalId,
                        purpose,
                        addedOn,
                        waived,
                        settled,
                        recused,
                        e,
                        amendments,
                        accepted,
                        declined);
            case ACCEPTED, REJECTED ->
                concluded(
                        new Ask(e.motion(), e.amendments()), e.vote().outcome().result());
        };
    }

    /** After lots were drawn. */
    Item drawn(LotsDrawn e) {
        return concluded(new Ask(e.motion(), e.amendments()), e.vote().outcome().result());
    }

    private Item concluded(Ask ask, VoteResult result) {
        boolean done = ask.motion().decides(result) || ask.motion() == Motion.INSIST;
        Set<Ask> no = result == VoteResult.REJECTED ? with(declined, ask) : declined;
        SortedSet<Integer> yes = new TreeSet<>(accepted);
        if (ask.motion() == Motion.AMENDMENT && result == VoteResult.ACCEPTED) {
            yes.addAll(ask.amendments());
        }
        return new Item(
                number, proposalId, purpose, addedOn, waived, settled || done, recused, null, amendments, yes, no);
    }

    /** After the council waived the commission (A05). */
    Item decidable() {
        return new Item(
                number,
                proposalId,
                ItemPurpose.DECISION,
                addedOn,
                true,
                settled,
                recused,
                tied,
                amendments,
                accepted,
                declined);
    }

    /** After it was referred, put off or withdrawn. */
    Item settle() {
        return new Item(
                number, proposalId, purpose, addedOn, waived, true, recused, null, amendments, accepted, declined);
    }

    private static <T> Set<T> with(Set<T> set, T added) {
        Set<T> all = new HashSet<>(set);
        all.add(added);
        return all;
    }
}
