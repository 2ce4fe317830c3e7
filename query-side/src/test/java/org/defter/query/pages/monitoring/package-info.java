/** What pages offer, and why not. */
@NullMarked
package org.defter.query.pages.monitoring;

import org.jspecify.annotations.NullMarked;
