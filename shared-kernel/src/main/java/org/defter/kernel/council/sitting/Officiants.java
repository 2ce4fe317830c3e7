package org.defter.kernel.council.sitting;

import java.util.List;
import java.util.Optional;
import org.defter.kernel.id.PersonId;

/**
 * Who presides and who keeps the record at a sitting; they sign its decisions and minutes (B08).
 *
 * @param chair the chair (A08)
 * @param clerks the two clerks
 */
public record Officiants(PersonId chair, List<PersonId> clerks) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public Officiants {
        clerks = List.copyOf(clerks);
    }

    /** In which of the two capacities a person signs; none if it is neither chair nor clerk. */
    public Optional<SignatoryCapacity> capacityOf(PersonId person) {
        if (chair.equals(person)) {
            return Optional.of(SignatoryCapacity.CHAIR);
        }
        return clerks.contains(person) ? Optional.of(SignatoryCapacity.CLERK) : Optional.empty();
    }
}
