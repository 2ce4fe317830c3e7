/** What everybody may see without a login: announced decisions, announced agendas, plans in force. */
@NullMarked
package org.defter.query.pages.portal;

import org.jspecify.annotations.NullMarked;
