package org.defter.kernel.extraction;

/**
 * Why a member has its value.
 *
 * @param place where the source says it
 * @param confidence how sure the reader is, 0 to 1: above 0.85 the text names the member in a form of the genre, above 0.6
 *     it stands where such documents have it, else it is one reading among others
 */
public record Mark(Place place, double confidence) {

    /** Refuses a confidence out of 0 to 1, with an {@link IllegalArgumentException}. */
    public Mark {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1");
        }
    }
}
