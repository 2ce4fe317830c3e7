package org.defter.query.platform.access;

/** An answer, or a line of one, that may hold what was closed to the public (A10). */
public interface ClosedMaterial {

    /** Whether it does. */
    boolean holdsClosed();
}
