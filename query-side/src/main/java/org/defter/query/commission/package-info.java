/**
 * The dossier of a commission: its size, members, chair and deputy with their days, and its vacancies.
 */
@NullMarked
package org.defter.query.commission;

import org.jspecify.annotations.NullMarked;
