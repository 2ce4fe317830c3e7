package org.defter.command.account;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Undo the tie of a login.
 *
 * @param accountId the account, derived from the login
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record UnlinkAccount(
        @TargetAggregateIdentifier AccountId accountId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements AccountCommand {}
