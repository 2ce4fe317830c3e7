package org.defter.query.lineage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes in the thread. */
sealed interface LineageChange {

    /**
     * There is something with this name now.
     *
     * @param kind what it is
     * @param id its identifier
     * @param code its code, such as A1; none keeps the one it has
     * @param title its name as people say it
     */
    record Named(LineageKind kind, UUID id, @Nullable String code, String title) implements LineageChange {

        /** Something without a code. */
        static Named of(LineageKind kind, UUID id, String title) {
            return new Named(kind, id, null, title);
        }
    }

    /**
     * One thing authorises another.
     *
     * @param from what authorises
     * @param relation how
     * @param to what is authorised
     */
    record Linked(UUID from, LineageRelation relation, UUID to) implements LineageChange {}

    /**
     * It ended.
     *
     * @param id what ended
     * @param withParts whether everything it contains ended with it
     */
    record Ended(UUID id, boolean withParts) implements LineageChange {}

    /** It stands again, though it had ended. */
    record Revived(UUID id) implements LineageChange {}

    /** It is known by another identifier from now on: a decision whose number was put right. */
    record Renumbered(UUID before, UUID after, String title) implements LineageChange {}

    /** The parts of a plan may change from here on, until the update is in force. */
    record UpdateBegan(UUID plan) implements LineageChange {}

    /** The update fell: parts it added are gone, parts it dropped are there again. */
    record UpdateFell(UUID plan) implements LineageChange {}
}
