package org.defter.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found, the most fitting first.
 *
 * @param items the hits of this page
 * @param page number of the page, from 0
 * @param size hits a full page has
 * @param total hits in all
 * @param facets how many hits there would be with another choice, everything else as asked for
 * @param didYouMean other words that find something, where these find nothing
 */
@Schema(name = "Search")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchView(
        List<Hit> items,
        int page,
        int size,
        long total,
        Facets facets,

        @Schema(example = "kardeş şehir") @Nullable String didYouMean) {

    /** Copies the hits. */
    SearchView {
        items = List.copyOf(items);
    }

    /**
     * Something found.
     *
     * @param kind what it is
     * @param id the dossier it is in
     * @param part which in the dossier: the ordinal of a decision, the number of an agenda item, the identifier of a goal, unit or
     *     person; absent where it is the dossier itself
     * @param title its name
     * @param titleMarks where in the name the words were found
     * @param excerpt a piece of its text around the first place where a word was found
     * @param excerptMarks where in the piece the words were found
     * @param number its number as it stands on paper
     * @param state how far it has come
     * @param councilId the council whose number it bears, or to which it belongs
     * @param unitId the unit it belongs to
     * @param unitName the name of that unit
     * @param year the year it counts for
     * @param day the day it counts for
     */
    @Schema(name = "SearchHit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            SearchKind kind,
            UUID id,
            @Nullable String part,
            String title,
            List<Mark> titleMarks,
            @Nullable String excerpt,
            List<Mark> excerptMarks,
            @Nullable String number,
            @Nullable String state,
            @Nullable UUID councilId,
            @Nullable UUID unitId,
            @Nullable String unitName,
            @Nullable Integer year,
            @Nullable LocalDate day) {

        /** Copies the lists. */
        Hit {
            titleMarks = List.copyOf(titleMarks);
            excerptMarks = List.copyOf(excerptMarks);
        }
    }

    /**
     * A place in a text where a word was found.
     *
     * @param start its first character, from 0, in UTF-16 code units
     * @param end the first character after it
     */
    @Schema(name = "SearchMark")
    record Mark(int start, int end) {}

    /**
     * How many hits each choice has.
     *
     * @param kind by kind
     * @param state by state
     * @param unit by unit
     * @param commission by commission
     * @param year by year
     */
    @Schema(name = "SearchFacets")
    record Facets(
            List<Choice> kind, List<Choice> state, List<Choice> unit, List<Choice> commission, List<Choice> year) {

        /** Copies the lists. */
        Facets {
            kind = List.copyOf(kind);
            state = List.copyOf(state);
            unit = List.copyOf(unit);
            commission = List.copyOf(commission);
            year = List.copyOf(year);
        }
    }

    /**
     * A choice.
     *
     * @param value what the parameter would be
     * @param name the name of a unit or commission
     * @param count how many hits there would be
     */
    @Schema(name = "SearchChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(String value, @Nullable String name, long count) {}
}
