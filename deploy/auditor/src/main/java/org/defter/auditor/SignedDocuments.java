package org.defter.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.signing.PdfSignatures;
import org.defter.kernel.platform.signing.SignatureCheck;

/**
 * The signatures of the documents of a bundle: each is over the bytes that were there before it, and a file that is in
 * the bundle holds as many as were recorded, all of them intact. Whose the certificates are is for others to say.
 */
final class SignedDocuments {

    /** The bytes of a document now, and how many signatures they hold. */
    private record Standing(String sha256, int signatures) {}

    /** Bytes that were recorded with a signature. */
    private record File(DocumentId document, Standing standing) {}

    private final Map<DocumentId, Standing> documents = new HashMap<>();
    private final List<File> files = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long examined;

    /** Hears an event, in the order of the record. */
    void hear(DomainEvent event) {
        if (event instanceof DocumentRendered rendered) {
            documents.put(rendered.documentId(), new Standing(rendered.sha256(), 0));
        } else if (event instanceof DocumentSigned signed) {
            follow(signed);
        }
    }

    private void follow(DocumentSigned signed) {
        Standing before = documents.get(signed.documentId());
        if (before == null) {
            wrong.add("document " + signed.documentId() + " was signed, and nothing says that it was made");
        } else if (!before.sha256().equals(signed.signedSha256())) {
            wrong.add("document " + signed.documentId() + " was " + before.sha256() + ", and what was signed is "
                    + signed.signedSha256());
        }
        Standing after = new Standing(signed.sha256(), before == null ? 1 : before.signatures() + 1);
        documents.put(signed.documentId(), after);
        files.add(new File(signed.documentId(), after));
    }

    /** Examines the files that are in the bundle. */
    void examine(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            for (File file : files) {
                ZipEntry entry = zip.getEntry("documents/" + file.standing().sha256());
                if (entry != null) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        examine(file, bytes.readAllBytes());
                    }
                }
            }
        }
    }

    private void examine(File file, byte[] bytes) {
        String named =
                "document " + file.document() + ", file " + file.standing().sha256() + ": ";
        try {
            List<SignatureCheck> checks = PdfSignatures.examine(bytes);
            if (checks.size() != file.standing().signatures()) {
                wrong.add(
                        named + file.standing().signatures() + " signatures were recorded, it holds " + checks.size());
            } else if (!checks.stream().allMatch(SignatureCheck::intact)) {
                wrong.add(named + "a signature of it is broken");
            } else {
                examined++;
            }
        } catch (RuntimeException e) {
            // Who wrote the bundle chose its bytes: whatever they make the examination do is said of this file alone.
            wrong.add(named + "its signatures cannot be examined: " + e.getMessage());
        }
    }

    /** What does not fit. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many signed files were examined and are whole. */
    long examined() {
        return examined;
    }
}
