/**
 * "Tell me when something happens": the record as CloudEvents, live over server-sent events or page by page, from any position
 * on, and as everybody may have it or as a login of this house may (ADR 0048).
 */
@NullMarked
package org.defter.query.feed;

import org.jspecify.annotations.NullMarked;
