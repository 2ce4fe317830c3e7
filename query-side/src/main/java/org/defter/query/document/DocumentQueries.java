package org.defter.query.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.template.RecordUpTo;
import org.defter.kernel.document.template.Templates;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes papers of the record as it is or was. */
@Component
class DocumentQueries {

    private final JdbcClient database;
    private final Streams streams;

    DocumentQueries(JdbcClient database, Streams streams) {
        this.database = database;
        this.streams = streams;
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
