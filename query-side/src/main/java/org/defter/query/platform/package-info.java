/**
 * What all views of the query side share: pages of lists, conditions, constants in words.
 */
@NullMarked
package org.defter.query.platform;

import org.jspecify.annotations.NullMarked;
