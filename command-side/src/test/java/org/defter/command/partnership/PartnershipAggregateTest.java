package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.partnership.PartnershipActs.DAY;
import static org.defter.kernel.partnership.Partnerships.DELEGATE;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.GROUP;
import static org.defter.kernel.partnership.Partnerships.LONGER_UNTIL;
import static org.defter.kernel.partnership.Partnerships.NETWORK;
import static org.defter.kernel.partnership.Partnerships.OBLIGATION;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.PARTNER_DECISION;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.UNTIL;
import static org.defter.kernel.partnership.Partnerships.euro;
import static org.defter.kernel.partnership.Partnerships.number;
import static org.defter.kernel.partnership.Partnerships.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.Role;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.Officeholder;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivityRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command through the shell: history, act, outcome. */
class PartnershipAggregateTest {

    private static final MetaData BY_HEAD = TestActs.by(TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
    private static final RegisterPaper PAPER = new RegisterPaper("12", LocalDate.of(2015, 5, 4));

    private FixtureConfiguration<PartnershipAggregate> fixture;

    @BeforeEach
    void knowTheMunicipalityAndAPlan() {
        Map<String, List<? extends DomainEvent>> streams = Map.of(
                Municipalities.METROPOLITAN.toString(),
                Municipalities.withUnits(Municipalities.metropolitan()),
                Municipalities.ORDINARY.toString(),
                Municipalities.withUnits(Municipalities.ordinary()),
                Plans.PLAN.toString(),
                Plans.drafted());
        fixture = new AggregateTestFixture<>(PartnershipAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(PartnershipActs.TODAY));
        fixture.registerInjectableResource(
                new Facts(id -> streams.getOrDefault(id, List.of()).stream().map(DomainEvent.class::cast)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void recordsWhatWasDecided(List<PartnershipEvent> history, PartnershipCommand command, PartnershipEvent expected) {
        fixture.given(history)
                .when(command, BY_HEAD)
                .expectSuccessfulHandlerExecution()
                .expectEvents(expected)
                .expectResultMessagePayload((long) history.size());
    }

    private static Stream<Arguments> acts() {
        List<PartnershipEvent> none = List.of();
        List<PartnershipEvent> unknown =
                Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE));
        SetDues dues = PartnershipActs.dues(2025, euro("5000"), DAY);
        return Stream.of(
                Arguments.of(
                        none,
                        PartnershipActs.propose(FOREIGN_CITY),
                        Partnerships.proposed(FOREIGN_CITY).getFirst()),
                Arguments.of(
                        none,
                        PartnershipActs.importOf(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE)),
                        unknown.getFirst()),
                Arguments.of(
                        unknown,
                        PartnershipActs.supplement(PAPER, null),
                        new ImportSupplemented(PARTNERSHIP, PAPER, null, "arşiv (örnek)", DAY)),
                Arguments.of(
                        Partnerships.proposed(FOREIGN_CITY),
                        PartnershipActs.decide(ESTABLISHMENT, Partnerships.IN_FORCE_ON),
                        Partnerships.decided(FOREIGN_CITY).getLast()),
                Arguments.of(
                        Partnerships.proposed(Partnerships.DOMESTIC_CITY),
                        PartnershipActs.partnerDecides(PARTNER_DECISION),
                        new PartnerDecisionRecorded(PARTNERSHIP, PARTNER_DECISION, DAY)),
                Arguments.of(
                        Partnerships.decided(FOREIGN_CITY),
                        PartnershipActs.permit("E-1", Partnerships.PERMITTED_ON),
                        Partnerships.permission(FOREIGN_CITY)),
                Arguments.of(
                        Partnerships.permitted(FOREIGN_CITY),
                        PartnershipActs.sign(signature(UNTIL), Partnerships.SIGNED_ON),
                        Partnerships.signed(FOREIGN_CITY).getLast()),
                Arguments.of(
                        Partnerships.signed(NETWORK),
                        PartnershipActs.activate(Partnerships.ACTIVE_ON),
                        Partnerships.active(NETWORK).getLast()),
                Arguments.of(
                        Partnerships.busy(), dues, new DuesSet(PARTNERSHIP, 2025, euro("5000"), dues.dueOn(), DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.pay(2024, euro("3000")),
                        new DuesPaid(PARTNERSHIP, 2024, euro("3000"), "ödeme emri 2 (örnek)", DAY)),
                Arguments.of(
                        Partnerships.active(NETWORK),
                        PartnershipActs.appoint(DELEGATE, DAY),
                        new DelegateAppointed(PARTNERSHIP, DELEGATE, new Officeholder("Üye 8", "Meclis üyesi"), DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.dismiss(DELEGATE),
                        new DelegateDismissed(PARTNERSHIP, DELEGATE, "görev süresi doldu", DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.contact("Proje Ofisi"),
                        new PartnershipContactSet(
                                PARTNERSHIP, new ContactOffice("Örnek Kentler Ağı", "Proje Ofisi"), DAY)),
                Arguments.of(
                        Partnerships.active(NETWORK),
                        PartnershipActs.takeOn(OBLIGATION, DAY),
                        new ObligationTakenOn(PARTNERSHIP, OBLIGATION, "yıllık rapor göndermek", null, DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.fulfil(OBLIGATION),
                        new ObligationFulfilled(PARTNERSHIP, OBLIGATION, "gönderi kaydı (örnek)", DAY)),
                Arguments.of(
                        Partnerships.active(NETWORK),
                        PartnershipActs.join(GROUP, DAY),
                        new WorkingGroupJoined(PARTNERSHIP, GROUP, "Dirençli kentler", DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.leave(GROUP),
                        new WorkingGroupLeft(PARTNERSHIP, GROUP, "çalışma bitti", DAY)),
                Arguments.of(
                        Partnerships.busy(),
                        PartnershipActs.activity(DAY),
                        new PartnershipActivityRecorded(PARTNERSHIP, "Gençlik değişimi", "20 genç katıldı", null, DAY)),
                Arguments.of(
                        Partnerships.active(FOREIGN_CITY),
                        PartnershipActs.decideRenewal(RENEWAL),
                        Partnerships.renewalDecided(FOREIGN_CITY).getLast()),
                Arguments.of(
                        Partnerships.renewalDecided(FOREIGN_CITY),
                        PartnershipActs.renew(signature(LONGER_UNTIL), Partnerships.RENEWED_ON),
                        Partnerships.renewed(FOREIGN_CITY).getLast()),
                Arguments.of(
                        Partnerships.active(FOREIGN_CITY),
                        PartnershipActs.stay(ESTABLISHMENT),
                        Partnerships.stayed(Partnerships.active(FOREIGN_CITY), ESTABLISHMENT)
                                .getLast()),
                Arguments.of(
                        Partnerships.stayed(Partnerships.active(FOREIGN_CITY), ESTABLISHMENT),
                        PartnershipActs.resume(ESTABLISHMENT),
                        new PartnershipResumed(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)),
                Arguments.of(
                        Partnerships.permitted(FOREIGN_CITY),
                        PartnershipActs.annul(ESTABLISHMENT),
                        new PartnershipDecisionAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)),
                Arguments.of(
                        Partnerships.active(FOREIGN_CITY),
                        PartnershipActs.annul(ESTABLISHMENT),
                        new PartnershipAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)),
                Arguments.of(
                        Partnerships.renewed(FOREIGN_CITY),
                        PartnershipActs.annul(RENEWAL),
                        new RenewalAnnulled(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON)),
                Arguments.of(
                        Partnerships.active(FOREIGN_CITY),
                        PartnershipActs.end(PartnershipEnding.ENDED_BY_PARTNER, DAY),
                        new PartnershipEnded(
                                PARTNERSHIP, PartnershipEnding.ENDED_BY_PARTNER, "yazı (örnek)", null, null, DAY)),
                Arguments.of(
                        Partnerships.active(FOREIGN_CITY),
                        PartnershipActs.endBy(ENDING),
                        Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY))
                                .getLast()),
                Arguments.of(
                        Partnerships.proposed(FOREIGN_CITY),
                        PartnershipActs.endBy(ENDING),
                        new PartnershipDecisionTookNoEffect(
                                PARTNERSHIP, PartnershipNoEffect.NOT_SIGNED, ENDING, number(ENDING), ENDED_ON)),
                Arguments.of(
                        Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)),
                        PartnershipActs.reinstate(ENDING),
                        new PartnershipReinstated(PARTNERSHIP, ENDING, number(ENDING), ENDED_ON)));
    }

    @Test
    void thereIsAnActForEachCommandAndEachEvent() {
        assertThat(acts().map(act -> (Object) act.get()[1].getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) PartnershipCommand.class.getPermittedSubclasses());
        assertThat(acts().map(act -> (Object) act.get()[2].getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) PartnershipEvent.class.getPermittedSubclasses());
    }

    @Test
    void recordsNothingWhenRefused() {
        fixture.given(Partnerships.decided(FOREIGN_CITY))
                .when(PartnershipActs.sign(signature(UNTIL), DAY), BY_HEAD)
                .expectNoEvents()
                .expectException(Rejected.class);
    }

    @Test
    void answersWithTheSameVersionWhenItIsTrueAlready() {
        fixture.given(Partnerships.active(FOREIGN_CITY))
                .when(PartnershipActs.decide(ESTABLISHMENT, Partnerships.IN_FORCE_ON))
                .expectNoEvents()
                .expectResultMessagePayload(
                        (long) Partnerships.active(FOREIGN_CITY).size() - 1);
    }

    /** A partnership serves a goal of a plan; a plan of another municipality is none of it. */
    @Test
    void servesAPlanOfItsOwnMunicipality() {
        PartnershipProfile serving = new PartnershipProfile(
                FOREIGN_CITY.form(),
                FOREIGN_CITY.partner(),
                FOREIGN_CITY.title(),
                FOREIGN_CITY.purpose(),
                new ServedPlan(Plans.PLAN, Plans.GOAL, null));
        fixture.givenNoPriorActivity()
                .when(PartnershipActs.propose(serving), BY_HEAD)
                .expectEvents(Partnerships.proposed(serving).getFirst());
        fixture.givenNoPriorActivity()
                .when(
                        new ProposePartnership(
                                PARTNERSHIP,
                                Municipalities.ORDINARY,
                                Municipalities.DEPARTMENT,
                                serving,
                                Partnerships.PROPOSED_ON),
                        BY_HEAD)
                .expectNoEvents()
                .expectException(Rejected.class);
    }
}
