/**
 * What follows for projects from what the council and the courts decided.
 */
@NullMarked
package org.defter.command.project.policy;

import org.jspecify.annotations.NullMarked;
