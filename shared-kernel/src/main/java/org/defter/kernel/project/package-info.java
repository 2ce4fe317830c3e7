/**
 * A project from the idea to its closure: its events, and {@link org.defter.kernel.project.ProjectRecord}, the fold both
 * sides read (I02, I03, I09, I12 to I15).
 */
@NullMarked
package org.defter.kernel.project;

import org.jspecify.annotations.NullMarked;
