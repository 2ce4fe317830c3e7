package org.defter.query.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the archive. Every row says from when until when it stood, so the past of the list is what stood then. */
@Component
class ArchiveQueries {

    private final JdbcClient database;

    ArchiveQueries(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Page<ArchiveDocumentView> list(ArchiveFilter filter, Paging paging, Moment moment) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        term(terms, values, "municipality_id = :municipality", "municipality", filter.municipality());
        term(
                terms,
                values,
                "kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        term(terms, values, "number = :number", "number", filter.number());
        term(terms, values, "occurred_on >= :from", "from", filter.from());
        term(terms, values, "occurred_on <= :to", "to", filter.to());
        String words = filter.q() == null || filter.q().isBlank()
                ? null
                : TurkishText.contains(filter.q().strip());
        term(terms, values, "search_text like :q escape '\\'", "q", words);
        at(terms, values, moment);
        String where = terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
        String order = paging.order() == Paging.Order.ASC ? "asc" : "desc";
        // A list shows what documents are; what they say at length is at each record.
        String sorted = "select view #- '{content,text}' as view from archive_document" + where
                + " order by occurred_on " + order + ", id";
        Everything everything = Everything.wanted();
        if (everything != null) {
            return everything.of(
                    () -> database
                            .sql(sorted)
                            .withFetchSize(Everything.PIECE)
                            .params(values)
                            .query((row, number) -> view(row.getString("view")))
                            .stream(),
                    Function.identity());
        }
        long total = database.sql("select count(*) from archive_document" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", paging.offset());
        values.put("size", paging.sizeOrDefault());
        List<ArchiveDocumentView> lines = database.sql(sorted + " offset :offset limit :size")
                .params(values)
                .query((row, number) -> view(row.getString("view")))
                .list();
        return new Page<>(lines, paging.pageOrDefault(), paging.sizeOrDefault(), total);
    }

    @Transactional(readOnly = true)
    public Optional<ArchiveRecordView> find(ArchiveRecordId id, Moment moment) {
        List<String> terms = new ArrayList<>(List.of("record_id = :record"));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("record", id.value()));
        at(terms, values, moment);
        List<ArchiveDocumentView> documents = database.sql(
                        "select view from archive_document where " + String.join(" and ", terms) + " order by entry")
                .params(values)
                .query((row, number) -> view(row.getString("view")))
                .list();
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        List<String> since = new ArrayList<>(List.of("record_id = :record", "view ->> 'correction' is not null"));
        Map<String, Object> known = new LinkedHashMap<>(Map.of("record", id.value()));
        from(since, known, moment);
        List<ArchiveCorrectionView> corrections = database.sql("select view -> 'correction' as correction"
                        + " from archive_document where " + String.join(" and ", since) + " order by position")
                .params(known)
                .query((row, number) ->
                        DefterJson.mapper().readValue(row.getString("correction"), ArchiveCorrectionView.class))
                .list();
        return Optional.of(new ArchiveRecordView(id, documents, corrections));
    }

    private static void term(
            List<String> terms, Map<String, Object> values, String term, String name, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }

    /** What stood at the moment. */
    private static void at(List<String> terms, Map<String, Object> values, Moment moment) {
        from(terms, values, moment);
        terms.add(
                switch (moment) {
                    case Moment.Now _ -> "until_position is null";
                    case Moment.Position _ -> "(until_position is null or until_position > :position)";
                    case Moment.RecordedBefore _ -> "(until_recorded is null or until_recorded >= :end)";
                    case Moment.OccurredUntil _ -> "(until_day is null or until_day > :day)";
                });
    }

    /** What had been said by the moment, whether it still stood or not. */
    private static void from(List<String> terms, Map<String, Object> values, Moment moment) {
        switch (moment) {
            case Moment.Now _ -> {}
            case Moment.Position(long position) -> term(terms, values, "position <= :position", "position", position);
            case Moment.RecordedBefore(Instant end) ->
                term(terms, values, "recorded_at < :end", "end", Timestamp.from(end));
            case Moment.OccurredUntil(LocalDate day) -> term(terms, values, "since_day <= :day", "day", day);
        }
    }

    private static ArchiveDocumentView view(String json) {
        return DefterJson.mapper().readValue(json, ArchiveDocumentView.class);
    }
}
