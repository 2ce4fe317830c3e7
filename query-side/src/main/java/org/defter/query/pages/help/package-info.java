/** Help for everybody: first steps, the rules in plain words, the words of the house, accessibility, the building blocks. */
@NullMarked
package org.defter.query.pages.help;

import org.jspecify.annotations.NullMarked;
