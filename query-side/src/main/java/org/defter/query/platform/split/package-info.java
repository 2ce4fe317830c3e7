/** The command side where it is another process: its address, and its part of the description of the API (ADR 0055). */
@NullMarked
package org.defter.query.platform.split;

import org.jspecify.annotations.NullMarked;
