/**
 * What others are told of the record, and who may be told what: streams by kind, a disclosure for every type of event, and
 * the form in which an event leaves the house (CloudEvents 1.0).
 *
 * <p>Nothing here knows a database, a clock or a network (ADR 0048).
 */
@NullMarked
package org.defter.kernel.feed;

import org.jspecify.annotations.NullMarked;
