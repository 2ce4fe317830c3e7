/**
 * What a login wants for itself: addresses of calendars (ADR 0049), mails (ADR 0064), dossiers it follows (ADR 0069), tasks of its office it has
 * taken on (ADR 0076), and lists as it wants to find them again. Nothing here is part of the record; all but the tasks is each login's own.
 */
@NullMarked
package org.defter.kernel.platform.notice;

import org.jspecify.annotations.NullMarked;
