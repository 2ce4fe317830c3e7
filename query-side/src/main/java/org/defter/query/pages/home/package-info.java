/** The way in: who the reader is, and what they have to do. */
@NullMarked
package org.defter.query.pages.home;

import org.jspecify.annotations.NullMarked;
