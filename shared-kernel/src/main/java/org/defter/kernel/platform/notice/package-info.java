/**
 * What a login wants to be told, and how: addresses of calendars, and mails. Nothing here is part of the record; it is each
 * login's own (ADR 0049, 0064).
 */
@NullMarked
package org.defter.kernel.platform.notice;

import org.jspecify.annotations.NullMarked;
