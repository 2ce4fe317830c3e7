/**
 * A view built anew beside the one that serves (blue and green): next generation, comparison, switch, and what is left is
 * dropped. RELIABILITY A16, A20; the reasons are in {@code docs/adr/0034}.
 */
@NullMarked
package org.defter.query.platform.rebuild;

import org.jspecify.annotations.NullMarked;
