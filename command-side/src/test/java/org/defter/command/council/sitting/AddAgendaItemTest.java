package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.adding;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddAgendaItemTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(
                Proposals.submitted(),
                Municipalities.metropolitan(),
                Meetings.metropolitan(MeetingKind.ORDINARY, DAY).events()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void addsTheProposalForThePurposeOfItsStage() {
        fixture.given(Sittings.metropolitan(DAY).events())
                .when(adding(56, PROPOSAL, DAY.minusDays(4)))
                .expectResultMessagePayload(1L)
                .expectEvents(new AgendaItemAdded(
                        SITTING,
                        56,
                        PROPOSAL,
                        "Örnek Eylem Planının kabulü",
                        ItemPurpose.REFERRAL,
                        DAY,
                        DAY.minusDays(4)));
    }

    @Test
    void refusesAnAnnouncedAgenda() {
        fixture.given(Sittings.metropolitan(DAY)
                        .item(1, SECOND, ItemPurpose.REFERRAL)
                        .announced()
                        .events())
                .when(new AddAgendaItem(SITTING, 2L, 56, PROPOSAL, DAY))
                .expectException(refusal(SittingRejection.AGENDA_FROZEN))
                .expectNoEvents();
    }

    @Test
    void refusesAProposalNobodyDrafted() {
        fixture.given(Sittings.metropolitan(DAY).events())
                .when(adding(56, SECOND, DAY))
                .expectException(refusal(CommonRejection.REFERENCE_UNKNOWN))
                .expectNoEvents();
    }
}
