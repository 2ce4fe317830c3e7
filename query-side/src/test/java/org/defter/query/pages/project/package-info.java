/** What pages offer, and why not. */
@NullMarked
package org.defter.query.pages.project;

import org.jspecify.annotations.NullMarked;
