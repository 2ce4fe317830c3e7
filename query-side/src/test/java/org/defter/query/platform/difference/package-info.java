/** Tests of differences. */
@NullMarked
package org.defter.query.platform.difference;

import org.jspecify.annotations.NullMarked;
