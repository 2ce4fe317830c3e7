/** Search over everything the reader may see. */
@NullMarked
package org.defter.query.pages.search;

import org.jspecify.annotations.NullMarked;
