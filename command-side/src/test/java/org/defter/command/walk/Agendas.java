package org.defter.command.walk;

import java.util.List;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.ProposalDrafted;

/** What may come on an agenda. */
final class Agendas {

    private Agendas() {}

    /** The proposals that wait for a sitting and are on no agenda, those returned by the mayor too. */
    static List<ProposalId> ready(Town town) {
        return town.all(ProposalDrafted.class).stream()
                .map(ProposalDrafted::proposalId)
                .filter(id -> switch (town.facts().proposal(id).stage()) {
                    case SUBMITTED, REVIEWED, RETURNED -> true;
                    case DRAFTED,
                            TO_BE_REFERRED,
                            REFERRED,
                            TO_BE_DECIDED,
                            DECIDED,
                            TO_BE_RECONSIDERED,
                            RETURN_REFERRED,
                            WITHDRAWN,
                            CLOSED_WITH_TERM -> false;
                })
                .toList();
    }
}
