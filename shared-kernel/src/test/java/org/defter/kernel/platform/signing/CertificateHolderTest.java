package org.defter.kernel.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate and the name on a document are of the same person, however the two are written. */
class CertificateHolderTest {

    private static final DemoKeys KEYS = new DemoKeys();

    @ParameterizedTest
    @CsvSource({
        "Ali POLAT, Ali POLAT",
        "ALİ POLAT, Ali Polat",
        "ISMAIL IŞIK, İsmail Işık",
        "ŞÜKRAN ÇAĞ ÖZ, Sukran Cag Oz",
        "AYSE  INCE, Ayşe İnce",
        "Ali POLAT, Dr. Ali POLAT",
        "Av. Ali POLAT, Prof. Dr. Ali POLAT",
        "'POLAT, Ali', 'Polat, Ali'",
    })
    void isThePersonOnTheDocument(String certificate, String printed) {
        assertThat(CertificateHolder.isNamed(KEYS.certificate(certificate), printed))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ali POLAT, Veli POLAT",
        "Ali POLAT, Ali POLATLI",
        "Ali POLAT, POLAT",
        "B. POLAT, A. POLAT",
        "POLAT, A. POLAT",
        "Ali Can POLAT, Ali POLAT",
        "Dr., Av.",
        "'Ali POLAT,CN=Veli POLAT', Veli POLAT",
    })
    void isSomebodyElse(String certificate, String printed) {
        assertThat(CertificateHolder.isNamed(KEYS.certificate(certificate), printed))
                .isFalse();
    }
}
