package org.defter.query.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document still stands as it was made.
 *
 * @param sameBytes whether making it again from the record gives the very same bytes
 * @param stale whether what it tells has changed since: a new document has to be made, and signatures are of the past
 * @param places who is printed on it for a signature, in order
 * @param signatures every electronic signature in the file, as it is found there
 */
public record DocumentStandingView(
        boolean sameBytes, boolean stale, List<PlaceView> places, List<SignatureCheckView> signatures) {

    /** Copies the lists. */
    public DocumentStandingView {
        places = List.copyOf(places);
        signatures = List.copyOf(signatures);
    }

    /**
     * A place for a signature.
     *
     * @param signatory the name, as printed
     * @param office the office, as printed
     * @param signed whether it was signed electronically
     */
    public record PlaceView(String signatory, String office, boolean signed) {}

    /**
     * What an examination of a signature in the file came to.
     *
     * @param signatory who signed, by the certificate
     * @param intact whether the bytes it covers are the ones that were signed
     * @param vouchedFor whether an authority this installation trusts vouches for the certificate; absent if it trusts none
     * @param indication what the validation says, in the words of ETSI EN 319 102-1
     * @param subIndication why, if it is not passed
     */
    public record SignatureCheckView(
            String signatory, boolean intact, @Nullable Boolean vouchedFor, String indication, String subIndication) {}
}
