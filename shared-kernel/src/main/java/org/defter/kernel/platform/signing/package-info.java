/**
 * Electronic signatures in PDF files (PAdES), made one after the other in invisible fields: each covers all bytes before it, and a
 * file that was PDF/A stays it (ADR 0054). Who signed in what office is printed text; the signature says that the bytes are theirs.
 */
@NullMarked
package org.defter.kernel.platform.signing;

import org.jspecify.annotations.NullMarked;
