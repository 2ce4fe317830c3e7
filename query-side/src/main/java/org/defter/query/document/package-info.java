/** Official documents and what became of them; papers of the record as anybody may look at them before they are made official. */
@NullMarked
package org.defter.query.document;

import org.jspecify.annotations.NullMarked;
