package org.defter.query.pages.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;

/** The items of an agenda, each with what the sitting has made of it. */
final class AgendaItems {

    private AgendaItems() {}

    /** What became of an item. */
    enum Fate {
        /** The sitting has not come to it. */
        PENDING,
        /** A secret vote was tied and is repeated. */
        TIE_REPEAT,
        /** It was tied again; lots are drawn. */
        TIE_LOTS,
        /** Sent to a commission. */
        REFERRED,
        /** Put off to another sitting. */
        POSTPONED,
        /** Its proposal was withdrawn. */
        WITHDRAWN,
        /** Adopted. */
        ACCEPTED,
        /** Rejected. */
        REJECTED,
        /** Insisted on after the mayor's return. */
        INSISTED,
        /** Not insisted on. */
        NOT_INSISTED;

        /** Whether the sitting is done with it. */
        public boolean settled() {
            return switch (this) {
                case PENDING, TIE_REPEAT, TIE_LOTS -> false;
                case REFERRED, POSTPONED, WITHDRAWN, ACCEPTED, REJECTED, INSISTED, NOT_INSISTED -> true;
            };
        }
    }

    /**
     * An item.
     *
     * @param item as the API has it
     * @param fate what became of it
     * @param votes votes on it, the last one first, each as it counts: a lot takes the place of the tie
     */
    record Item(Json item, Fate fate, List<Json> votes) {

        Item {
            votes = List.copyOf(votes);
        }

        /** Its number on the agenda. */
        public long number() {
            return item.number("itemNumber");
        }

        /** Whether the sitting is done with it. */
        public boolean settled() {
            return fate.settled();
        }

        /** Whether all there is to say is that it was dealt with behind closed doors (A10): what was decided there is not shown. */
        public boolean behindClosedDoors() {
            return item.yes("closedSession") && votes.isEmpty();
        }

        /** The round of the next vote: 2 if a tied secret vote is to be repeated. */
        public int round() {
            return fate == Fate.TIE_REPEAT ? 2 : 1;
        }

        /** Who may not vote on it. */
        public Set<String> recused() {
            Set<String> recused = new TreeSet<>();
            item.objects("recusals").forEach(recusal -> recused.add(recusal.text("personId")));
            return recused;
        }

        /** What may be moved on it, by its purpose (A05, C11, D03). */
        public List<Motion> motions() {
            return switch (item.text("purpose")) {
                case "DECISION" ->
                    List.of(
                            Motion.ADOPT,
                            Motion.ADOPT_WITH_CHANGES,
                            Motion.ADOPT_IN_PART,
                            Motion.AMENDMENT,
                            Motion.SEND_BACK,
                            Motion.POSTPONE);
                case "RETURN" ->
                    List.of(
                            Motion.INSIST,
                            Motion.ADOPT_WITH_CHANGES,
                            Motion.ADOPT_IN_PART,
                            Motion.AMENDMENT,
                            Motion.SEND_BACK,
                            Motion.POSTPONE);
                default -> List.of(Motion.POSTPONE);
            };
        }
    }

    /** The items of a sitting in the order of their numbers. */
    static List<Item> of(Json sitting) {
        return sitting.objects("agenda").stream()
                .sorted((a, b) -> Long.compare(a.number("itemNumber"), b.number("itemNumber")))
                .map(AgendaItems::item)
                .toList();
    }

    private static Item item(Json item) {
        List<Json> votes = new ArrayList<>();
        for (Json vote : item.objects("votes")) {
            Json lot = vote.object("lot");
            votes.addFirst(lot.has("record") ? vote.with("record", lot.object("record")) : vote);
        }
        return new Item(item, fate(item, votes), votes);
    }

    private static Fate fate(Json item, List<Json> votes) {
        if (item.has("withdrawal")) {
            return Fate.WITHDRAWN;
        }
        if (item.has("referral")) {
            return Fate.REFERRED;
        }
        if (item.yes("postponed")) {
            return Fate.POSTPONED;
        }
        Json last = votes.isEmpty() ? null : votes.getFirst();
        return last == null ? Fate.PENDING : fate(last);
    }

    private static Fate fate(Json vote) {
        Motion motion = Motion.valueOf(vote.text("motion"));
        VoteResult result = result(vote);
        return switch (result) {
            case TIE_REPEAT -> Fate.TIE_REPEAT;
            case TIE_LOTS -> Fate.TIE_LOTS;
            case ACCEPTED -> motion == Motion.INSIST ? Fate.INSISTED : motion.adopts() ? Fate.ACCEPTED : Fate.PENDING;
            case REJECTED ->
                motion == Motion.INSIST ? Fate.NOT_INSISTED : motion == Motion.ADOPT ? Fate.REJECTED : Fate.PENDING;
        };
    }

    private static VoteResult result(Json vote) {
        return VoteResult.valueOf(vote.object("record").object("outcome").text("result"));
    }

    /** The item the sitting is at: the first it has not settled; none if it has settled all. */
    static @Nullable Item current(List<Item> items) {
        return items.stream().filter(item -> !item.settled()).findFirst().orElse(null);
    }

    /** The item whose vote the hall looks at: the one that was voted on last; none before the first vote. */
    static @Nullable Item lastVotedOn(List<Item> items) {
        Item current = current(items);
        return items.stream()
                .filter(item -> !item.votes().isEmpty() && (current == null || item.number() <= current.number()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * Where an item can be moved to by one place.
     *
     * @param up number of the item before it; none if it is the first
     * @param down number of the item after it; none if it is the last
     */
    record Neighbours(@Nullable Long up, @Nullable Long down) {}

    /** The neighbours of each item by its number; an item whose proposal was withdrawn is not moved and is passed over. */
    static Map<Long, Neighbours> neighbours(List<Item> items) {
        List<Long> open =
                items.stream().filter(item -> !item.settled()).map(Item::number).toList();
        Map<Long, Neighbours> neighbours = new LinkedHashMap<>();
        for (int i = 0; i < open.size(); i++) {
            neighbours.put(
                    open.get(i),
                    new Neighbours(i == 0 ? null : open.get(i - 1), i == open.size() - 1 ? null : open.get(i + 1)));
        }
        return neighbours;
    }

    /** The number a new item would get: one after the last. */
    static long next(List<Item> items) {
        return items.stream().mapToLong(Item::number).max().orElse(0) + 1;
    }
}
