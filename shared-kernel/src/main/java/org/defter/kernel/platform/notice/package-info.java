/**
 * What a login wants for itself: addresses of calendars (ADR 0049), mails (ADR 0064), dossiers it follows (ADR 0069), and lists as it wants to
 * find them again. Nothing here is part of the record; it is each login's own.
 */
@NullMarked
package org.defter.kernel.platform.notice;

import org.jspecify.annotations.NullMarked;
