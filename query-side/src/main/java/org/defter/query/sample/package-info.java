/**
 * Samples of the record for auditors: at random or by risk, drawn so that anyone who has the record can draw the same sample
 * again from the seed (ADR 0041).
 */
@NullMarked
package org.defter.query.sample;

import org.jspecify.annotations.NullMarked;
