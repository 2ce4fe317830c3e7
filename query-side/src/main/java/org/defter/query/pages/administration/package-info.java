/** The municipality on its pages: units, the law it goes by, accounts; and the desk of the mayor. */
@NullMarked
package org.defter.query.pages.administration;

import org.jspecify.annotations.NullMarked;
