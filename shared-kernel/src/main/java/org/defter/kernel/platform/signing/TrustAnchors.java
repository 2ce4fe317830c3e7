package org.defter.kernel.platform.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The authorities whose certificates count (RFC 5280, section 6): those a municipality takes for true that somebody is who they say, for
 * instance the providers of qualified certificates under Law 5070. Without any, nobody vouches for anybody, and nothing is refused for it.
 *
 * <p>Whether a certificate was revoked is not asked: that needs the authority's services.
 *
 * @param certificates of the authorities, roots and those in between alike
 */
public record TrustAnchors(List<X509Certificate> certificates) {

    /** Copies the list. */
    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }

    /** Nobody. */
    public static TrustAnchors none() {
        return new TrustAnchors(List.of());
    }

    /**
     * The authorities of a file.
     *
     * @param pem a file of one or more certificates, each between its lines BEGIN and END CERTIFICATE
     * @throws IllegalArgumentException if it cannot be read, holds none, or one that is no certificate of an authority: who started the
     *     process has to know at once
     */
    public static TrustAnchors read(Path pem) {
        Collection<? extends Certificate> read;
        try (InputStream in = Files.newInputStream(pem)) {
            read = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException(pem + " holds no certificates that can be read: " + e.getMessage(), e);
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException(pem + " holds no certificate");
        }
        List<X509Certificate> certificates =
                read.stream().map(X509Certificate.class::cast).toList();
        for (X509Certificate certificate : certificates) {
            if (certificate.getBasicConstraints() < 0) {
                throw new IllegalArgumentException(pem + ": " + certificate.getSubjectX500Principal()
                        + " is no authority, it may not vouch for others");
            }
        }
        return new TrustAnchors(certificates);
    }

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return certificates.isEmpty();
    }

    /**
     * Whether one of them vouches for a certificate.
     *
     * @param at at what time both had to be valid
     */
    public boolean vouchFor(X509Certificate certificate, Instant at) {
        if (isEmpty()) {
            return false;
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    certificates.stream()
                            .map(authority -> new TrustAnchor(authority, null))
                            .collect(Collectors.toSet()),
                    wanted);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(certificate))));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return certificates.stream().noneMatch(certificate::equals);
        } catch (CertPathBuilderException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PKIX", e);
        }
    }

    CommonTrustedCertificateSource source() {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        certificates.forEach(authority -> source.addCertificate(new CertificateToken(authority)));
        return source;
    }
}
