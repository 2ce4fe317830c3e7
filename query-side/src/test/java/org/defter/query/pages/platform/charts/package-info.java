/** The geometry of drawings, measured. */
@NullMarked
package org.defter.query.pages.platform.charts;

import org.jspecify.annotations.NullMarked;
