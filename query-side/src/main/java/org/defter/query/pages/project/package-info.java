/** Projects: what they stand on, their money, their work; and the finances that limit what is borrowed for them. */
@NullMarked
package org.defter.query.pages.project;

import org.jspecify.annotations.NullMarked;
