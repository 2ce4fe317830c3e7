/** Reports: figures with their drawing, each with the events it is made of; and lists as files. */
@NullMarked
package org.defter.query.pages.report;

import org.jspecify.annotations.NullMarked;
