package org.defter.kernel.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who vouches for whom, and files that say so. */
class TrustAnchorsTest {

    private static final CardIssuer ISSUER = new CardIssuer("Örnek Elektronik Sertifika Hizmet Sağlayıcısı");
    private static final CardIssuer OTHER = new CardIssuer("Başka Sağlayıcı");
    /** Of the same name, and another key. */
    private static final CardIssuer IMPOSTOR = new CardIssuer("Örnek Elektronik Sertifika Hizmet Sağlayıcısı");

    private final TrustAnchors anchors = new TrustAnchors(List.of(ISSUER.certificate()));
    private final Instant now = Instant.now();

    @Test
    void vouchForTheCardsTheyIssuedWhileTheyAreValid() {
        assertThat(anchors.vouchFor(ISSUER.certificate("Ali POLAT"), now)).isTrue();
        assertThat(anchors.vouchFor(ISSUER.certificate("Ali POLAT"), now.plus(Duration.ofDays(400))))
                .isFalse();
        assertThat(anchors.vouchFor(ISSUER.expired("Ali POLAT"), now)).isFalse();
    }

    @Test
    void vouchForNobodyElse() {
        assertThat(anchors.vouchFor(OTHER.certificate("Ali POLAT"), now)).isFalse();
        assertThat(anchors.vouchFor(IMPOSTOR.certificate("Ali POLAT"), now)).isFalse();
        assertThat(anchors.vouchFor(new DemoKeys().certificate("Ali POLAT"), now))
                .isFalse();
        assertThat(anchors.vouchFor(ISSUER.certificate(), now))
                .as("an authority is no person")
                .isFalse();
        assertThat(TrustAnchors.none().vouchFor(ISSUER.certificate("Ali POLAT"), now))
                .isFalse();
    }

    @Test
    void areReadFromAFile(@TempDir Path folder) throws Exception {
        TrustAnchors read = TrustAnchors.read(
                CardIssuer.write(folder.resolve("two.pem"), ISSUER.certificate(), OTHER.certificate()));
        assertThat(read.certificates()).containsExactlyInAnyOrder(ISSUER.certificate(), OTHER.certificate());
        assertThat(read.vouchFor(OTHER.certificate("Ali POLAT"), now)).isTrue();
    }

    @Test
    void areRefusedFromAFileThatHoldsNone(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> TrustAnchors.read(empty)).hasMessageContaining("empty.pem");
        Path words = Files.writeString(folder.resolve("words.pem"), "nothing of that kind");
        assertThatThrownBy(() -> TrustAnchors.read(words)).hasMessageContaining("words.pem");
        assertThatThrownBy(() -> TrustAnchors.read(folder.resolve("absent.pem")))
                .hasMessageContaining("absent.pem");
        Path person = CardIssuer.write(folder.resolve("person.pem"), ISSUER.certificate("Ali POLAT"));
        assertThatThrownBy(() -> TrustAnchors.read(person))
                .as("a person vouches for nobody")
                .hasMessageContaining("Ali POLAT");
    }
}
