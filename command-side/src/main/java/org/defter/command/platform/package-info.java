/**
 * The technique around the decisions: how requests become commands, how facts of other streams are loaded, how refusals
 * become answers. The only place of this side that knows the framework, apart from the shells of the aggregates.
 */
@NullMarked
package org.defter.command.platform;

import org.jspecify.annotations.NullMarked;
