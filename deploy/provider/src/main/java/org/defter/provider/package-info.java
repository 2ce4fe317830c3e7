/**
 * A stand-in for the identity provider of a municipality: it logs in the users of the demo, the password the same as the name, and says of
 * them what the Keycloak realm of {@code deploy/keycloak} would say. On this machine only; never where others can reach it.
 */
@NullMarked
package org.defter.provider;

import org.jspecify.annotations.NullMarked;
