@NullMarked
package org.defter.benchmarks;

import org.jspecify.annotations.NullMarked;
