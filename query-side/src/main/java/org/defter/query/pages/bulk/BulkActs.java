package org.defter.query.pages.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Json;

/**
 * The tasks that can be done for many at once, because nothing has to be said of each. Templates know it as {@code ${bulkActs}}.
 * What asks for particulars of its own, such as a vote or a report, is done on its own page.
 */
@InTemplates
public class BulkActs {

    private static final Map<String, String> OPERATIONS = Map.of(
            "SUBMIT_PROPOSAL", "submitProposal",
            "PLACE_FOR_REFERRAL", "addAgendaItem",
            "PLACE_FOR_DECISION", "addAgendaItem",
            "PLACE_FOR_RECONSIDERATION", "addAgendaItem",
            "SIGN_DECISION", "signDecision",
            "SIGN_MINUTES", "signMinutes",
            "DELIVER_TO_MAYOR", "deliverToMayor",
            "ANNOUNCE_DECISION", "announceDecision",
            "APPROVE_VALUE", "approveValue");

    /** Those done to files, in the order a file meets them. */
    private static final List<String> ON_FILES =
            List.of("submitProposal", "addAgendaItem", "signDecision", "deliverToMayor", "announceDecision");

    private final Acts acts;

    BulkActs(Acts acts) {
        this.acts = acts;
    }

    /** The operation that does such a task; none if it cannot be done for many at once. */
    static Optional<String> operation(String task) {
        return Optional.ofNullable(OPERATIONS.get(task));
    }

    /** Whether it is one of these operations: the form of many sends no other. */
    static boolean knows(String operation) {
        return OPERATIONS.containsValue(operation);
    }

    /** Whether the reader may do this task of the worklist together with others. */
    public boolean offers(Json task) {
        return !task.has("doneOn")
                && operation(task.text("task")).filter(acts::may).isPresent();
    }

    /** The operations the reader may do to many files at once; none for who does none of them. */
    public List<String> onFiles() {
        return ON_FILES.stream().filter(acts::may).toList();
    }

    /** Whether there is any such task among these. */
    public boolean offersAny(List<Json> tasks) {
        return tasks.stream().anyMatch(this::offers);
    }
}
