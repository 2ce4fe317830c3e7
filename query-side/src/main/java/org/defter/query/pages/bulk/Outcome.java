package org.defter.query.pages.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of one act of many.
 *
 * @param row its number in the form
 * @param title what it was about
 * @param detail what tells it apart
 * @param text what was to be done
 * @param href page of what it is about
 * @param state how it ended
 * @param why what the API said against it; none if it was done
 * @param rule the rule behind that; empty where there is none
 */
record Outcome(
        int row,
        String title,
        String detail,
        String text,
        String href,
        State state,
        @Nullable String why,
        String rule) {

    /** How an act ended. */
    enum State {
        /** It is recorded. */
        DONE,
        /** It was refused; nothing of it is recorded. */
        REFUSED,
        /** No answer came: it may be recorded or not. Sent again with its key it has one effect. */
        UNKNOWN
    }
}
