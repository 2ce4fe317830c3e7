package org.defter.kernel.council.sitting;

import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.vote.Vote;

/**
 * The vote of one member in an open vote by roll call.
 *
 * @param personId the member
 * @param vote yes, no or abstention
 */
public record NamedVote(PersonId personId, Vote vote) {}
