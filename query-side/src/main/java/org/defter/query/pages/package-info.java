/**
 * The pages: what people see in a browser. Each package is a screen or a family of screens.
 *
 * <p>Pages are a client of the public API like any other: what they show they ask of it, what they do they send to it, with
 * the rights of whoever looks at them (ADR 0043).
 */
@NullMarked
package org.defter.query.pages;

import org.jspecify.annotations.NullMarked;
