/** The public part of the record as Popolo: persons, organisations, posts, memberships, motions, votes. */
@NullMarked
package org.defter.query.open.popolo;

import org.jspecify.annotations.NullMarked;
