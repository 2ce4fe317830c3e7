package org.defter.kernel.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        Source source = Source.of(text);
        Layout layout = new Layout(source);
        Kinds.Told told = Kinds.of(layout);
        List<Extraction.Entry> entries = switch (told.kind()) {
            case COMMISSION_REPORT -> Reports.read(layout);
            case COUNCIL_DECISION -> Decisions.one(layout);
            case DECISION_LIST -> Decisions.several(layout);
            case AGENDA -> Meetings.agenda(layout);
            case MINUTES -> Meetings.minutes(layout);
            case UNKNOWN -> List.of();
        };
        if (entries.stream().noneMatch(entry -> bears(told.kind(), entry.content()))) {
            return new Extraction(ArchiveKind.UNKNOWN, 0.6, List.of());
        }
        return LostLetters.asItStands(
                source.text, new Extraction(told.kind(), told.confidence(), RunningText.bounded(entries)));
    }

    /** Whether a text says the least that a document of a kind says: what merely looks like one is none. */
    private static boolean bears(ArchiveKind kind, DocumentContent content) {
        return switch (kind) {
            case COMMISSION_REPORT ->
                content.opinion() != null
                        || told(
                                        content.councilDate(),
                                        content.reportDate(),
                                        content.reportNumber(),
                                        content.agendaItem(),
                                        first(content.commissions()),
                                        first(content.people()))
                                >= 3;
            case COUNCIL_DECISION ->
                content.outcome() != null
                        || content.decisionNumber() != null
                        || told(content.decisionDate(), content.vote(), content.subject(), first(content.people()))
                                >= 3;
            case DECISION_LIST -> told(content.subject(), content.decisionNumber(), content.outcome()) >= 1;
            case AGENDA -> !content.items().isEmpty();
            case MINUTES ->
                told(
                                first(content.items()),
                                first(content.people()),
                                content.meetingDate(),
                                content.meetingTime(),
                                content.endTime())
                        >= 2;
            case UNKNOWN -> true;
        };
    }

    private static long told(@Nullable Object... facts) {
        return Arrays.stream(facts).filter(Objects::nonNull).count();
    }

    private static @Nullable Object first(List<?> list) {
        return list.isEmpty() ? null : list.getFirst();
    }
}
