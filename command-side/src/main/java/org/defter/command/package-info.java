/**
 * The side that decides. A request becomes a command, the aggregate shell loads the stream and the facts of other
 * streams, a pure decider answers with events or refuses with {@link org.defter.command.Rejected}.
 */
@NullMarked
package org.defter.command;

import org.jspecify.annotations.NullMarked;
