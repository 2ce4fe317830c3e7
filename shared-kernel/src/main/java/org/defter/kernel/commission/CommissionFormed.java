package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.RulesetRef;

/**
 * The council formed a commission.
 *
 * @param commissionId the commission
 * @param councilId the council
 * @param municipalityId its municipality
 * @param name official name
 * @param kind its field
 * @param size number of members n (C01)
 * @param ruleset ruleset the size was checked under
 * @param occurredOn day of the council's decision
 */
@Revision("1")
public record CommissionFormed(
        CommissionId commissionId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        String name,
        CommissionKind kind,
        int size,
        RulesetRef ruleset,
        LocalDate occurredOn)
        implements CommissionEvent {}
