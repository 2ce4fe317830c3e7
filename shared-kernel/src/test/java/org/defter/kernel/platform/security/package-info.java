/** The contract between the table of endpoints and the controllers; every application that runs has to keep it. */
@NullMarked
package org.defter.kernel.platform.security;

import org.jspecify.annotations.NullMarked;
