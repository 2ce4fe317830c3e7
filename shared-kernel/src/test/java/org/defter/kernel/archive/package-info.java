@org.jspecify.annotations.NullMarked
package org.defter.kernel.archive;
