/**
 * Documents: what was rendered from the record for the world of paper, when and from where in the record, and who signed it. The
 * bytes are stored files; their digests stand in the events (ADR 0052, 0053).
 */
@NullMarked
package org.defter.kernel.document;

import org.jspecify.annotations.NullMarked;
