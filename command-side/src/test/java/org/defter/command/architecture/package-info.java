/** The rules of the house, applied to this module. */
@NullMarked
package org.defter.command.architecture;

import org.jspecify.annotations.NullMarked;
