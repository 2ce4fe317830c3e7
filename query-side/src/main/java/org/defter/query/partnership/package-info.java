/**
 * Partnerships: one dossier each, the register with the columns practice asks for (I08), how many there are of each form, and
 * what was signed or active without the decision or the permission it needs. Only what was imported can be that.
 */
@NullMarked
package org.defter.query.partnership;

import org.jspecify.annotations.NullMarked;
