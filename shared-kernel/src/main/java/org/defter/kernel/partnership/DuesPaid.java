package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.PartnershipId;

/**
 * Dues of a membership were paid, in whole or in part (I10).
 *
 * @param partnershipId the partnership
 * @param year calendar year they are for
 * @param amount what was paid
 * @param document payment order or receipt
 * @param occurredOn day of the payment
 */
@Revision("1")
public record DuesPaid(PartnershipId partnershipId, int year, Money amount, String document, LocalDate occurredOn)
        implements PartnershipEvent {}
