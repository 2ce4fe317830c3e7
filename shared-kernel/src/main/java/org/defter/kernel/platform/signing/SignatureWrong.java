package org.defter.kernel.platform.signing;

/** A signature does not fit what it is said to be of. */
public final class SignatureWrong extends Exception {

    private static final long serialVersionUID = 1L;

    SignatureWrong(String what) {
        super(what);
    }
}
