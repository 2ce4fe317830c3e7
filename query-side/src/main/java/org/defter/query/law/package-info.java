/**
 * What the dossiers of several streams show alike of the law: a period and how it stands.
 */
@NullMarked
package org.defter.query.law;

import org.jspecify.annotations.NullMarked;
