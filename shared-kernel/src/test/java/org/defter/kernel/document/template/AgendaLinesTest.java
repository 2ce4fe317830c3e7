package org.defter.kernel.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** The agenda on paper after items were moved and taken off. */
class AgendaLinesTest {

    private static final ProposalId SECOND = ProposalId.of("00000000-0000-4000-8000-000000000002");
    private static final ProposalId THIRD = ProposalId.of("00000000-0000-4000-8000-000000000003");

    private static final Sittings DRAWN_UP = Sittings.metropolitan(Sittings.DAY)
            .item(3, Proposals.PROPOSAL, ItemPurpose.REFERRAL)
            .item(5, SECOND, ItemPurpose.DECISION)
            .item(9, THIRD, ItemPurpose.REFERRAL)
            .reordered(List.of(3, 5, 9), List.of(Proposals.PROPOSAL, SECOND, THIRD))
            .removed(5, THIRD, ItemPurpose.REFERRAL)
            .item(5, THIRD, ItemPurpose.DECISION);

    @Test
    void areThoseOnItInTheOrderOfTheirNumbersNow() {
        assertThat(AgendaLines.of(DRAWN_UP.events()))
                .extracting(AgendaItemAdded::itemNumber, AgendaItemAdded::proposalId, AgendaItemAdded::purpose)
                .containsExactly(
                        tuple(3, SECOND, ItemPurpose.DECISION),
                        tuple(5, THIRD, ItemPurpose.DECISION),
                        tuple(9, Proposals.PROPOSAL, ItemPurpose.REFERRAL));
    }
}
