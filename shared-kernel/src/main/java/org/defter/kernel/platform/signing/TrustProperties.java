package org.defter.kernel.platform.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose certificates count for signatures.
 *
 * @param anchors file with the certificates (PEM) of the authorities that vouch for signatories; with it, nobody signs with a certificate
 *     none of them vouches for, and examinations say whether one does. Without it every certificate of the right name will do
 */
@ConfigurationProperties("defter.signatures.trust")
public record TrustProperties(@Nullable Path anchors) {}
