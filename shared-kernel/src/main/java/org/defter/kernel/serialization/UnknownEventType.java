package org.defter.kernel.serialization;

import java.util.Locale;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** An event in the store whose name or revision this release does not know: reading stops here, nothing is skipped. */
public final class UnknownEventType extends SerializationException {

    private static final long serialVersionUID = 1L;

    /** Names the type as it stands in the row. */
    public UnknownEventType(String name, @Nullable String revision) {
        super(String.format(
                        Locale.ROOT,
                        "The event type %s, revision %s, is not in the registry of this release. It was written by a newer",
                        name,
                        revision)
                + " release, or its upcaster is missing. Nothing is read past it.");
    }
}
