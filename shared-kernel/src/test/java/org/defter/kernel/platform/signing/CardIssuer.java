package org.defter.kernel.platform.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that gives people cards, as a provider of qualified certificates does. */
public final class CardIssuer {

    private static final Duration FAR = Duration.ofDays(365);

    private final X500Name name;
    private final KeyPair keys = pair();
    private final X509Certificate certificate;
    private final Map<String, Card> cards = new ConcurrentHashMap<>();
    private long serial = 1;

    private record Card(KeyPair keys, X509Certificate certificate) {}

    /** An authority that nobody stands above. */
    public CardIssuer(String called) {
        name = name(called);
        certificate = issue(name, keys, Instant.now().plus(FAR), true);
    }

    /** Of the authority itself. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Of the card of somebody, made when it is first asked for. */
    public X509Certificate certificate(String holder) {
        return cards.computeIfAbsent(holder, _ -> card(holder, Instant.now().plus(FAR)))
                .certificate();
    }

    /** Of a card that is valid no more. */
    public X509Certificate expired(String holder) {
        return card(holder, Instant.now().minus(Duration.ofHours(1))).certificate();
    }

    /** What the card of somebody makes of the data. */
    public byte[] sign(String holder, byte[] data) {
        certificate(holder);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(cards.get(holder).keys().getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with the certificate of the authority. */
    public Path file(Path folder) throws IOException {
        return write(folder.resolve("anchors.pem"), certificate);
    }

    static Path write(Path file, X509Certificate... certificates) throws IOException {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate one : certificates) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(one.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return Files.writeString(file, pem);
    }

    private Card card(String holder, Instant until) {
        KeyPair pair = pair();
        return new Card(pair, issue(name(holder), pair, until, false));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name name(String called) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, called).build();
    }

    private synchronized X509Certificate issue(X500Name holder, KeyPair pair, Instant until, boolean authority) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(serial++),
                                    Date.from(until.minus(FAR).minus(FAR)),
                                    Date.from(until),
                                    holder,
                                    pair.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation))
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }
}
