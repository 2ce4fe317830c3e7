/**
 * Tells logins by mail what they chose to be told: follows the record by position, puts up a pointer for each thing and login, and sends
 * what is due, asking what may be said when it goes out (ADR 0064).
 */
@NullMarked
package org.defter.query.mail;

import org.jspecify.annotations.NullMarked;
