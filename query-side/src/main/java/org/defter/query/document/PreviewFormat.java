package org.defter.query.document;

import java.io.IOException;
import java.io.OutputStream;
import org.defter.kernel.document.paper.Imprint;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.paper.PaperPdf;

/** The forms in which a paper can be looked at or edited. */
public enum PreviewFormat {
    /** As the official document would be, with a line that says that it is none. */
    PDF("application/pdf", "pdf"),

    /** For editing, Office Open XML. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

    /** For editing, OpenDocument. */
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String mediaType;
    private final String ending;

    PreviewFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    void write(Paper paper, Imprint imprint, OutputStream out) throws IOException {
        switch (this) {
            case PDF -> out.write(PaperPdf.render(paper, imprint));
            case DOCX -> PaperDocx.write(paper, out);
            case ODT -> PaperOdt.write(paper, out);
        }
    }
}
