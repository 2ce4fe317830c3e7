package org.defter.command.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.platform.RecordReader;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentStanding;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.signing.CertificateHolder;
import org.defter.kernel.platform.signing.DemoKeys;
import org.defter.kernel.platform.signing.PdfSignatures;
import org.defter.kernel.platform.signing.SignatureWrong;
import org.defter.kernel.platform.signing.SigningTerms;
import org.defter.kernel.platform.signing.TrustAnchors;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Signs documents: only who is printed on one, with a certificate of that name, only while it tells what the record
 * tells, and only its exact bytes. With a card in two steps, the data and then what the card made of them; with keys of
 * this process where that is allowed.
 */
@Component
@EnableConfigurationProperties(SigningProperties.class)
class DocumentSigning {

    /** How long a card may take between the two steps, in minutes. */
    private static final long PATIENCE = 15;

    private final RecordReader record;
    private final StoredFiles files;
    private final SigningProperties properties;
    private final TrustAnchors anchors;
    private final Clock clock;
    private final DemoKeys demo = new DemoKeys();

    DocumentSigning(
            RecordReader record, StoredFiles files, SigningProperties properties, TrustAnchors anchors, Clock clock) {
        this.record = record;
        this.files = files;
        this.properties = properties;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** A document with the version of its stream. */
    record Known(DocumentStanding standing, long version) {}

    /**
     * Where a document stands.
     *
     * @throws Rejected NOT_FOUND
     */
    Known find(DocumentId id) {
        List<CaseEvent> events = record.upTo(Long.MAX_VALUE).events(id.toString());
        if (events.isEmpty() || !(events.getFirst().event() instanceof DocumentRendered rendered)) {
            throw Rejected.because(CommonRejection.NOT_FOUND);
        }
        DocumentStanding standing = DocumentStanding.initial(rendered);
        for (CaseEvent event : events) {
            standing = standing.evolve((DocumentEvent) event.event());
        }
        return new Known(standing, events.getLast().version());
    }

    /** The first step: what the key of a certificate has to sign. */
    SigningView prepare(DocumentStanding standing, DocumentRequests.Prepare body) {
        requireSignatory(standing, body.signatory(), body.office(), null, record.position());
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SigningTerms terms = new SigningTerms(body.signatory(), body.office(), at, certificate(body.certificate()));
        requireCertificate(terms);
        return new SigningView(
                standing.sha256(),
                at,
                "SHA-256",
                Base64.getEncoder().encodeToString(PdfSignatures.dataToSign(bytes(standing), terms)));
    }

    /** The second step, or both with a key of this process: the bytes with the signature, stored, as a command to record them. */
    RecordSignature sign(
            DocumentId id, long version, DocumentStanding standing, DocumentRequests.Sign body, Caller caller) {
        long position = record.position();
        Block.Signatory printed =
                requireSignatory(standing, body.signatory(), body.office(), body.personId(), position);
        byte[] file = bytes(standing);
        SigningTerms terms = terms(body);
        requireCertificate(terms);
        try {
            byte[] value = body.signatureValue() == null
                    ? demo.sign(terms.signatory(), PdfSignatures.dataToSign(file, terms))
                    : Base64.getDecoder().decode(body.signatureValue());
            StoredFile kept = store(PdfSignatures.signed(file, terms, value), standing, caller);
            return new RecordSignature(
                    id,
                    version,
                    body.signatory(),
                    printed.personId() == null ? body.personId() : printed.personId(),
                    body.office(),
                    terms.certificate().getSubjectX500Principal().getName() + ", "
                            + terms.certificate().getSerialNumber(),
                    standing.sha256(),
                    kept.sha256().hex(),
                    kept.size(),
                    position,
                    LocalDate.ofInstant(terms.at(), clock.getZone()));
        } catch (SignatureWrong e) {
            throw Rejected.because(DocumentRejection.SIGNATURE_INVALID);
        }
    }

    private SigningTerms terms(DocumentRequests.Sign body) {
        String certificate = body.certificate();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (certificate == null && body.signatureValue() == null && properties.demo()) {
            return new SigningTerms(body.signatory(), body.office(), now, demo.certificate(body.signatory()));
        }
        Instant at = body.signedAt();
        if (certificate == null || body.signatureValue() == null || at == null) {
            throw missing(certificate == null ? "/certificate" : at == null ? "/signedAt" : "/signatureValue");
        }
        if (at.isAfter(now.plus(1, ChronoUnit.MINUTES)) || at.isBefore(now.minus(PATIENCE, ChronoUnit.MINUTES))) {
            throw HttpRefused.because(HttpReason.INVALID_BODY)
                    .withErrors(List.of(WrongField.of("/signedAt", "field.value")));
        }
        return new SigningTerms(body.signatory(), body.office(), at, certificate(certificate));
    }

    private static HttpRefused missing(String field) {
        return HttpRefused.because(HttpReason.INVALID_BODY)
                .withErrors(List.of(WrongField.of(field, "constraint.NotNull")));
    }

    private static X509Certificate certificate(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
        } catch (CertificateException | IllegalArgumentException e) {
            throw HttpRefused.because(HttpReason.INVALID_BODY)
                    .withErrors(List.of(WrongField.of("/certificate", "field.value")));
        }
    }

    /** A key proves who signs only by the name in its certificate, and that name only as far as somebody trusted vouches for it. */
    private void requireCertificate(SigningTerms terms) {
        if (!CertificateHolder.isNamed(terms.certificate(), terms.signatory())) {
            throw Rejected.because(DocumentRejection.CERTIFICATE_OF_ANOTHER, "signatory", terms.signatory());
        }
        if (!anchors.isEmpty() && !anchors.vouchFor(terms.certificate(), terms.at())) {
            throw Rejected.because(DocumentRejection.CERTIFICATE_NOT_TRUSTED, "signatory", terms.signatory());
        }
    }

    /**
     * Who signs must be printed on the document for that, and the document must tell what the record tells.
     *
     * @param person who the caller says that is; none if it is left to the document
     * @return who is printed, with the person that is in the record: an act of that person or on behalf of it, and of nobody else
     */
    private Block.Signatory requireSignatory(
            DocumentStanding standing, String signatory, String office, @Nullable PersonId person, long position) {
        DocumentDecider.requireSigned(standing);
        DocumentRendered made = standing.rendered();
        Optional<Paper> then = Templates.paper(made.template(), made.subjectId(), record.upTo(made.position()));
        if (!then.equals(Templates.paper(made.template(), made.subjectId(), record.upTo(position)))) {
            throw Rejected.because(DocumentRejection.DOCUMENT_STALE);
        }
        return then.stream()
                .flatMap(paper -> paper.blocks().stream())
                .filter(Block.Signatures.class::isInstance)
                .map(Block.Signatures.class::cast)
                .flatMap(block -> block.signatories().stream())
                .filter(one -> one.name().equals(signatory)
                        && one.office().equals(office)
                        && (person == null || one.personId() == null || person.equals(one.personId())))
                .findFirst()
                .orElseThrow(() ->
                        Rejected.because(DocumentRejection.NOT_PRINTED_ON_IT, "signatory", signatory + ", " + office));
    }

    private byte[] bytes(DocumentStanding standing) {
        try (InputStream in = files.open(new Sha256(standing.sha256()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile store(byte[] signed, DocumentStanding standing, Caller caller) {
        try {
            return files.put(
                    new ByteArrayInputStream(signed), standing.rendered().title() + ".pdf", caller.login());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The scan that an act names.
     *
     * @throws HttpRefused FILE_UNKNOWN if it is not kept here
     */
    StoredFile scan(@Nullable String sha256) {
        return files.find(new Sha256(Objects.requireNonNull(sha256)))
                .orElseThrow(() -> HttpRefused.because(HttpReason.FILE_UNKNOWN));
    }
}
