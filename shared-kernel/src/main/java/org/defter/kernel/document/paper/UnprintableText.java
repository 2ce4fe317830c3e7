package org.defter.kernel.document.paper;

/** A paper cannot be printed as it is written: a sign is in none of the fonts, or came out as another. */
public final class UnprintableText extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnprintableText(String what) {
        super(what);
    }
}
