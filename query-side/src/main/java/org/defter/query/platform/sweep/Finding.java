package org.defter.query.platform.sweep;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param kind what is wrong
 * @param processor the processor concerned; null if none is
 * @param table the table concerned; null if none is
 * @param key the stream, or the key of the row; null if none is concerned
 * @param position the position of the event concerned; null if none is
 * @param detail what more there is to say, in English
 */
public record Finding(
        FindingKind kind,
        @Nullable String processor,
        @Nullable String table,
        @Nullable String key,
        @Nullable Long position,
        @Nullable String detail) {}
