/**
 * PostgreSQL as this application meets it: who may do what, and how the schema gets there.
 *
 * <p>Two roles. The owner migrates and grants, at start, and is then let go. The application role reads and appends
 * events, may not change or remove one, owns nothing, and has full use of tokens, dead letters and the tables of its
 * side. The reasons are in {@code docs/adr/0005}.
 */
@NullMarked
package org.defter.kernel.platform.database;

import org.jspecify.annotations.NullMarked;
