/** The archive: existing documents of before this record that were entered, each as a person reviewed it (ADR 0050). */
@NullMarked
package org.defter.query.archive;

import org.jspecify.annotations.NullMarked;
