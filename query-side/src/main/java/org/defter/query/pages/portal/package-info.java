/** What everybody may see without a login: announced decisions, announced agendas, plans and what became of them. */
@NullMarked
package org.defter.query.pages.portal;

import org.jspecify.annotations.NullMarked;
