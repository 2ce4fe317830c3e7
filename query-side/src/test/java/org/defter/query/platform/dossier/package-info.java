/** Tests of what all dossiers have in common. */
@NullMarked
package org.defter.query.platform.dossier;

import org.jspecify.annotations.NullMarked;
