/** Partnerships: the register, what each stands on, and what it carries. */
@NullMarked
package org.defter.query.pages.partnership;

import org.jspecify.annotations.NullMarked;
