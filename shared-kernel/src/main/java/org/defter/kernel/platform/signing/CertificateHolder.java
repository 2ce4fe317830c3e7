package org.defter.kernel.platform.signing;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * Whose a certificate is, by the one common name of its subject. Authorities write it in capitals, some without the
 * letters of Turkish, and without the titles that town halls print: so letters are compared without case and marks, and
 * titles, words of two letters or more that end in a point, are left out. Initials are not titles. A namesake is not
 * told apart by this.
 */
public final class CertificateHolder {

    private CertificateHolder() {}

    /** Whether the certificate is of somebody of this name. */
    public static boolean isNamed(X509Certificate certificate, String name) {
        String holder = commonName(certificate);
        return holder != null && !folded(name).isEmpty() && folded(holder).equals(folded(name));
    }

    private static @Nullable String commonName(X509Certificate certificate) {
        try {
            List<Object> names = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> rdn.getValue())
                            .toList();
            return names.size() == 1 && names.getFirst() instanceof String name ? name : null;
        } catch (InvalidNameException e) {
            return null;
        }
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('\u00a0', ' ')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.strip().split("\\s+"))
                .filter(word -> !word.matches("\\p{L}{2,}\\."))
                .collect(Collectors.joining(" "));
    }
}
