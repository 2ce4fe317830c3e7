package org.defter.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.template.RecordUpTo;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.query.platform.dossier.Moment;

/** Makes every official document of a bundle again, from its events alone, and compares the digest with the one that was recorded. */
final class RenderedDocuments {

    /**
     * The outcome.
     *
     * @param same how many came out as they were
     * @param different those that did not, with what came out
     * @param unknown those whose template is of a later release
     */
    record Outcome(long same, List<String> different, List<String> unknown) {
        Outcome {
            different = List.copyOf(different);
            unknown = List.copyOf(unknown);
        }
    }

    private final List<DocumentRendered> documents = new ArrayList<>();
    private final BundledRecord record;

    private RenderedDocuments(Path bundle) throws IOException {
        this.record = new BundledRecord(bundle, event -> {
            if (event instanceof DocumentRendered rendered) {
                documents.add(rendered);
            }
        });
    }

    /**
     * Makes them again.
     *
     * @throws IOException if the bundle cannot be read
     */
    static Outcome again(Path bundle) throws IOException {
        RenderedDocuments all = new RenderedDocuments(bundle);
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
            Optional<String> digest = Rendering.again(document, upTo(document, new LinkedHashSet<>()))
                    .map(made -> sha256(made.bytes()));
            if (digest.filter(document.sha256()::equals).isPresent()) {
                same++;
            } else {
                different.add("document " + document.documentId() + " (" + document.template() + ", position "
                        + document.position() + ") was recorded as " + document.sha256() + ", and made again it is "
                        + digest.orElse("nothing: the record does not hold what it tells"));
            }
        }
        return new Outcome(same, different, unknown);
    }

    /** Ring by ring, all documents together: the bundle is gone through once for every ring, not for every document. */
    private void loadWhatTheyTellOf() throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        do {
            missing.clear();
            for (DocumentRendered document : documents) {
                if (Templates.exists(document.template())) {
                    Templates.paper(document.template(), document.subjectId(), upTo(document, missing));
                }
            }
            record.require(missing);
        } while (!missing.isEmpty());
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
