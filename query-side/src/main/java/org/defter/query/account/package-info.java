/**
 * The dossier of an account: which login is tied to which person, unit and commissions. For administrators only.
 */
@NullMarked
package org.defter.query.account;

import org.jspecify.annotations.NullMarked;
