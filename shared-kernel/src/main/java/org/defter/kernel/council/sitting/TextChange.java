package org.defter.kernel.council.sitting;

import java.util.List;
import java.util.Optional;

/**
 * A change to the text of a proposal that is not about a plan.
 *
 * @param oldText the passage as it stands; it stands there once
 * @param newText what is to stand in its place; empty: the passage is dropped
 */
public record TextChange(String oldText, String newText) {

    /** Whether it takes something away and puts nothing in its place. */
    public boolean drops() {
        return newText.isEmpty();
    }

    /**
     * The text after these changes, one after the other.
     *
     * @return nothing if a passage does not stand in the text exactly once, or would stay as it is
     */
    public static Optional<String> applied(String text, List<TextChange> changes) {
        String changed = text;
        for (TextChange change : changes) {
            int at = changed.indexOf(change.oldText);
            boolean once = !change.oldText.isEmpty() && at >= 0 && at == changed.lastIndexOf(change.oldText);
            if (!once || change.oldText.equals(change.newText)) {
                return Optional.empty();
            }
            changed = changed.substring(0, at) + change.newText + changed.substring(at + change.oldText.length());
        }
        return Optional.of(changed);
    }
}
