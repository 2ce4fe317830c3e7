package org.defter.command.council;

import org.defter.kernel.council.Seat;
import org.defter.kernel.id.PersonId;

/**
 * A person who takes a seat.
 *
 * @param personId the person
 * @param name name as in the public record
 * @param seat mayor or member
 */
public record NewMember(PersonId personId, String name, Seat seat) {}
