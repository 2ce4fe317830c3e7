package org.defter.command.partnership;

import static org.defter.command.partnership.PartnershipActs.AFTER_MANDATE;
import static org.defter.command.partnership.PartnershipActs.AFTER_UNTIL;
import static org.defter.command.partnership.PartnershipActs.DAY;
import static org.defter.kernel.partnership.Partnerships.DELEGATE;
import static org.defter.kernel.partnership.Partnerships.DOMESTIC_CITY;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.GROUP;
import static org.defter.kernel.partnership.Partnerships.IN_FORCE_ON;
import static org.defter.kernel.partnership.Partnerships.LONGER_UNTIL;
import static org.defter.kernel.partnership.Partnerships.NETWORK;
import static org.defter.kernel.partnership.Partnerships.OBLIGATION;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.PARTNER_DECISION;
import static org.defter.kernel.partnership.Partnerships.PERMITTED_ON;
import static org.defter.kernel.partnership.Partnerships.PROTOCOL;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.RENEWED_ON;
import static org.defter.kernel.partnership.Partnerships.SIGNED_ON;
import static org.defter.kernel.partnership.Partnerships.STRANGE;
import static org.defter.kernel.partnership.Partnerships.UNTIL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.euro;
import static org.defter.kernel.partnership.Partnerships.number;
import static org.defter.kernel.partnership.Partnerships.signature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.WorkingGroupId;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.WorkingGroupLeft;

/** Partnerships in each of their states, several of each, and samples of each command on them. */
final class PartnershipSamples {

    private static final RegisterPaper PAPER = new RegisterPaper("12", LocalDate.of(2015, 5, 4));
    private static final ImportedRecord KNOWN =
            new ImportedRecord(ImportedStanding.ACTIVE, LocalDate.of(2015, 6, 1), null, PAPER, PAPER);

    /** Histories that lead to each state, by the state's name. */
    static final Map<String, List<List<PartnershipEvent>>> STATES = Map.of(
            "Unproposed",
            List.of(List.of()),
            "Proposed",
            unsettled(Stream.of(
                    Partnerships.proposed(FOREIGN_CITY),
                    Partnerships.proposed(DOMESTIC_CITY),
                    Partnerships.proposed(NETWORK),
                    Partnerships.proposed(PROTOCOL),
                    and(
                            Partnerships.proposed(DOMESTIC_CITY),
                            new PartnerDecisionRecorded(PARTNERSHIP, PARTNER_DECISION, DAY)),
                    and(
                            Partnerships.permitted(FOREIGN_CITY),
                            new PartnershipDecisionAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), DAY)))),
            "Decided",
            unsettled(Stream.of(
                    Partnerships.decided(FOREIGN_CITY),
                    Partnerships.decided(DOMESTIC_CITY),
                    Partnerships.decided(NETWORK),
                    Partnerships.decided(PROTOCOL),
                    oneSided())),
            "Permitted",
            unsettled(Stream.of(
                    Partnerships.permitted(FOREIGN_CITY),
                    Partnerships.permitted(NETWORK),
                    and(
                            Partnerships.permitted(FOREIGN_CITY),
                            new PartnerDecisionRecorded(PARTNERSHIP, PARTNER_DECISION, DAY)))),
            "Signed",
            unsettled(Stream.of(
                    Partnerships.signed(FOREIGN_CITY),
                    Partnerships.signed(DOMESTIC_CITY),
                    renewable(Partnerships.signed(FOREIGN_CITY)),
                    and(
                            Partnerships.signed(PROTOCOL),
                            Partnerships.renewed(PROTOCOL).getLast()),
                    Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.SIGNED)),
                    renewable(Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.SIGNED))),
                    Partnerships.imported(
                            FOREIGN_CITY, new ImportedRecord(ImportedStanding.SIGNED, null, null, PAPER, PAPER)))),
            "Active",
            unsettled(Stream.of(
                    Partnerships.active(FOREIGN_CITY),
                    Partnerships.active(DOMESTIC_CITY),
                    Partnerships.busy(),
                    over(Partnerships.busy()),
                    Partnerships.renewalDecided(FOREIGN_CITY),
                    Partnerships.renewed(FOREIGN_CITY),
                    Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE)),
                    renewable(Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE))),
                    Partnerships.imported(FOREIGN_CITY, KNOWN))),
            "Suspended",
            unsettled(Stream.of(
                    Partnerships.stayed(Partnerships.decided(FOREIGN_CITY), ESTABLISHMENT),
                    Partnerships.stayed(Partnerships.active(FOREIGN_CITY), ESTABLISHMENT),
                    Partnerships.stayed(Partnerships.renewed(FOREIGN_CITY), RENEWAL),
                    Partnerships.stayed(
                            renewable(Partnerships.imported(
                                    FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE))),
                            RENEWAL),
                    Partnerships.stayed(renewable(Partnerships.imported(FOREIGN_CITY, KNOWN)), RENEWAL))),
            "Ended",
            unsettled(Stream.of(
                    Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)),
                    Partnerships.endedByDecision(Partnerships.busy()),
                    Partnerships.endedByDecision(
                            Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE))),
                    Partnerships.endedByDecision(Partnerships.imported(FOREIGN_CITY, KNOWN)),
                    ended(Partnerships.active(FOREIGN_CITY), PartnershipEnding.ENDED_BY_PARTNER),
                    ended(Partnerships.decided(FOREIGN_CITY), PartnershipEnding.GIVEN_UP),
                    and(
                            Partnerships.active(FOREIGN_CITY),
                            new PartnershipAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON)))));

    private static final List<PartnershipCommand> COMMANDS = commands();

    private PartnershipSamples() {}

    /** The partnerships in a state. */
    static Stream<Partnership> partnerships(String state) {
        return Objects.requireNonNull(STATES.get(state), state).stream().map(PartnershipActs::after);
    }

    /** The samples of a kind of command, by the name of its record. */
    static Stream<PartnershipCommand> of(String command) {
        return COMMANDS.stream()
                .filter(sample -> sample.getClass().getSimpleName().equals(command));
    }

    /** All samples. */
    static List<PartnershipCommand> all() {
        return COMMANDS;
    }

    /** Each history as it is, and after decisions that took no effect on it. */
    private static List<List<PartnershipEvent>> unsettled(Stream<List<PartnershipEvent>> histories) {
        return histories
                .flatMap(history ->
                        Stream.of(history, and(history, noEffect(RENEWAL), noEffect(ENDING), noEffect(ESTABLISHMENT))))
                .toList();
    }

    private static PartnershipDecisionTookNoEffect noEffect(ProposalId proposal) {
        return new PartnershipDecisionTookNoEffect(
                PARTNERSHIP, PartnershipNoEffect.NOT_SIGNED, proposal, number(proposal), DAY);
    }

    /** A domestic sister city whose partner has not decided. */
    private static List<PartnershipEvent> oneSided() {
        return and(
                Partnerships.proposed(DOMESTIC_CITY),
                new PartnershipDecided(
                        PARTNERSHIP,
                        Partnerships.decision(ESTABLISHMENT, IN_FORCE_ON),
                        Partnerships.MANDATE,
                        IN_FORCE_ON));
    }

    private static List<PartnershipEvent> renewable(List<PartnershipEvent> history) {
        return and(
                history,
                new RenewalDecided(
                        PARTNERSHIP,
                        Partnerships.decision(RENEWAL, Partnerships.RENEWAL_IN_FORCE_ON),
                        Partnerships.RENEWAL_MANDATE,
                        Partnerships.RENEWAL_IN_FORCE_ON));
    }

    private static List<PartnershipEvent> over(List<PartnershipEvent> busy) {
        return and(
                busy,
                new DelegateDismissed(PARTNERSHIP, DELEGATE, "istifa", DAY),
                new ObligationFulfilled(PARTNERSHIP, OBLIGATION, "gönderildi", DAY),
                new WorkingGroupLeft(PARTNERSHIP, GROUP, "bitti", DAY));
    }

    private static List<PartnershipEvent> ended(List<PartnershipEvent> history, PartnershipEnding cause) {
        return and(history, new PartnershipEnded(PARTNERSHIP, cause, "yazı (örnek)", null, null, ENDED_ON));
    }

    private static List<PartnershipCommand> commands() {
        List<PartnershipCommand> commands = new ArrayList<>();
        for (var profile : List.of(FOREIGN_CITY, DOMESTIC_CITY, NETWORK, PROTOCOL)) {
            commands.add(PartnershipActs.propose(profile));
            commands.add(PartnershipActs.importOf(profile, PartnershipActs.unknown(ImportedStanding.ACTIVE)));
        }
        commands.add(PartnershipActs.importOf(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.SIGNED)));
        commands.add(PartnershipActs.supplement(PAPER, null));
        commands.add(PartnershipActs.supplement(new RegisterPaper("13", null), null));
        commands.add(PartnershipActs.decide(ESTABLISHMENT, IN_FORCE_ON));
        commands.add(PartnershipActs.decide(STRANGE, IN_FORCE_ON));
        commands.add(PartnershipActs.decide(STRANGE, AFTER_MANDATE));
        commands.add(PartnershipActs.partnerDecides(PARTNER_DECISION));
        commands.add(PartnershipActs.partnerDecides(new PartnerDecision("Örnekköy", "2024/99", DAY)));
        commands.add(PartnershipActs.permit("E-1", PERMITTED_ON));
        commands.add(PartnershipActs.permit("E-2", PERMITTED_ON));
        commands.add(PartnershipActs.sign(signature(UNTIL), SIGNED_ON));
        commands.add(PartnershipActs.sign(signature(UNTIL), PERMITTED_ON.minusDays(1)));
        commands.add(PartnershipActs.sign(signature(SIGNED_ON.minusDays(1)), SIGNED_ON));
        commands.add(PartnershipActs.sign(signature(UNTIL), AFTER_MANDATE));
        commands.add(PartnershipActs.sign(PartnershipActs.byOther(signature(UNTIL)), SIGNED_ON));
        commands.add(PartnershipActs.activate(DAY));
        commands.add(PartnershipActs.activate(AFTER_UNTIL));
        commands.add(PartnershipActs.dues(2024, euro("5000"), DAY));
        commands.add(PartnershipActs.dues(2024, euro("1999.99"), DAY));
        commands.add(PartnershipActs.dues(2024, PartnershipActs.lira("5000"), DAY));
        commands.add(PartnershipActs.dues(2025, euro("5000"), DAY));
        commands.add(PartnershipActs.dues(2026, euro("5000"), AFTER_UNTIL));
        commands.add(PartnershipActs.pay(2024, euro("3000")));
        commands.add(PartnershipActs.pay(2024, euro("3000.01")));
        commands.add(PartnershipActs.pay(2023, euro("1")));
        commands.add(PartnershipActs.pay(2024, PartnershipActs.lira("1")));
        DelegateId delegate = new DelegateId(Identifiers.derived("example", "delegate", 2));
        commands.add(PartnershipActs.appoint(delegate, DAY));
        commands.add(PartnershipActs.appoint(delegate, AFTER_UNTIL));
        commands.add(PartnershipActs.appoint(DELEGATE, DAY));
        commands.add(PartnershipActs.dismiss(DELEGATE));
        commands.add(PartnershipActs.dismiss(delegate));
        commands.add(PartnershipActs.contact("Genel Sekreterlik"));
        commands.add(PartnershipActs.contact("Proje Ofisi"));
        ObligationId obligation = new ObligationId(Identifiers.derived("example", "obligation", 2));
        commands.add(PartnershipActs.takeOn(obligation, DAY));
        commands.add(PartnershipActs.takeOn(obligation, AFTER_UNTIL));
        commands.add(PartnershipActs.takeOn(OBLIGATION, DAY));
        commands.add(PartnershipActs.fulfil(OBLIGATION));
        commands.add(PartnershipActs.fulfil(obligation));
        WorkingGroupId group = new WorkingGroupId(Identifiers.derived("example", "group", 2));
        commands.add(PartnershipActs.join(group, DAY));
        commands.add(PartnershipActs.join(group, AFTER_UNTIL));
        commands.add(PartnershipActs.join(GROUP, DAY));
        commands.add(PartnershipActs.leave(GROUP));
        commands.add(PartnershipActs.leave(group));
        commands.add(PartnershipActs.activity(DAY));
        commands.add(PartnershipActs.activity(AFTER_UNTIL));
        commands.add(PartnershipActs.decideRenewal(RENEWAL));
        commands.add(PartnershipActs.decideRenewal(STRANGE));
        commands.add(PartnershipActs.renew(signature(LONGER_UNTIL), RENEWED_ON));
        commands.add(PartnershipActs.renew(signature(UNTIL), RENEWED_ON));
        commands.add(PartnershipActs.renew(signature(LONGER_UNTIL), LocalDate.of(2027, 1, 1)));
        commands.add(PartnershipActs.renew(PartnershipActs.inOtherOffice(signature(LONGER_UNTIL)), RENEWED_ON));
        for (ProposalId proposal : List.of(ESTABLISHMENT, RENEWAL, STRANGE)) {
            commands.add(PartnershipActs.stay(proposal));
            commands.add(PartnershipActs.resume(proposal));
            commands.add(PartnershipActs.annul(proposal));
        }
        commands.add(PartnershipActs.end(PartnershipEnding.COUNCIL_DECISION, DAY));
        commands.add(PartnershipActs.end(PartnershipEnding.EXPIRED, DAY));
        commands.add(PartnershipActs.end(PartnershipEnding.EXPIRED, AFTER_UNTIL));
        commands.add(PartnershipActs.end(PartnershipEnding.ENDED_BY_PARTNER, DAY));
        commands.add(PartnershipActs.end(PartnershipEnding.GIVEN_UP, DAY));
        for (ProposalId proposal : List.of(ENDING, STRANGE)) {
            commands.add(PartnershipActs.endBy(proposal));
            commands.add(PartnershipActs.reinstate(proposal));
        }
        return List.copyOf(commands);
    }
}
