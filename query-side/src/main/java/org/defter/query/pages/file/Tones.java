package org.defter.query.pages.file;

import org.defter.query.pages.platform.InTemplates;
import org.jspecify.annotations.Nullable;

/** How a state looks beside its name, never instead of it. Templates know it as {@code ${tones}}. */
@InTemplates
public class Tones {

    Tones() {}

    /** Class of the tag of a state of a file or of a decision. */
    public String of(@Nullable Object state) {
        return switch (String.valueOf(state)) {
            case "IN_FORCE", "FINAL", "SENT", "REPORTED", "INSISTED", "FAVOURABLE", "ACCEPTED" -> "good";
            case "REJECTED", "LAPSED", "ANNULLED", "WITHDRAWN", "CLOSED_WITH_TERM", "UNFAVOURABLE" -> "bad";
            case "OVERDUE",
                    "RETURNED",
                    "ON_AGENDA_AFTER_RETURN",
                    "REFERRED_AFTER_RETURN",
                    "STAYED",
                    "AWAITING_MAYOR",
                    "AWAITING_FINALITY",
                    "FAVOURABLE_WITH_AMENDMENTS" -> "warn";
            default -> "";
        };
    }
}
