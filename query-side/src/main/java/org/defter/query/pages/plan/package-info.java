/** Plans: what they say, how far they are reached, and when what is done for them. */
@NullMarked
package org.defter.query.pages.plan;

import org.jspecify.annotations.NullMarked;
