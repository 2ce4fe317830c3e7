package org.defter.kernel.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How identifiers are read and how an identifier follows from others. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * Reads the canonical form of a UUID, 36 characters.
     *
     * @throws IllegalArgumentException for anything else, short forms that {@link UUID#fromString} would accept included
     */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID in its canonical form of 36 characters");
        }
        return UUID.fromString(text);
    }

    /**
     * The identifier that follows from the given parts: the same parts always give the same one, so that a policy that is
     * run again addresses the same stream (RFC 9562, version 3).
     */
    public static UUID derived(Object... parts) {
        StringBuilder name = new StringBuilder("defter");
        for (Object part : parts) {
            name.append('|').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
