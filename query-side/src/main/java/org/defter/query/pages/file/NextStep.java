package org.defter.query.pages.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with a file now.
 *
 * @param label what it is, in words
 * @param href where it is done; none if the reader's office may not do it
 * @param rule the rule it follows from; empty where there is none
 * @param offices whose it is; empty where it is the reader's
 * @param onward whether it brings the file on its way
 */
record NextStep(String label, @Nullable String href, String rule, List<String> offices, boolean onward) {

    NextStep {
        offices = List.copyOf(offices);
    }

    /**
     * Something that cannot be done now.
     *
     * @param label what it is, in words
     * @param why why not, in words
     * @param rule the rule behind it; empty where there is none
     */
    record Refused(String label, String why, String rule) {}
}
