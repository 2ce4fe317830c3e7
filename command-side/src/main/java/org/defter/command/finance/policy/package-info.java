/**
 * What follows for the finances from the contracts of projects.
 */
@NullMarked
package org.defter.command.finance.policy;

import org.jspecify.annotations.NullMarked;
