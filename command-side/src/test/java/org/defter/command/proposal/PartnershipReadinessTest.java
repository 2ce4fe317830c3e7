package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.Rejection;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.RequestKind;
import org.junit.jupiter.api.Test;

/** A proposal comes before the council when its partnership is ready for what it asks. */
class PartnershipReadinessTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    @Test
    void establishesWhatIsStillToBeDecidedOn() {
        assertThat(submitted(RequestKind.ESTABLISH_PARTNERSHIP, Partnerships.proposed(FOREIGN_CITY), DAY))
                .hasSize(1);
        for (List<PartnershipEvent> history : List.of(
                Partnerships.decided(FOREIGN_CITY),
                Partnerships.permitted(FOREIGN_CITY),
                Partnerships.signed(FOREIGN_CITY),
                Partnerships.active(FOREIGN_CITY),
                Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)))) {
            refused(ProposalRejection.PARTNERSHIP_NOT_READY, RequestKind.ESTABLISH_PARTNERSHIP, history);
        }
    }

    /** I09: a mandate that ran out unused can be asked for again. */
    @Test
    void establishesAgainWhatWasNotSignedInTime() {
        LocalDate late = Partnerships.MANDATE.until().plusDays(1);
        assertThat(submitted(RequestKind.ESTABLISH_PARTNERSHIP, Partnerships.permitted(FOREIGN_CITY), late))
                .hasSize(1);
    }

    @Test
    void renewsAndEndsWhatWasSigned() {
        for (RequestKind kind : List.of(RequestKind.RENEW_PARTNERSHIP, RequestKind.END_PARTNERSHIP)) {
            assertThat(submitted(kind, Partnerships.signed(FOREIGN_CITY), DAY)).hasSize(1);
            assertThat(submitted(kind, Partnerships.active(FOREIGN_CITY), DAY)).hasSize(1);
            refused(ProposalRejection.PARTNERSHIP_NOT_READY, kind, Partnerships.permitted(FOREIGN_CITY));
            refused(
                    ProposalRejection.PARTNERSHIP_NOT_READY,
                    kind,
                    Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)));
        }
    }

    @Test
    void endsButDoesNotRenewWhatACourtHasStayed() {
        List<PartnershipEvent> stayed = Partnerships.stayed(Partnerships.active(FOREIGN_CITY), ESTABLISHMENT);
        refused(ProposalRejection.PARTNERSHIP_STAYED_BY_COURT, RequestKind.RENEW_PARTNERSHIP, stayed);
        assertThat(submitted(RequestKind.END_PARTNERSHIP, stayed, DAY)).hasSize(1);
    }

    @Test
    void isOfTheSameMunicipality() {
        refused(
                ProposalRejection.PARTNERSHIP_OF_ANOTHER_MUNICIPALITY,
                RequestKind.ESTABLISH_PARTNERSHIP,
                Partnerships.proposed(FOREIGN_CITY, Municipalities.ORDINARY));
    }

    @Test
    void leavesEverythingElseAsItIs() {
        List<ProposalEvent> submission = List.of(new ProposalSubmitted(Proposals.PROPOSAL, null, DAY));
        assertThat(PartnershipReadiness.ready(submission, subject(RequestKind.PLAIN), Optional.empty()))
                .isEqualTo(submission);
        refused(ProposalRejection.PARTNERSHIP_NOT_READY, RequestKind.PLAIN, Partnerships.proposed(FOREIGN_CITY));
    }

    private static void refused(Rejection reason, RequestKind kind, List<PartnershipEvent> history) {
        assertRefused(reason, () -> submitted(kind, history, DAY));
    }

    private static List<ProposalEvent> submitted(RequestKind kind, List<PartnershipEvent> history, LocalDate day) {
        List<ProposalEvent> submission = List.of(new ProposalSubmitted(Proposals.PROPOSAL, null, day));
        return PartnershipReadiness.ready(submission, subject(kind), Optional.of(Partnerships.standing(history)));
    }

    private static Proposal.Subject subject(RequestKind kind) {
        MunicipalityId municipality = Municipalities.METROPOLITAN;
        return new Proposal.Subject(
                Proposals.PROPOSAL,
                municipality,
                Municipalities.DEPARTMENT,
                Proposals.request(kind),
                Set.of(),
                Proposal.Reviews.NONE,
                DAY);
    }
}
