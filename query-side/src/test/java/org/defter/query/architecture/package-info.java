/** The rules of the house, applied to this module. */
@NullMarked
package org.defter.query.architecture;

import org.jspecify.annotations.NullMarked;
