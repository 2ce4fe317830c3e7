package org.defter.query.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.template.RecordUpTo;
import org.defter.kernel.document.template.Templates;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists documents, and makes papers of the record as it is or was. */
@Component
class DocumentQueries {

    private final JdbcClient database;
    private final Streams streams;

    DocumentQueries(JdbcClient database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    /** The documents of a filter, the newest first unless asked the other way round. */
    Page<DocumentSummaryView> list(DocumentFilter filter, Paging paging) {
        DocumentKind kind = filter.kind();
        String wanted = " from document_dossier where (:subject::uuid is null or subject_id = :subject::uuid)"
                + " and (:kind::text is null or kind = :kind)";
        String order = paging.order() == Paging.Order.ASC ? "asc" : "desc";
        List<DocumentSummaryView> items = database.sql("select id, version, kind, subject_id, rendered_on,"
                        + " view->>'title' as title, view->>'sha256' as sha256,"
                        + " jsonb_array_length(view->'signatures') as signatures" + wanted
                        + " order by rendered_on " + order + ", position " + order + " limit :size offset :offset")
                .param("subject", filter.subject())
                .param("kind", kind == null ? null : kind.name())
                .param("size", paging.sizeOrDefault())
                .param("offset", paging.offset())
                .query((row, _) -> new DocumentSummaryView(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getString("sha256"),
                        row.getObject("rendered_on", LocalDate.class),
                        row.getInt("signatures")))
                .list();
        Long total = database.sql("select count(*)" + wanted)
                .param("subject", filter.subject())
                .param("kind", kind == null ? null : kind.name())
                .query(Long.class)
                .single();
        return new Page<>(items, paging.pageOrDefault(), paging.sizeOrDefault(), total);
    }

    /** The paper of a subject as of a moment, by the template of today; none if the record does not hold it there. */
    Optional<Paper> paper(DocumentKind kind, UUID subject, Moment moment) {
        return Templates.paper(Templates.current(kind), subject, record(moment));
    }

    /** The newest place of the record. */
    long newest() {
        return database.sql("select coalesce(max(global_index), 0) from eventstore.domain_event")
                .query(Long.class)
                .single();
    }

    /** Whether what a document tells has changed since it was made. */
    boolean changedSince(DocumentDossierView document) {
        Optional<Paper> then = Templates.paper(
                document.template(), document.subjectId(), record(new Moment.Position(document.position())));
        Optional<Paper> now = Templates.paper(document.template(), document.subjectId(), record(Moment.NOW));
        return !then.equals(now);
    }

    /** The record as of a moment, as templates read it. */
    RecordUpTo record(Moment moment) {
        return stream -> read(UUID.fromString(stream), moment).stream()
                .map(recorded -> new CaseEvent(
                        recorded.stamp().position(), recorded.stamp().version(), recorded.event()))
                .toList();
    }

    private List<Streams.Recorded> read(UUID stream, Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> streams.read(stream);
            case Moment.Past past -> streams.read(stream, past);
        };
    }
}
