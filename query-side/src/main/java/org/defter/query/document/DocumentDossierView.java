package org.defter.query.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.ScannedSignatureAttached;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.PersonId;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * An official document.
 *
 * @param id the document
 * @param version version of its stream
 * @param kind what it is
 * @param template name and version of the template it was made with
 * @param subjectId the stream it is about
 * @param position the place in the record up to which it tells
 * @param title its title
 * @param address as printed on it
 * @param renderedSha256 SHA-256 of the bytes as they were made, before any signature
 * @param sha256 SHA-256 of the bytes as they are, with all electronic signatures; the file is {@code /api/files/} and this
 * @param size how many bytes those are
 * @param renderedOn day it was made
 * @param signatures electronic signatures, in order
 * @param scans scans of copies signed by hand, in order
 */
public record DocumentDossierView(
        DocumentId id,
        long version,
        DocumentKind kind,
        String template,
        UUID subjectId,
        long position,
        String title,
        String address,
        String renderedSha256,
        String sha256,
        long size,
        LocalDate renderedOn,
        List<SignatureView> signatures,
        List<ScanView> scans)
        implements DossierView<DocumentDossierView> {

    /** Copies the lists. */
    public DocumentDossierView {
        signatures = List.copyOf(signatures);
        scans = List.copyOf(scans);
    }

    /**
     * An electronic signature.
     *
     * @param signatory who signed
     * @param personId who that is in the record
     * @param office in what office
     * @param certificate subject and serial number of the certificate
     * @param signedSha256 SHA-256 of the bytes that were signed
     * @param position the place in the record at which it was signed
     * @param signedOn day of the signature
     */
    public record SignatureView(
            String signatory,
            @Nullable PersonId personId,
            String office,
            String certificate,
            String signedSha256,
            long position,
            LocalDate signedOn) {}

    /**
     * A scan of a copy signed by hand.
     *
     * @param signatories who signed
     * @param sha256 SHA-256 of the scan
     * @param size how many bytes it has
     * @param signedOn day on which it was signed
     */
    public record ScanView(List<String> signatories, String sha256, long size, LocalDate signedOn) {
        /** Copies the list. */
        public ScanView {
            signatories = List.copyOf(signatories);
        }
    }

    /** Whether the public may read it as soon as it is shown what it is about; of other kinds it never reads any. */
    public boolean followsSubject() {
        return switch (kind) {
            case DECISION, ANNOUNCEMENT, AGENDA -> true;
            case REPORT,
                    MINUTES,
                    REFERRAL_LETTER,
                    CIVIL_AUTHORITY_LETTER,
                    MONITORING_TABLE,
                    AUDIT_EXTRACT,
                    IMPORTED_DOCUMENT -> false;
        };
    }

    /** What the public sees of one it may read: copies signed by hand stay inside. */
    public DocumentDossierView forPublic() {
        return with(version, sha256, size, signatures, List.of());
    }

    static DocumentDossierView of(DocumentRendered e, long version) {
        return new DocumentDossierView(
                e.documentId(),
                version,
                e.kind(),
                e.template(),
                e.subjectId(),
                e.position(),
                e.title(),
                e.address(),
                e.sha256(),
                e.sha256(),
                e.size(),
                e.occurredOn(),
                List.of(),
                List.of());
    }

    DocumentDossierView signed(DocumentSigned e) {
        List<SignatureView> all = new ArrayList<>(signatures);
        all.add(new SignatureView(
                e.signatory(),
                e.personId(),
                e.office(),
                e.certificate(),
                e.signedSha256(),
                e.position(),
                e.occurredOn()));
        return with(version, e.sha256(), e.size(), all, scans);
    }

    DocumentDossierView scanned(ScannedSignatureAttached e) {
        List<ScanView> all = new ArrayList<>(scans);
        all.add(new ScanView(e.signatories(), e.sha256(), e.size(), e.occurredOn()));
        return with(version, sha256, size, signatures, all);
    }

    @Override
    public DocumentDossierView at(long shown) {
        return with(shown, sha256, size, signatures, scans);
    }

    private DocumentDossierView with(
            long shown, String digest, long bytes, List<SignatureView> signed, List<ScanView> scanned) {
        return new DocumentDossierView(
                id,
                shown,
                kind,
                template,
                subjectId,
                position,
                title,
                address,
                renderedSha256,
                digest,
                bytes,
                renderedOn,
                signed,
                scanned);
    }
}
