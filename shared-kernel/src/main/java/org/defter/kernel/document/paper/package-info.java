/**
 * Papers and their forms. A paper is what a document says, block by block, without a word about how it looks; from it come the PDF
 * of the official file, and the forms for editing (ADR 0053).
 */
@NullMarked
package org.defter.kernel.document.paper;

import org.jspecify.annotations.NullMarked;
