/** Official documents: made of the record, stored, signed. */
@NullMarked
package org.defter.command.document;

import org.jspecify.annotations.NullMarked;
