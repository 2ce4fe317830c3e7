/** Whether the days of the access log are still what was sealed of them (ADR 0041). */
@NullMarked
package org.defter.query.platform.seal;

import org.jspecify.annotations.NullMarked;
