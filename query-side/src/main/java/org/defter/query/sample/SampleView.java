package org.defter.query.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.defter.query.history.HistoryStream;
import org.defter.query.platform.access.Recounted;
import org.jspecify.annotations.Nullable;

/**
 * A sample with all that is needed to draw it again.
 *
 * @param method how it was drawn
 * @param algorithm name of the way of drawing, see ADR 0041
 * @param seed what it followed from
 * @param seedDrawn whether the server drew the seed
 * @param asOf position of the record up to which it was looked at
 * @param filter what limited the population
 * @param population how many subjects could be drawn
 * @param resultHash SHA-256 of a line {@code kind SPACE id SPACE weight LF} for each item, in hexadecimal digits
 * @param items the subjects drawn, in the order of their tickets
 */
@Schema(name = "AuditSample")
record SampleView(
        SampleMethod method,
        @Schema(example = "sha256-tickets-1") String algorithm,
        @Schema(example = "denetim-2026-1") String seed,
        boolean seedDrawn,
        long asOf,
        Filter filter,
        long population,
        String resultHash,
        List<Item> items)
        implements Recounted {

    /** Copies the list. */
    SampleView {
        items = List.copyOf(items);
    }

    /** What the log keeps of it: enough to draw it again and to see whether it is the same. */
    @Override
    public Map<String, Object> recount() {
        Map<String, Object> recount = new LinkedHashMap<>();
        recount.put("method", method.name());
        recount.put("algorithm", algorithm);
        recount.put("seed", seed);
        recount.put("seedDrawn", seedDrawn);
        recount.put("position", asOf);
        recount.put("filter", filter.recount());
        recount.put("population", population);
        recount.put("rows", items.size());
        recount.put("resultHash", resultHash);
        return recount;
    }

    /**
     * What limited the population.
     *
     * @param kinds kinds of streams
     * @param unit a unit that appears in them
     * @param from first day on which they may have begun
     * @param to last day on which they may have begun
     */
    @Schema(name = "AuditSampleFilter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filter(
            List<HistoryStream> kinds,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Copies the list. */
        Filter {
            kinds = List.copyOf(kinds);
        }

        Map<String, Object> recount() {
            Map<String, Object> recount = new LinkedHashMap<>();
            recount.put("kinds", kinds.stream().map(HistoryStream::name).toList());
            recount.put("unit", Objects.toString(unit, null));
            recount.put("from", Objects.toString(from, null));
            recount.put("to", Objects.toString(to, null));
            recount.values().removeIf(Objects::isNull);
            return recount;
        }
    }

    /**
     * A subject that was drawn.
     *
     * @param kind kind of its stream
     * @param id its stream
     * @param title what it is called
     * @param weight how many tickets it had
     * @param ticket its smallest ticket
     * @param factors why it had more than one
     */
    @Schema(name = "AuditSampleItem")
    record Item(HistoryStream kind, UUID id, String title, int weight, String ticket, List<Factor> factors) {

        /** Copies the list. */
        Item {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A fact that raised the weight.
     *
     * @param factor which
     * @param text the same in the reader's language
     * @param points what it added
     * @param eventIds the events that show it, in the order of the record
     */
    @Schema(name = "AuditSampleFactor")
    record Factor(RiskFactor factor, String text, int points, List<String> eventIds) {

        /** Copies the list. */
        Factor {
            eventIds = List.copyOf(eventIds);
        }
    }
}
