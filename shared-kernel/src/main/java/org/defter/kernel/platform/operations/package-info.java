/**
 * The operations log: what was done to the system itself and what was found, append only, and no part of the record of the
 * domain (design/FIELD, anti-requirements: logins, reads and jobs never in the domain's log).
 */
@NullMarked
package org.defter.kernel.platform.operations;

import org.jspecify.annotations.NullMarked;
