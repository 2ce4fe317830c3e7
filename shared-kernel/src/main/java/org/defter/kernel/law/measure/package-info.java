/**
 * Values of plans and of money that the law measures: indicator performance (S13), objective scores (S12, S13), kinds
 * of partnership (I01 to I05) and the point where a grant needs the council's authority (I15).
 */
@NullMarked
package org.defter.kernel.law.measure;

import org.jspecify.annotations.NullMarked;
