/**
 * The dossier of a meeting of the council: its kind, month and sittings, from the call to its end.
 */
@NullMarked
package org.defter.query.meeting;

import org.jspecify.annotations.NullMarked;
