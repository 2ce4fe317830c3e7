/**
 * Demo data: the story of {@code deploy/http} told to the running application through its own API, by its demo users, so
 * that nothing is in the record that a user could not have entered.
 */
@NullMarked
package org.defter.standalone.demo;

import org.jspecify.annotations.NullMarked;
