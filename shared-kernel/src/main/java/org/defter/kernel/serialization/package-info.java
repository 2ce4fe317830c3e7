/**
 * How an event becomes bytes that outlive the code, and how it comes back.
 *
 * <p>A stored event is named by a stable name and a revision from {@link
 * org.defter.kernel.serialization.EventRegistry}; no class name is ever taken out of a row, and an unknown name stops
 * the reader. The bytes are UTF-8 JSON, written once and never rewritten; old revisions are upcast on reading.
 */
@NullMarked
package org.defter.kernel.serialization;

import org.jspecify.annotations.NullMarked;
