/** Tests of the dossiers of plans. */
@NullMarked
package org.defter.query.plan;

import org.jspecify.annotations.NullMarked;
