/**
 * The rules of the house that a class file can prove, written once for every module.
 *
 * <p>Each rule is told how many classes it must at least have looked at: a rule that matches nothing proves nothing.
 */
@NullMarked
package org.defter.kernel.architecture;

import org.jspecify.annotations.NullMarked;
