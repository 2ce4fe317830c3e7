/** An application that has the web platform and nothing else; outside of what a real application scans. */
@NullMarked
package org.defter.tiny;

import org.jspecify.annotations.NullMarked;
