package org.defter.kernel.council.sitting;

import java.util.List;
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
}
