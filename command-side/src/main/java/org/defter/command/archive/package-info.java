/**
 * Existing documents on their way into the record: a file is brought and read, a person reviews what was read, and only then it
 * is entered (ADR 0050).
 */
@NullMarked
package org.defter.command.archive;

import org.jspecify.annotations.NullMarked;
