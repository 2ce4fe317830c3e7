package org.defter.kernel.commission;

import java.time.LocalDate;
import org.defter.kernel.id.PersonId;

/**
 * The election of a chair or deputy chair by the commission.
 *
 * @param capacity chair or deputy
 * @param personId the member elected
 * @param from day of the election
 */
public record Headship(CommissionCapacity capacity, PersonId personId, LocalDate from) {}
