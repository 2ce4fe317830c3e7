package org.defter.kernel.extraction;

import java.util.List;

/**
 * Reads existing council documents.
 *
 * <p>The same text always gives the same answer, also on another machine and in another default language.
 */
public final class DocumentReader {

    /** How long a text may be, in characters: about a thousand pages. */
    public static final int LONGEST = 4_000_000;

    private DocumentReader() {}

    /**
     * What a text says. A text that is no such document gives {@link ArchiveKind#UNKNOWN} without entries; it is never
     * refused for what it holds.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     */
    public static Extraction read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        Layout layout = new Layout(Source.of(text));
        Kinds.Told told = Kinds.of(layout);
        List<Extraction.Entry> entries = switch (told.kind()) {
            case COMMISSION_REPORT -> Reports.read(layout);
            case COUNCIL_DECISION -> Decisions.one(layout);
            case DECISION_LIST -> Decisions.several(layout);
            case AGENDA -> Meetings.agenda(layout);
            case MINUTES -> Meetings.minutes(layout);
            case UNKNOWN -> List.of();
        };
        return new Extraction(told.kind(), told.confidence(), entries);
    }
}
