package org.defter.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.template.RecordUpTo;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.query.platform.dossier.Moment;

/**
 * Makes every official document of a bundle again, from its events alone, and compares the digest with the one that was
 * recorded; and follows the signatures from there. One that cannot be made is a difference like another one, and hides
 * none: who forges a document may as well record one that no template can make.
 */
final class RenderedDocuments {

    /**
     * The outcome.
     *
     * @param same how many came out as they were
     * @param different those that did not, with what came out
     * @param unknown those whose template is of a later release
     * @param signed how many files with signatures were examined and are whole
     */
    record Outcome(long same, List<String> different, List<String> unknown, long signed) {
        Outcome {
            different = List.copyOf(different);
            unknown = List.copyOf(unknown);
        }
    }

    private final List<DocumentRendered> documents = new ArrayList<>();
    private final SignedDocuments signed = new SignedDocuments();
    private final BundledRecord record;

    private RenderedDocuments(Path bundle) throws IOException {
        this.record = new BundledRecord(bundle, event -> {
            if (event instanceof DocumentRendered rendered) {
                documents.add(rendered);
            }
            signed.hear(event);
        });
    }

    /**
     * Makes them again.
     *
     * @throws IOException if the bundle cannot be read
     */
    static Outcome again(Path bundle) throws IOException {
        RenderedDocuments all = new RenderedDocuments(bundle);
        all.signed.examine(bundle);
        return all.run();
    }

    private Outcome run() throws IOException {
        loadWhatTheyTellOf();
        long same = 0;
        List<String> different = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (DocumentRendered document : documents) {
            if (!Templates.exists(document.template())) {
                unknown.add(document.documentId() + " (" + document.template() + ")");
                continue;
            }
            String made = madeAgain(document);
            if (made.equals(document.sha256())) {
                same++;
            } else {
                different.add("document " + document.documentId() + " (" + document.template() + ", position "
                        + document.position() + ") was recorded as " + document.sha256() + ", and made again it is "
                        + made);
            }
        }
        different.addAll(signed.wrong());
        return new Outcome(same, different, unknown, signed.examined());
    }

    /** The digest of what comes out now, or in words why nothing does. */
    private String madeAgain(DocumentRendered document) {
        try {
            return Rendering.again(document, upTo(document, new LinkedHashSet<>()))
                    .map(made -> sha256(made.bytes()))
                    .orElse("nothing: the record does not hold what it tells");
        } catch (RuntimeException e) {
            return "nothing: " + e;
        }
    }

    /** Ring by ring, all documents together: the bundle is gone through once for every ring, not for every document. */
    private void loadWhatTheyTellOf() throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        do {
            missing.clear();
            for (DocumentRendered document : documents) {
                if (Templates.exists(document.template())) {
                    lookAt(document, missing);
                }
            }
            record.require(missing);
        } while (!missing.isEmpty());
    }

    private void lookAt(DocumentRendered document, Set<String> missing) {
        try {
            Templates.paper(document.template(), document.subjectId(), upTo(document, missing));
        } catch (RuntimeException _) {
            // What it named up to there is loaded; that it cannot be made is said when it is made.
        }
    }

    private RecordUpTo upTo(DocumentRendered document, Set<String> missing) {
        Moment.Position position = new Moment.Position(document.position());
        return stream -> {
            if (!record.holds(stream)) {
                missing.add(stream);
            }
            return record.shown(stream, position).stream()
                    .map(recorded -> new CaseEvent(
                            recorded.stamp().position(), recorded.stamp().version(), recorded.event()))
                    .toList();
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
