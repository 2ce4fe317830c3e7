package org.defter.kernel.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of imports in the database. Every change names the version it was made on, and one of two at once is refused. */
public final class Drafts {

    private static final TypeReference<List<DraftDocument>> DOCUMENTS = new TypeReference<>() {};

    /** The text of a source may be longer than a text in a request. */
    private static final JsonMapper JSON = DefterJson.mapper();

    private final JdbcClient database;

    /** Drafts of the given database. */
    public Drafts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes what was read from a file, unless the file is known already.
     *
     * @return whether it is new
     */
    public boolean add(Draft draft) {
        return database.sql("""
                        insert into intake.draft (id, municipality_id, sha256, file_name, media_type, size, state, source, reading,
                            kind, documents, numbers, search_text, reason, brought_by)
                        values (:id, :municipality, :sha256, :name, :type, :size, :state, :source, :reading, :kind, :documents,
                            cast(:numbers as text[]), :search, :reason, :by) on conflict do nothing""")
                        .param("id", draft.id().value())
                        .param("municipality", draft.municipalityId().value())
                        .param("sha256", draft.sha256())
                        .param("name", draft.fileName())
                        .param("type", draft.mediaType())
                        .param("size", draft.size())
                        .param("state", draft.state().name())
                        .param("source", draft.source())
                        .param("reading", JSON.writeValueAsString(draft.reading()))
                        .param("kind", draft.kind().name())
                        .param("documents", JSON.writeValueAsString(draft.documents()))
                        .param("numbers", numbers(draft.kind(), draft.documents()))
                        .param("search", search(draft.fileName(), draft.documents()))
                        .param("reason", draft.reason())
                        .param("by", draft.broughtBy())
                        .update()
                == 1;
    }

    /** A draft; empty if there is none. */
    public Optional<Draft> find(ArchiveRecordId id) {
        return database.sql("select * from intake.draft where id = :id")
                .param("id", id.value())
                .query(Drafts::draft)
                .optional();
    }

    /**
     * Replaces what is to be entered. One that was put away is taken up again.
     *
     * @return whether the draft still had this version and can be changed
     */
    public boolean correct(Draft draft, long version, ArchiveKind kind, List<DraftDocument> documents) {
        return database.sql("""
                        update intake.draft set kind = :kind, documents = :documents, numbers = cast(:numbers as text[]),
                            state = 'TO_REVIEW', version = version + 1, search_text = :search, reason = null,
                            decided_by = null, decided_at = null
                        where id = :id and version = :version and state in ('TO_REVIEW', 'UNREADABLE', 'REJECTED')""")
                        .param("kind", kind.name())
                        .param("documents", JSON.writeValueAsString(documents))
                        .param("numbers", numbers(kind, documents))
                        .param("search", search(draft.fileName(), documents))
                        .param("id", draft.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * Puts a draft away.
     *
     * @return whether it still had this version and waited for a person
     */
    public boolean reject(ArchiveRecordId id, long version, String reason, String by) {
        return database.sql("""
                        update intake.draft set state = 'REJECTED', version = version + 1, reason = :reason, decided_by = :by,
                            decided_at = clock_timestamp()
                        where id = :id and version = :version and state in ('TO_REVIEW', 'UNREADABLE')""")
                        .param("reason", reason)
                        .param("by", by)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * Holds a draft for entering, so that nobody changes it meanwhile. One that is held already, by a confirmation that broke
     * off, is held again.
     *
     * @return whether it still had this version
     */
    public boolean hold(ArchiveRecordId id, long version) {
        return database.sql("""
                        update intake.draft set state = 'ENTERING'
                        where id = :id and version = :version and state in ('TO_REVIEW', 'UNREADABLE', 'ENTERING')""")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Lets go of a draft that was not entered after all. */
    public void release(ArchiveRecordId id) {
        database.sql("update intake.draft set state = 'TO_REVIEW' where id = :id and state = 'ENTERING'")
                .param("id", id.value())
                .update();
    }

    /** Notes that a draft is in the record. */
    public void entered(ArchiveRecordId id, String by) {
        database.sql("""
                        update intake.draft set state = 'ENTERED', version = version + 1, decided_by = :by,
                            decided_at = clock_timestamp() where id = :id and state = 'ENTERING'""").param("by", by).param("id", id.value()).update();
    }

    /** Other imports of the municipality that hold a document with the same number, and are not put away: entered ones first. */
    public List<Duplicate> duplicates(Draft draft) {
        String numbers = numbers(draft.kind(), draft.documents());
        return database.sql("""
                        select id, file_name, state, array(select unnest(numbers) intersect select unnest(cast(:numbers as text[]))) as same
                        from intake.draft
                        where municipality_id = :municipality and id <> :id and numbers && cast(:numbers as text[])
                            and state in ('TO_REVIEW', 'ENTERING', 'ENTERED')
                        order by state = 'ENTERED' desc, brought_at, id limit 20""")
                .param("numbers", numbers)
                .param("municipality", draft.municipalityId().value())
                .param("id", draft.id().value())
                .query((row, number) -> new Duplicate(
                        new ArchiveRecordId(row.getObject("id", UUID.class)),
                        row.getString("file_name"),
                        DraftState.valueOf(row.getString("state")),
                        Arrays.asList((String[]) row.getArray("same").getArray())))
                .list();
    }

    /**
     * A draft with the same number.
     *
     * @param id the other import
     * @param fileName what its file is called
     * @param state how far it is
     * @param numbers which numbers are the same, in words of this register
     */
    public record Duplicate(ArchiveRecordId id, String fileName, DraftState state, List<String> numbers) {

        /** Keeps a copy of the numbers. */
        public Duplicate {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A line of the list.
     *
     * @param id the import
     * @param municipalityId its municipality
     * @param fileName what its file is called
     * @param state how far it is
     * @param version how often it was changed
     * @param kind what the document is
     * @param documents how many documents it holds
     * @param subject the matter of the first one, if known
     * @param broughtBy who brought it
     * @param broughtAt when
     */
    public record Line(
            ArchiveRecordId id,
            MunicipalityId municipalityId,
            String fileName,
            DraftState state,
            long version,
            ArchiveKind kind,
            int documents,
            @Nullable String subject,
            String broughtBy,
            Instant broughtAt) {}

    /**
     * Lines of drafts, the newest first.
     *
     * @param municipality of this one, or all
     * @param state in this state, or any
     * @param kind of this kind, or any
     * @param words that stand in the file's name, the matter, the unit or a number, accents aside; or all
     */
    public List<Line> list(
            @Nullable MunicipalityId municipality,
            @Nullable DraftState state,
            @Nullable ArchiveKind kind,
            @Nullable String words,
            int offset,
            int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(municipality, state, kind, words, values);
        values.put("offset", offset);
        values.put("size", size);
        return database.sql(
                        "select id, municipality_id, file_name, state, version, kind, documents, brought_by, brought_at from intake.draft"
                                + where + " order by brought_at desc, id offset :offset limit :size")
                .params(values)
                .query((row, number) -> {
                    List<DraftDocument> documents = JSON.readValue(row.getString("documents"), DOCUMENTS);
                    return new Line(
                            new ArchiveRecordId(row.getObject("id", UUID.class)),
                            new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                            row.getString("file_name"),
                            DraftState.valueOf(row.getString("state")),
                            row.getLong("version"),
                            ArchiveKind.valueOf(row.getString("kind")),
                            documents.size(),
                            documents.isEmpty()
                                    ? null
                                    : documents.getFirst().content().subject(),
                            row.getString("brought_by"),
                            instant(row, "brought_at"));
                })
                .list();
    }

    /** How many lines {@link #list} has in all. */
    public long count(
            @Nullable MunicipalityId municipality,
            @Nullable DraftState state,
            @Nullable ArchiveKind kind,
            @Nullable String words) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(municipality, state, kind, words, values);
        return database.sql("select count(*) from intake.draft" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String where(
            @Nullable MunicipalityId municipality,
            @Nullable DraftState state,
            @Nullable ArchiveKind kind,
            @Nullable String words,
            Map<String, Object> values) {
        List<String> terms = new ArrayList<>();
        if (municipality != null) {
            terms.add("municipality_id = :municipality");
            values.put("municipality", municipality.value());
        }
        if (state != null) {
            terms.add("state = :state");
            values.put("state", state.name());
        }
        if (kind != null) {
            terms.add("kind = :kind");
            values.put("kind", kind.name());
        }
        if (words != null && !words.isBlank()) {
            terms.add("search_text like :like escape '\\'");
            String literal = DocumentNumbers.folded(words.strip())
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
            values.put("like", "%" + literal + "%");
        }
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Draft(
                new ArchiveRecordId(row.getObject("id", UUID.class)),
                new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                DraftState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("source"),
                JSON.readValue(row.getString("reading"), Extraction.class),
                ArchiveKind.valueOf(row.getString("kind")),
                JSON.readValue(row.getString("documents"), DOCUMENTS),
                row.getString("reason"),
                row.getString("brought_by"),
                instant(row, "brought_at"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** An array as PostgreSQL writes it. */
    private static String numbers(ArchiveKind kind, List<DraftDocument> documents) {
        List<String> quoted = DocumentNumbers.of(
                        kind, documents.stream().map(DraftDocument::content).toList())
                .stream()
                .map(number -> "\"" + number.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toList();
        return "{" + String.join(",", quoted) + "}";
    }

    private static String search(String fileName, List<DraftDocument> documents) {
        StringBuilder text = new StringBuilder(fileName);
        for (DraftDocument document : documents) {
            DocumentContent content = document.content();
            for (String part : Arrays.asList(
                    content.subject(),
                    content.unit(),
                    content.decisionNumber(),
                    content.reportNumber(),
                    String.join(" ", content.commissions()))) {
                if (part != null && text.length() < 20_000) {
                    text.append(' ').append(part);
                }
            }
        }
        return DocumentNumbers.folded(text.toString());
    }
}
