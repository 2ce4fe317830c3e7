/**
 * The decision register: every numbered decision of a council, accepted or not, and how far it has come on its way from
 * the vote to force and announcement. The public sees what was announced.
 */
@NullMarked
package org.defter.query.register;

import org.jspecify.annotations.NullMarked;
