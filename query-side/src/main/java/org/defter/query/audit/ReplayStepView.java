package org.defter.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.defter.query.history.HistoryView;
import org.jspecify.annotations.Nullable;

/**
 * One step of the replay of a decision.
 *
 * @param number number of the step, from 1
 * @param event what happened: who recorded it in which office, on whose behalf, when, under which rules
 * @param checks what the law computed for it, computed once more
 * @param before the dossier of the event's stream before it; absent if it is the first of its stream
 * @param after the dossier of the event's stream after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayStepView(
        int number,
        HistoryView event,
        List<CheckView> checks,
        @Nullable Map<String, Object> before,
        Map<String, Object> after) {

    ReplayStepView {
        checks = List.copyOf(checks);
    }
}
