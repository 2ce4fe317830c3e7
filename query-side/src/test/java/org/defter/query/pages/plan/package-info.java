/** What pages offer, and why not. */
@NullMarked
package org.defter.query.pages.plan;

import org.jspecify.annotations.NullMarked;
