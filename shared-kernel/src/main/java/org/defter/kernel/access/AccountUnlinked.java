package org.defter.kernel.access;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.AccountId;

/**
 * A login lost what it was tied to.
 *
 * @param accountId the account
 * @param occurredOn first day without it
 */
@Revision("1")
public record AccountUnlinked(AccountId accountId, LocalDate occurredOn) implements AccountEvent {}
