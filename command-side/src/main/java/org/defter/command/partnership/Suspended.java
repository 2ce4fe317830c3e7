package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;

/**
 * A court has stayed a decision the partnership stands on (D05).
 *
 * @param standing what it is again when the stays are lifted
 * @param stays the proposals whose decisions are stayed; never empty
 */
record Suspended(Partnership.Open standing, Set<ProposalId> stays) implements Partnership.Known {

    Suspended {
        stays = Set.copyOf(stays);
    }

    @Override
    public PartnershipFile file() {
        return standing.file();
    }

    @Override
    public Partnership.Known with(PartnershipFile changed) {
        return new Suspended(standing.with(changed), stays);
    }

    @Override
    public Partnership stayed(PartnershipStayed e) {
        Set<ProposalId> more = new HashSet<>(stays);
        more.add(e.proposalId());
        return new Suspended(standing, more);
    }

    @Override
    public Partnership resumed(ProposalId proposal, LocalDate day) {
        return without(proposal, standing.with(standing.file().since(day)));
    }

    @Override
    public Partnership supplemented(ImportSupplemented e) {
        return over(standing.supplemented(e));
    }

    @Override
    public Partnership decided(PartnershipDecided e) {
        return over(standing.decided(e));
    }

    @Override
    public Partnership partnerDecided(PartnerDecisionRecorded e) {
        return over(standing.partnerDecided(e));
    }

    @Override
    public Partnership renewalDecided(RenewalDecided e) {
        return over(standing.renewalDecided(e));
    }

    @Override
    public Partnership decisionAnnulled(PartnershipDecisionAnnulled e) {
        return standing.decisionAnnulled(e);
    }

    @Override
    public Partnership renewalAnnulled(RenewalAnnulled e) {
        return without(e.proposalId(), standing.renewalAnnulled(e));
    }

    @Override
    public Partnership annulled(PartnershipAnnulled e) {
        return standing.annulled(e);
    }

    @Override
    public Partnership ended(PartnershipEnded e) {
        return standing.ended(e);
    }

    private Partnership over(Partnership.Open changed) {
        return new Suspended(changed, stays);
    }

    private Partnership without(ProposalId proposal, Partnership.Open changed) {
        Set<ProposalId> rest = new HashSet<>(stays);
        rest.remove(proposal);
        return rest.isEmpty() ? changed : new Suspended(changed, rest);
    }
}
