package org.defter.kernel.platform.operations;

/**
 * An entry of a sealed day that is not as it was.
 *
 * @param id the entry
 * @param kind what became of it
 */
public record EntryDifference(long id, Kind kind) {

    /** What can become of an entry that nobody may touch. */
    public enum Kind {
        /** It says something else. */
        CHANGED,
        /** It is gone, or is dated to another day. */
        REMOVED,
        /** It was not there when the day was sealed. */
        ADDED
    }
}
