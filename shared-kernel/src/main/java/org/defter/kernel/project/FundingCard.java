package org.defter.kernel.project;

import org.defter.kernel.Money;
import org.defter.kernel.finance.FundingOrigin;

/**
 * An application for funding.
 *
 * @param kind kind of funding
 * @param origin where the funder sits
 * @param programme the programme or call it is made to
 * @param funder who would pay
 * @param amount amount applied for
 * @param conditional whether the money is bound to conditions; matters for a grant (I12)
 */
public record FundingCard(
        FundingKind kind, FundingOrigin origin, String programme, String funder, Money amount, boolean conditional) {}
