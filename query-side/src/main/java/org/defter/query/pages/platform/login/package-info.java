/**
 * Logging in at the pages: by the OpenID Connect provider, or as a demo user. Who is logged in stands in the database, encrypted, so
 * that any process of the query side can answer; browsers hold nothing but the way to it (ADR 0056).
 */
@NullMarked
package org.defter.query.pages.platform.login;

import org.jspecify.annotations.NullMarked;
