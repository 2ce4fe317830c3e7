/**
 * The dossier of a proposal: what is asked for, where it has been, what was decided, who has signed and who has not,
 * which periods run, and what may come next. The public sees announced decisions only.
 */
@NullMarked
package org.defter.query.proposal;

import org.jspecify.annotations.NullMarked;
