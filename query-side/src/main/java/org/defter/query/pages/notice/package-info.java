/** What a login wants to be told, and which other systems are. */
@NullMarked
package org.defter.query.pages.notice;

import org.jspecify.annotations.NullMarked;
