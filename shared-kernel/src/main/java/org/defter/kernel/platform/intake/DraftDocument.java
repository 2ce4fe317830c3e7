package org.defter.kernel.platform.intake;

import java.util.List;
import org.defter.kernel.extraction.DocumentContent;

/**
 * One document of an import as a person left it.
 *
 * @param content what it says
 * @param corrected the members that a person changed, as paths
 */
public record DraftDocument(DocumentContent content, List<String> corrected) {

    /** Keeps a copy of the paths. */
    public DraftDocument {
        corrected = List.copyOf(corrected);
    }
}
