/**
 * The templates: from the events of the record up to a place in it to a paper. A template has a version; one that was used is never
 * changed, another wording is another version beside it (ADR 0053).
 */
@NullMarked
package org.defter.kernel.document.template;

import org.jspecify.annotations.NullMarked;
