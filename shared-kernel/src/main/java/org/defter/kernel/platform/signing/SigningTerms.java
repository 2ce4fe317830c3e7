package org.defter.kernel.platform.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What a signature says beside the bytes. The same terms must be given when the data to sign are asked for and when the value comes
 * back.
 *
 * @param signatory who signs
 * @param office in what office
 * @param at when, to the second
 * @param certificate of the key
 */
public record SigningTerms(String signatory, String office, Instant at, X509Certificate certificate) {}
