/**
 * Stored files: whatever people upload and whatever is rendered for them, kept once and for ever under the SHA-256 of its bytes.
 * The digest is what events name, and so the ledger covers the bytes (ADR 0052).
 */
@NullMarked
package org.defter.kernel.platform.files;

import org.jspecify.annotations.NullMarked;
