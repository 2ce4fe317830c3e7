package org.defter.query.pages.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will be done for one task, or why nothing can be.
 *
 * @param task its key in the worklist
 * @param title what it is about
 * @param detail number, item or person, where the title does not tell tasks apart
 * @param text the task in words; its key where it is not known any more
 * @param href page of what it is about
 * @param operation of the API that does it; none if nothing can be done
 * @param fields variables of its path and its particulars
 * @param version the stream as it was looked at
 * @param why why it cannot be done, in words; none if it can
 * @param rule the rule behind that; empty where there is none
 */
record Planned(
        String task,
        String title,
        String detail,
        String text,
        String href,
        @Nullable String operation,
        Map<String, String> fields,
        @Nullable String version,
        @Nullable String why,
        String rule) {

    Planned {
        fields = Map.copyOf(fields);
    }

    /** Whether it can be done. */
    boolean possible() {
        return why == null;
    }

    /** The same, not to be done. */
    Planned not(String reason, String behind) {
        return new Planned(task, title, detail, text, href, null, Map.of(), null, reason, behind);
    }
}
