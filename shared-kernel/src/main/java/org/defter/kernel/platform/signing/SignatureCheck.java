package org.defter.kernel.platform.signing;

/**
 * What an examination of one signature came to.
 *
 * @param certificate subject of its certificate
 * @param intact whether the bytes it covers are the ones that were signed, the value is of the certificate's key, and
 *     nothing but other signatures was written behind it
 * @param vouchedFor whether one of the trusted authorities vouches for the certificate; revocation is not asked
 * @param indication TOTAL_PASSED, INDETERMINATE or TOTAL_FAILED, as ETSI EN 319 102-1 says it
 * @param subIndication why, if it is not passed; empty otherwise
 */
public record SignatureCheck(
        String certificate, boolean intact, boolean vouchedFor, String indication, String subIndication) {}
