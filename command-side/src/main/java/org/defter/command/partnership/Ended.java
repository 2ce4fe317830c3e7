package org.defter.command.partnership;

import java.time.LocalDate;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.jspecify.annotations.Nullable;

/**
 * The partnership has ended.
 *
 * @param standing what it was until then, and is again if the decision that ended it does not stand
 * @param cause why; none if a court annulled the decision that established it
 * @param endedBy the proposal whose decision ended it or was annulled; none if no decision did
 * @param endedOn since when
 * @param annulled whether the decision that established it was annulled; it does not come back then
 */
record Ended(
        Partnership.Open standing,
        @Nullable PartnershipEnding cause,
        @Nullable ProposalId endedBy,
        LocalDate endedOn,
        boolean annulled)
        implements Partnership.Known {

    @Override
    public PartnershipFile file() {
        return standing.file();
    }

    @Override
    public Partnership.Known with(PartnershipFile changed) {
        return new Ended(standing.with(changed), cause, endedBy, endedOn, annulled);
    }

    @Override
    public Partnership annulled(PartnershipAnnulled e) {
        return new Ended(standing, null, e.proposalId(), endedOn, true);
    }

    @Override
    public Partnership reinstated(PartnershipReinstated e) {
        return standing.with(standing.file().since(e.occurredOn()));
    }
}
