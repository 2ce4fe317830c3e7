@org.jspecify.annotations.NullMarked
package org.defter.command.document;
