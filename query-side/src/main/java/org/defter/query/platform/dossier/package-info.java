/**
 * What every dossier has in common: an immutable view, folded from the events of one stream by a pure function, kept as
 * one row per stream.
 *
 * <p>The same {@link org.defter.query.platform.dossier.DossierFold} makes the row of today and the view of any earlier
 * day. A row says which version of its stream it shows, so that an event delivered twice changes nothing and a missing
 * one is noticed. Whoever writes a new dossier writes a fold, a view, an entry and a projection of a few lines.
 */
@NullMarked
package org.defter.query.platform.dossier;

import org.jspecify.annotations.NullMarked;
