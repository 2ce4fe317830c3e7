package org.defter.kernel.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.DSSException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Imprint;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.document.paper.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signatures in sequence: valid, on a file that stays PDF/A-2a, broken by any changed byte. */
class PdfSignaturesTest {

    private static final List<String> THREE = List.of("Başkan ÖZER", "Kâtip İNCE", "Kâtip ŞEN");
    private static final DemoKeys KEYS = new DemoKeys();

    private static byte[] unsigned;
    private static byte[] signed;

    @BeforeAll
    static void signThreeTimes() throws Exception {
        unsigned = PaperPdf.render(
                new Paper(
                        "Karar",
                        "Karar",
                        List.of(new Block.Letterhead(List.of("KARAR")), new Block.Text("Kabul edildi."))),
                new Imprint("sample@1", 1, LocalDate.of(2024, 9, 13), "x", "https://defter.example/x"));
        byte[] file = unsigned;
        for (String signatory : THREE) {
            file = sign(file, terms(signatory));
        }
        signed = file;
    }

    static SigningTerms terms(String signatory) {
        return new SigningTerms(
                signatory, "Divan", Instant.now().truncatedTo(ChronoUnit.SECONDS), KEYS.certificate(signatory));
    }

    static byte[] sign(byte[] file, SigningTerms terms) throws SignatureWrong {
        byte[] value = KEYS.sign(terms.signatory(), PdfSignatures.dataToSign(file, terms));
        return PdfSignatures.signed(file, terms, value);
    }

    @Test
    void staysValidThreeTimesInSequence() {
        List<SignatureCheck> checks = PdfSignatures.examine(signed);
        assertThat(checks).hasSize(3).allMatch(SignatureCheck::intact);
        assertThat(checks.stream().map(SignatureCheck::certificate)).allMatch(name -> name.contains("Defter deneme"));
        assertThat(IntStream.range(0, 3)
                        .allMatch(i -> checks.get(i).certificate().contains(THREE.get(i))))
                .isTrue();
        assertThat(checks)
                .as("nobody vouches for a demo key")
                .allMatch(one -> one.indication().equals("INDETERMINATE"));
    }

    /** Of two signatures the one that a trusted authority vouches for is told from the other, here and in the standard report. */
    @Test
    void saysForWhomATrustedAuthorityVouches() throws Exception {
        CardIssuer issuer = new CardIssuer("Örnek Sağlayıcı");
        SigningTerms terms = new SigningTerms(
                "Ali POLAT", "Divan", Instant.now().truncatedTo(ChronoUnit.SECONDS), issuer.certificate("Ali POLAT"));
        byte[] once = sign(unsigned, terms(THREE.getFirst()));
        byte[] twice =
                PdfSignatures.signed(once, terms, issuer.sign("Ali POLAT", PdfSignatures.dataToSign(once, terms)));

        TrustAnchors anchors = new TrustAnchors(List.of(issuer.certificate()));
        assertThat(PdfSignatures.examine(twice, anchors))
                .allMatch(SignatureCheck::intact)
                .extracting(SignatureCheck::vouchedFor)
                .containsExactly(false, true);
        assertThat(PdfSignatures.examine(twice)).as("who trusts nobody").noneMatch(SignatureCheck::vouchedFor);
        assertThat(PdfSignatures.report(twice, anchors))
                .startsWith("<?xml")
                .contains("ValidationReport", "urn:etsi:019102:mainindication:indeterminate")
                .isNotEqualTo(PdfSignatures.report(twice, TrustAnchors.none()));
    }

    @Test
    void keepsTheFilePdfA2aAndPdfUa1() throws Exception {
        assertThat(VeraPdf.faults(signed)).isEmpty();
    }

    @Test
    void beginsWithTheBytesThatWereSigned() {
        assertThat(Arrays.copyOf(signed, unsigned.length)).isEqualTo(unsigned);
    }

    @Test
    void isBrokenByAnyChangedByte() {
        for (int at = 7; at < signed.length; at += signed.length / 61) {
            byte[] changed = signed.clone();
            changed[at] ^= 1;
            assertThat(whole(changed)).as("byte %d", at).isFalse();
        }
    }

    /** The places of the signatures themselves are covered by none: a digit of another case, or something behind the signature. */
    @Test
    void isBrokenInThePlacesOfTheSignaturesToo() {
        String text = new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1);
        int place = text.indexOf("/Contents <") + "/Contents <".length();
        assertThat(place).isGreaterThan("/Contents <".length());
        int end = text.indexOf('>', place);
        byte[] padded = signed.clone();
        padded[end - 3] ^= 1;
        assertThat(whole(padded)).isFalse();
        int letter = place;
        while (!Character.isLetter(signed[letter])) {
            letter++;
        }
        byte[] other = signed.clone();
        other[letter] ^= 0x20;
        assertThat(whole(other)).isFalse();
        assertThat(whole(signed)).isTrue();
    }

    private static boolean whole(byte[] file) {
        try {
            List<SignatureCheck> checks = PdfSignatures.examine(file);
            return checks.size() == 3 && checks.stream().allMatch(SignatureCheck::intact);
        } catch (DSSException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    @Test
    void refusesAValueOfAnotherKeyOrOtherBytes() {
        SigningTerms terms = terms(THREE.getFirst());
        byte[] data = PdfSignatures.dataToSign(unsigned, terms);
        assertThatThrownBy(() -> PdfSignatures.signed(unsigned, terms, KEYS.sign("Bir başkası", data)))
                .isInstanceOf(SignatureWrong.class);
        assertThatThrownBy(() -> PdfSignatures.signed(signed, terms, KEYS.sign(terms.signatory(), data)))
                .isInstanceOf(SignatureWrong.class);
    }

    @Test
    void findsNoneInAFileWithout() {
        assertThat(PdfSignatures.examine(unsigned)).isEmpty();
    }

    /** What was written behind the last signature is signed by nobody, whether it changes what is shown or not. */
    @Test
    void isBrokenByWhatWasWrittenBehindIt() throws Exception {
        byte[] longer = Arrays.copyOf(signed, signed.length + 1);
        longer[signed.length] = '\n';
        assertThat(whole(longer)).as("one byte").isFalse();

        byte[] updated;
        try (PDDocument document = Loader.loadPDF(signed);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            page.setRotation(90);
            document.saveIncremental(out, Set.of(page.getCOSObject()));
            updated = out.toByteArray();
        }
        assertThat(Arrays.copyOf(updated, signed.length)).isEqualTo(signed);
        assertThat(whole(updated)).as("a page turned by a later update").isFalse();
    }

    /** The update that a signature is leaves the ones before it as they were. */
    @Test
    void staysValidWithTheSignaturesBefore() throws Exception {
        byte[] once = sign(unsigned, terms(THREE.getFirst()));
        assertThat(PdfSignatures.examine(once)).hasSize(1).allMatch(SignatureCheck::intact);
        byte[] twice = sign(once, terms(THREE.getLast()));
        assertThat(PdfSignatures.examine(twice)).hasSize(2).allMatch(SignatureCheck::intact);
    }

    /**
     * What was put between two signatures was signed by the second only: the first does not stand for what is shown.
     */
    @Test
    void isBrokenByAnUpdateThatTheNextOneSigned() throws Exception {
        byte[] once = sign(unsigned, terms(THREE.getFirst()));
        byte[] updated;
        try (PDDocument document = Loader.loadPDF(once);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            page.setRotation(90);
            document.saveIncremental(out, Set.of(page.getCOSObject()));
            updated = out.toByteArray();
        }
        assertThat(PdfSignatures.examine(sign(updated, terms(THREE.getLast()))))
                .extracting(SignatureCheck::intact)
                .containsExactly(false, true);
    }
}
