/** What pages offer, and why not. */
@NullMarked
package org.defter.query.pages.partnership;

import org.jspecify.annotations.NullMarked;
