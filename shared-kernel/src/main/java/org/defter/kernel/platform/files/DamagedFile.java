package org.defter.kernel.platform.files;

import java.io.IOException;

/** The bytes of a file were read to their end and are not the ones that were kept. */
public final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFile(Sha256 expected) {
        super("the file " + expected + " is damaged: its bytes have another digest");
    }
}
