/** What a login asks for itself: addresses of its calendar (ADR 0049), mails (ADR 0064), lists under a name. No act of the town hall. */
@NullMarked
package org.defter.command.platform.notice;

import org.jspecify.annotations.NullMarked;
