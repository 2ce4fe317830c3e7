/**
 * The way in for existing documents, as far as it is technical: text from files, and the drafts between what was read and what
 * a person enters (ADR 0050).
 */
@NullMarked
package org.defter.kernel.platform.intake;

import org.jspecify.annotations.NullMarked;
