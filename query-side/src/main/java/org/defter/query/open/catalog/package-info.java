/** The catalogue of what is published, as DCAT-AP. */
@NullMarked
package org.defter.query.open.catalog;

import org.jspecify.annotations.NullMarked;
