/** What a login asks for itself: addresses of its calendar, mails. No act of the town hall (ADR 0049, 0064). */
@NullMarked
package org.defter.command.platform.notice;

import org.jspecify.annotations.NullMarked;
