/** The dashboard: how much there is of what, how old it is, what is due, and who has to do it. */
@NullMarked
package org.defter.query.pages.dashboard;

import org.jspecify.annotations.NullMarked;
