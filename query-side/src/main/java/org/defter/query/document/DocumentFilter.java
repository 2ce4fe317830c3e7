package org.defter.query.document;

import java.util.UUID;
import org.defter.kernel.document.DocumentKind;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows. What is absent is not asked for.
 *
 * @param subject the stream they are about
 * @param kind what they are
 */
public record DocumentFilter(
        @Nullable UUID subject, @Nullable DocumentKind kind) {

    DossierFilter conditions() {
        return DossierFilter.all().with("subjectId", subject).with("kind", kind);
    }
}
