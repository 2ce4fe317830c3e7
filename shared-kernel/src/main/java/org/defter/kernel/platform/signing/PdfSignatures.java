package org.defter.kernel.platform.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Signs and examines PDF files: PAdES at baseline level B. Time stamps and revocation data (T, LT, LTA) need services a town hall may
 * not reach; they can be added later without breaking what is signed.
 */
public final class PdfSignatures {

    private static final Pattern PLACE = Pattern.compile("<(?:(?:[0-9A-F]{2})*|(?:[0-9a-f]{2})*)>");

    private PdfSignatures() {}

    /**
     * The bytes that the key of the terms has to sign: with SHA-256 and the algorithm of the key.
     *
     * @param file the file as it is, with all signatures so far
     */
    public static byte[] dataToSign(byte[] file, SigningTerms terms) {
        return service().getDataToSign(document(file), parameters(terms)).getBytes();
    }

    /**
     * The file with one more signature.
     *
     * @param file the file the data to sign were of
     * @param terms the terms they were of
     * @param value what the key made of them
     * @throws SignatureWrong if the value is not of that key over those data
     */
    public static byte[] signed(byte[] file, SigningTerms terms, byte[] value) throws SignatureWrong {
        try {
            PAdESSignatureParameters parameters = parameters(terms);
            SignatureValue given = new SignatureValue(algorithm(terms), value);
            if (!service()
                    .isValidSignatureValue(
                            service().getDataToSign(document(file), parameters),
                            given,
                            parameters.getSigningCertificate())) {
                throw new SignatureWrong("the value is not of this key over these bytes");
            }
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            service().signDocument(document(file), parameters(terms), given).writeTo(signed);
            return signed.toByteArray();
        } catch (DSSException | IllegalArgumentException e) {
            throw new SignatureWrong(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every signature in a file as who trusts nobody sees it, in the order they were made; none of a file without. */
    public static List<SignatureCheck> examine(byte[] file) {
        return examine(file, TrustAnchors.none());
    }

    /**
     * The whole report of a validation, as ETSI TS 119 102-2 has it: XML. It says of every signature what was looked at and what
     * was not; without services it cannot say whether a certificate was revoked.
     *
     * @param anchors whose certificates count
     */
    public static String report(byte[] file, TrustAnchors anchors) {
        return validated(file, anchors).getXmlValidationReport();
    }

    private static Reports validated(byte[] file, TrustAnchors anchors) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document(file));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        if (!anchors.isEmpty()) {
            verifier.setTrustedCertSources(anchors.source());
        }
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    /**
     * Every signature in a file, in the order they were made; none of a file without.
     *
     * @param anchors whose certificates count
     */
    public static List<SignatureCheck> examine(byte[] file, TrustAnchors anchors) {
        Reports reports = validated(file, anchors);
        SimpleReport simple = reports.getSimpleReport();
        DiagnosticData data = reports.getDiagnosticData();
        List<SignatureCheck> checks = new ArrayList<>();
        boolean written = isWrittenOnce(file);
        for (SignatureWrapper signature : data.getSignatures()) {
            SubIndication why = simple.getSubIndication(signature.getId());
            boolean intact = written
                    && signature.isSignatureIntact()
                    && signature.isSignatureValid()
                    && isLeftAlone(signature)
                    && signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataIntact());
            CertificateWrapper certificate = signature.getSigningCertificate();
            checks.add(new SignatureCheck(
                    certificate == null ? "" : certificate.getCertificateDN(),
                    intact,
                    certificate != null && certificate.isTrustedChain(),
                    simple.getIndication(signature.getId()).name(),
                    why == null ? "" : why.name()));
        }
        return checks;
    }

    /** Whether what was written behind a signature is other signatures and nothing else. */
    private static boolean isLeftAlone(SignatureWrapper signature) {
        return signature.getPdfExtensionChanges().isEmpty()
                && signature.getPdfAnnotationChanges().isEmpty()
                && signature.getPdfUndefinedChanges().isEmpty()
                && signature.getPdfAnnotationsOverlapConcernedPages().isEmpty()
                && signature.getPdfPageDifferenceConcernedPages().isEmpty()
                && signature.getPdfVisualDifferenceConcernedPages().isEmpty();
    }

    /**
     * Whether the last signature covers the file to its end, and the places of the signatures, the only bytes that no
     * signature covers, hold what signing put there and nothing else: digits of one case, and zeros behind the
     * signature.
     */
    private static boolean isWrittenOnce(byte[] file) {
        long covered = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                int[] range = signature.getByteRange();
                if (range.length != 4
                        || range[0] != 0
                        || range[1] < 0
                        || range[2] <= range[1]
                        || range[2] > file.length
                        || range[3] < 0) {
                    return false;
                }
                covered = Math.max(covered, (long) range[2] + range[3]);
                String place = new String(file, range[1], range[2] - range[1], StandardCharsets.US_ASCII);
                if (!PLACE.matcher(place).matches()) {
                    return false;
                }
                byte[] content = HexFormat.of().parseHex(place.substring(1, place.length() - 1));
                for (int i = lengthOf(content); i < content.length; i++) {
                    if (content[i] != 0) {
                        return false;
                    }
                }
            }
            return covered == file.length;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** How many bytes the outermost structure has, by its own DER length. */
    private static int lengthOf(byte[] der) {
        int first = der.length < 2 ? 0 : der[1] & 0xff;
        if (first < 0x80) {
            return Math.min(der.length, 2 + first);
        }
        long length = 0;
        int digits = first & 0x7f;
        for (int i = 0; i < digits && i + 2 < der.length; i++) {
            length = (length << 8) | (der[i + 2] & 0xff);
        }
        return (int) Math.min(der.length, 2 + digits + length);
    }

    private static PAdESService service() {
        return new PAdESService(new CommonCertificateVerifier());
    }

    private static DSSDocument document(byte[] file) {
        return new InMemoryDocument(file, "document.pdf");
    }

    private static SignatureAlgorithm algorithm(SigningTerms terms) {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(terms.certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }

    private static PAdESSignatureParameters parameters(SigningTerms terms) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        CertificateToken certificate = new CertificateToken(terms.certificate());
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate);
        parameters.bLevel().setSigningDate(Date.from(terms.at()));
        parameters.setSignerName(terms.signatory());
        parameters.setReason(terms.office());
        return parameters;
    }
}
