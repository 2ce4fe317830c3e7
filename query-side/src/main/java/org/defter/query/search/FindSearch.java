package org.defter.query.search;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.query.platform.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. What is absent does not narrow the search.
 *
 * @param q words; each is enough as a beginning if it has more than two letters
 * @param kind what kind of thing
 * @param state how far it has come
 * @param unit the unit it belongs to
 * @param commission the commission it went through
 * @param year the year it counts for
 * @param audience PUBLIC for what the public finds, also with a login; else what the caller may find
 * @param page number of the page, from 0; 0 if absent
 * @param size hits of a page, 1 to 100; 20 if absent
 */
record FindSearch(
        @Parameter(
                description =
                        "words, in whatever case, with Turkish letters or without; a beginning of three letters or more is enough; numbers as they stand on paper",
                example = "kardeş şehir")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable SearchKind kind,

        @Parameter(description = "a constant of the states of its kind", example = "IN_FORCE")
        @Nullable
        @Size(max = 40)
        @Pattern(regexp = "[A-Z_]*")
        String state,

        @Nullable UUID unit,
        @Nullable UUID commission,
        @Nullable @Min(1) @Max(9999) Integer year,

        @Parameter(description = "PUBLIC: what the public finds, also with a login") @Nullable
        Audience audience,

        @Nullable @Min(0) @Max(10_000) Integer page,
        @Nullable @Min(1) @Max(100) Integer size) {

    private static final int USUAL = 20;

    /** The words; empty if none are given. */
    String words() {
        return q == null ? "" : q.strip();
    }

    /** Who finds: nobody more than the caller may. */
    Audience audienceOr(Audience caller) {
        return audience == Audience.PUBLIC ? Audience.PUBLIC : caller;
    }

    /** Number of the page. */
    int pageOrDefault() {
        return page == null ? 0 : page;
    }

    /** Hits of a page. */
    int sizeOrDefault() {
        return size == null ? USUAL : size;
    }
}
