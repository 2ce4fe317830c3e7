/** What is logged, and what never is: personal data is masked in whatever format, before it is written. */
@NullMarked
package org.defter.kernel.platform.log;

import org.jspecify.annotations.NullMarked;
