/** Projects: everything about one, lists of them, and all of them counted and summed. */
@NullMarked
package org.defter.query.project;

import org.jspecify.annotations.NullMarked;
