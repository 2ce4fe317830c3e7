/** The geometry of drawings: pure arithmetic, without words, colours or a way to draw. */
@NullMarked
package org.defter.query.pages.platform.charts;

import org.jspecify.annotations.NullMarked;
