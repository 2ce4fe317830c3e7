/** Monitoring periods: what was reported, approved and evaluated. */
@NullMarked
package org.defter.query.pages.monitoring;

import org.jspecify.annotations.NullMarked;
