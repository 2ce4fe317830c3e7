/** What all pages have in common: the way to the API, login and session, language, frame, errors, live updates, drawings. */
@NullMarked
package org.defter.query.pages.platform;

import org.jspecify.annotations.NullMarked;
