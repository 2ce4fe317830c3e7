/** What a login has asked for itself (ADR 0049). */
@NullMarked
package org.defter.query.platform.notice;

import org.jspecify.annotations.NullMarked;
