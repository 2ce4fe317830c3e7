package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.command.Days;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership holds in every state from its first act on.
 *
 * @param origin its proposal or its import
 * @param municipalityId its municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param imported what the source of an imported one says; none if it was not imported
 * @param partnerDecision the decision of the partner's council (I05)
 * @param since day of the act that led to the present state; no act in it can be earlier
 * @param settled the proposals whose decisions have had their effect, or none; neither happens twice
 * @param affairs what it carries (I10)
 */
record PartnershipFile(
        PartnershipEvent origin,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        @Nullable ImportedRecord imported,
        @Nullable PartnerDecision partnerDecision,
        LocalDate since,
        Set<ProposalId> settled,
        Affairs affairs) {

    PartnershipFile {
        settled = Set.copyOf(settled);
    }

    static PartnershipFile of(PartnershipProposed e) {
        return new PartnershipFile(
                e, e.municipalityId(), e.unitId(), e.profile(), null, null, e.occurredOn(), Set.of(), Affairs.none());
    }

    /** An imported one goes back as far as its source says, and if it does not say, to the day of the import. */
    static PartnershipFile of(PartnershipImported e) {
        LocalDate known = e.record().since();
        return new PartnershipFile(
                e,
                e.municipalityId(),
                e.unitId(),
                e.profile(),
                e.record(),
                null,
                known == null ? e.occurredOn() : known,
                Set.of(),
                Affairs.none());
    }

    /** What the law takes it for. */
    PartnershipKind kind() {
        return profile.kind();
    }

    /** With a new state from this day on. */
    PartnershipFile since(LocalDate day) {
        return new PartnershipFile(
                origin,
                municipalityId,
                unitId,
                profile,
                imported,
                partnerDecision,
                Days.later(since, day),
                settled,
                affairs);
    }

    /** In which the decision on that proposal does nothing again. */
    PartnershipFile settled(ProposalId proposal) {
        Set<ProposalId> more = new HashSet<>(settled);
        more.add(proposal);
        return new PartnershipFile(
                origin, municipalityId, unitId, profile, imported, partnerDecision, since, more, affairs);
    }

    /** With the decision of the partner's council. */
    PartnershipFile with(PartnerDecision decision) {
        return new PartnershipFile(
                origin, municipalityId, unitId, profile, imported, decision, since, settled, affairs);
    }

    /** With what was found of an imported one. */
    PartnershipFile with(ImportedRecord completed) {
        return new PartnershipFile(
                origin, municipalityId, unitId, profile, completed, partnerDecision, since, settled, affairs);
    }

    /** With other affairs. */
    PartnershipFile with(Affairs changed) {
        return new PartnershipFile(
                origin, municipalityId, unitId, profile, imported, partnerDecision, since, settled, changed);
    }
}
