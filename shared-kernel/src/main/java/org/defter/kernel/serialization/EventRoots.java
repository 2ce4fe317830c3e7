package org.defter.kernel.serialization;

/** The sealed roots of all features, one per stream: the list a new feature adds its root to. */
final class EventRoots {

    private EventRoots() {}

    static Class<?>[] all() {
        return new Class<?>[] {};
    }
}
