/** What follows for a partnership from what the council decided on it, and from what a court made of that. */
@NullMarked
package org.defter.command.partnership.policy;

import org.jspecify.annotations.NullMarked;
