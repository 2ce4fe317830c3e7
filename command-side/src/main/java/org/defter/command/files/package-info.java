/** Files on their way in: kept by their content, before any act names them. */
@NullMarked
package org.defter.command.files;

import org.jspecify.annotations.NullMarked;
