/**
 * The dossier of a council of one term: its size, who sits in it and holds which office, from when to when.
 */
@NullMarked
package org.defter.query.council;

import org.jspecify.annotations.NullMarked;
