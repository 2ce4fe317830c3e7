/** The machine room: how far the views are, views built anew, the nightly sweep, the log of operations and its seals. */
@NullMarked
package org.defter.query.pages.operations;

import org.jspecify.annotations.NullMarked;
