/**
 * Who is calling, and what their roles open. On both sides every request under {@code /api} is decided by one table,
 * {@code access-table.txt}: an endpoint without a row is shut.
 *
 * <p>Logins come from an OpenID Connect provider as JSON Web Tokens, or, on loopback only, from the demo users. There is
 * no session and no cookie. Mandates (chair, member, signatory) are not decided here but in the aggregates.
 */
@NullMarked
package org.defter.kernel.platform.security;

import org.jspecify.annotations.NullMarked;
