/**
 * Decides on projects: an idea gets its authority from the council or from a plan in force, its money from funders, a contract
 * under both, and then its work, its changes, its evaluation and its closure (I02, I03, I09, I12 to I15). What the council
 * decided arrives through {@link org.defter.command.project.policy}.
 */
@NullMarked
package org.defter.command.project;

import org.jspecify.annotations.NullMarked;
