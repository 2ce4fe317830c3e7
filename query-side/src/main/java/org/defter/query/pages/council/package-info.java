/** The council on its pages: who sits in it, its meetings, and what its pages share: names, the law in words, one-click acts. */
@NullMarked
package org.defter.query.pages.council;

import org.jspecify.annotations.NullMarked;
