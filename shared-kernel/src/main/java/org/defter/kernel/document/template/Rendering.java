package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.paper.Imprint;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.id.DocumentId;

/** The making of an official document: the same code for who makes it, who shows it and who distrusts it. */
public final class Rendering {

    private final Paper paper;
    private final byte[] bytes;

    private Rendering(Paper paper, byte[] bytes) {
        this.paper = paper;
        this.bytes = bytes;
    }

    /** What it says. */
    public Paper paper() {
        return paper;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Makes a document.
     *
     * @param position the place up to which {@code record} gives the record
     * @return none if the record does not hold yet what it tells
     */
    public static Optional<Rendering> of(
            DocumentId documentId,
            String template,
            UUID subject,
            long position,
            String address,
            LocalDate day,
            RecordUpTo record) {
        Imprint imprint = new Imprint(template, position, day, documentId.toString(), address);
        return Templates.paper(template, subject, record)
                .map(paper -> new Rendering(paper, PaperPdf.render(paper, imprint)));
    }

    /**
     * Makes a document again as its event says it was made.
     *
     * @param record the record up to the position of the event
     */
    public static Optional<Rendering> again(DocumentRendered event, RecordUpTo record) {
        return of(
                event.documentId(),
                event.template(),
                event.subjectId(),
                event.position(),
                event.address(),
                event.occurredOn(),
                record);
    }
}
