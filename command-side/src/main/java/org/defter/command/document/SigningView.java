package org.defter.command.document;

import java.time.Instant;

/**
 * What a card has to sign.
 *
 * @param signedSha256 SHA-256 of the file that will be signed
 * @param signedAt when, as it will stand in the signature; to be sent back as it is
 * @param algorithm digest to use with the key of the certificate
 * @param dataToSign the bytes, in base64
 */
public record SigningView(String signedSha256, Instant signedAt, String algorithm, String dataToSign) {}
