package org.defter.kernel.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.Money;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.WorkingGroupId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/** Histories of invented partnerships of the metropolitan municipality; the department answers for them. */
public final class Partnerships {

    public static final PartnershipId PARTNERSHIP = Proposals.PARTNERSHIP;
    public static final PartnershipId OTHER = new PartnershipId(Identifiers.derived("example", "partnership", 2));

    public static final ProposalId ESTABLISHMENT =
            new ProposalId(Identifiers.derived("example", "proposal", "establishment"));
    public static final ProposalId RENEWAL = new ProposalId(Identifiers.derived("example", "proposal", "renewal"));
    public static final ProposalId ENDING = new ProposalId(Identifiers.derived("example", "proposal", "ending"));
    public static final ProposalId STRANGE = new ProposalId(Identifiers.derived("example", "proposal", "strange"));

    public static final DelegateId DELEGATE = new DelegateId(Identifiers.derived("example", "delegate"));
    public static final ObligationId OBLIGATION = new ObligationId(Identifiers.derived("example", "obligation"));
    public static final WorkingGroupId GROUP = new WorkingGroupId(Identifiers.derived("example", "group"));

    public static final LocalDate PROPOSED_ON = LocalDate.of(2024, 1, 15);
    public static final LocalDate PARTNER_DECIDED_ON = LocalDate.of(2024, 2, 12);
    public static final LocalDate DECIDED_ON = LocalDate.of(2024, 3, 15);
    public static final LocalDate IN_FORCE_ON = LocalDate.of(2024, 3, 29);
    public static final LocalDate PERMITTED_ON = LocalDate.of(2024, 5, 6);
    public static final LocalDate SIGNED_ON = LocalDate.of(2024, 6, 3);
    public static final LocalDate ACTIVE_ON = LocalDate.of(2024, 6, 10);

    /** Last day of what was signed. */
    public static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    public static final LocalDate RENEWAL_IN_FORCE_ON = LocalDate.of(2026, 3, 27);
    public static final LocalDate RENEWED_ON = LocalDate.of(2026, 5, 4);

    /** Last day of the extension. */
    public static final LocalDate LONGER_UNTIL = LocalDate.of(2029, 6, 30);

    /** The day it was stayed, ended or annulled. */
    public static final LocalDate ENDED_ON = LocalDate.of(2026, 9, 1);

    /** Names who signs the partnership, until the end of 2024. */
    public static final SigningMandate MANDATE = Proposals.MANDATE;

    /** Names who signs the extension, until the end of 2026. */
    public static final SigningMandate RENEWAL_MANDATE =
            new SigningMandate("Örnek Başkan", "Belediye Başkanı", LocalDate.of(2026, 12, 31));

    public static final PartnerDecision PARTNER_DECISION =
            new PartnerDecision("Örnekköy Belediye Meclisi", "2024/12", PARTNER_DECIDED_ON);

    public static final PartnershipProfile FOREIGN_CITY =
            profile(PartnershipForm.SISTER_CITY, "Örnekstadt", "Örnekstadt", "DE");
    public static final PartnershipProfile DOMESTIC_CITY =
            profile(PartnershipForm.SISTER_CITY, "Örnekköy", "Örnekköy", "TR");
    public static final PartnershipProfile NETWORK =
            profile(PartnershipForm.NETWORK_MEMBERSHIP, "Örnek Kentler Ağı", "Brüksel", "BE");
    public static final PartnershipProfile PROTOCOL =
            profile(PartnershipForm.COOPERATION_PROTOCOL, "Örnek Üniversitesi", "Örnek", "TR");

    private Partnerships() {}

    /** A partnership of that form. */
    public static PartnershipProfile profile(PartnershipForm form, String name, String city, @Nullable String country) {
        return new PartnershipProfile(
                form,
                new Partner(name, NameSource.GIVEN, city, country),
                name + " ortaklığı (örnek)",
                "deneyim paylaşımı",
                null);
    }

    public static List<PartnershipEvent> proposed(PartnershipProfile profile) {
        return proposed(profile, Municipalities.METROPOLITAN);
    }

    /** Proposed in this municipality. */
    public static List<PartnershipEvent> proposed(PartnershipProfile profile, MunicipalityId municipality) {
        return List.of(
                new PartnershipProposed(PARTNERSHIP, municipality, Municipalities.DEPARTMENT, profile, PROPOSED_ON));
    }

    /** The council's decision is in force; the partner's, where the law asks for one, is known. */
    public static List<PartnershipEvent> decided(PartnershipProfile profile) {
        return decided(profile, proposed(profile));
    }

    /** The history, and after it what makes it decided. */
    public static List<PartnershipEvent> decided(PartnershipProfile profile, List<PartnershipEvent> history) {
        PartnershipDecided decided =
                new PartnershipDecided(PARTNERSHIP, decision(ESTABLISHMENT, IN_FORCE_ON), MANDATE, IN_FORCE_ON);
        return switch (profile.kind()) {
            case DOMESTIC_SISTER_CITY ->
                and(
                        history,
                        new PartnerDecisionRecorded(PARTNERSHIP, PARTNER_DECISION, PROPOSED_ON.plusDays(30)),
                        decided);
            case INTERNATIONAL_MEMBERSHIP, FOREIGN_COOPERATION, DOMESTIC_COOPERATION -> and(history, decided);
        };
    }

    /** Permitted by the ministry, where the law asks for it. */
    public static List<PartnershipEvent> permitted(PartnershipProfile profile) {
        return permitted(profile, decided(profile));
    }

    /** The history, and after it the permission, where the law asks for it. */
    public static List<PartnershipEvent> permitted(PartnershipProfile profile, List<PartnershipEvent> history) {
        return profile.partner().foreign() ? and(history, permission(profile)) : history;
    }

    /** The permission of that partnership. */
    public static PartnershipPermitted permission(PartnershipProfile profile) {
        Law law = law(PERMITTED_ON);
        return new PartnershipPermitted(
                PARTNERSHIP,
                new Permission(law.permittingMinistry().result(), "E-1", PERMITTED_ON),
                law.ruleset().ref(),
                steps(
                        law.permissionNeeded(profile.kind()).steps(),
                        law.permittingMinistry().steps()),
                PERMITTED_ON);
    }

    /** Signed by whom the decision names. */
    public static List<PartnershipEvent> signed(PartnershipProfile profile) {
        return signed(profile, permitted(profile));
    }

    /** The history, and after it the signature. */
    public static List<PartnershipEvent> signed(PartnershipProfile profile, List<PartnershipEvent> history) {
        Law law = law(SIGNED_ON);
        LocalDate permission = profile.partner().foreign() ? PERMITTED_ON : null;
        return and(
                history,
                new PartnershipSigned(
                        PARTNERSHIP,
                        signature(UNTIL),
                        law.ruleset().ref(),
                        steps(
                                law.councilDecisions(profile.kind()).steps(),
                                law.permittedOn(profile.kind(), permission, SIGNED_ON)
                                        .steps()),
                        SIGNED_ON));
    }

    /** Active. */
    public static List<PartnershipEvent> active(PartnershipProfile profile) {
        return active(profile, signed(profile));
    }

    /** The history, and after it what makes it active. */
    public static List<PartnershipEvent> active(PartnershipProfile profile, List<PartnershipEvent> history) {
        Law law = law(ACTIVE_ON);
        LocalDate permission = profile.partner().foreign() ? PERMITTED_ON : null;
        return and(
                history,
                new PartnershipActivated(
                        PARTNERSHIP,
                        "kabul yazısı (örnek)",
                        law.ruleset().ref(),
                        law.permittedOn(profile.kind(), permission, ACTIVE_ON).steps(),
                        ACTIVE_ON));
    }

    /** An active membership that carries everything a membership can. */
    public static List<PartnershipEvent> busy() {
        LocalDate day = ACTIVE_ON.plusDays(7);
        return and(
                active(NETWORK),
                new DuesSet(PARTNERSHIP, 2024, euro("5000"), LocalDate.of(2024, 9, 30), day),
                new DuesPaid(PARTNERSHIP, 2024, euro("2000"), "ödeme emri 1 (örnek)", day.plusDays(1)),
                new DelegateAppointed(PARTNERSHIP, DELEGATE, new Officeholder("Üye 7", "Meclis üyesi"), day),
                new PartnershipContactSet(
                        PARTNERSHIP, new ContactOffice("Örnek Kentler Ağı", "Genel Sekreterlik"), day),
                new ObligationTakenOn(
                        PARTNERSHIP, OBLIGATION, "yıllık rapor göndermek", LocalDate.of(2025, 1, 31), day),
                new WorkingGroupJoined(PARTNERSHIP, GROUP, "Temiz enerji çalışma grubu", day),
                new PartnershipActivityRecorded(PARTNERSHIP, "Genel kurul", "katılım sağlandı", null, day.plusDays(9)));
    }

    /** The decision on a renewal is in force. */
    public static List<PartnershipEvent> renewalDecided(PartnershipProfile profile) {
        return and(
                active(profile),
                new RenewalDecided(
                        PARTNERSHIP, decision(RENEWAL, RENEWAL_IN_FORCE_ON), RENEWAL_MANDATE, RENEWAL_IN_FORCE_ON));
    }

    /** The extension is signed. */
    public static List<PartnershipEvent> renewed(PartnershipProfile profile) {
        Law law = law(RENEWED_ON);
        LocalDate permission = profile.partner().foreign() ? PERMITTED_ON : null;
        return and(
                renewalDecided(profile),
                new PartnershipRenewed(
                        PARTNERSHIP,
                        decision(RENEWAL, RENEWAL_IN_FORCE_ON),
                        signature(LONGER_UNTIL),
                        law.ruleset().ref(),
                        law.permittedOn(profile.kind(), permission, RENEWED_ON).steps(),
                        RENEWED_ON));
    }

    /** The history, and after it a stay of the decision on that proposal. */
    public static List<PartnershipEvent> stayed(List<PartnershipEvent> history, ProposalId proposal) {
        return and(history, new PartnershipStayed(PARTNERSHIP, proposal, number(proposal), ENDED_ON));
    }

    /** The history, and after it the end by the decision on {@link #ENDING}. */
    public static List<PartnershipEvent> endedByDecision(List<PartnershipEvent> history) {
        return and(
                history,
                new PartnershipEnded(
                        PARTNERSHIP, PartnershipEnding.COUNCIL_DECISION, null, ENDING, number(ENDING), ENDED_ON));
    }

    /** Imported with what an old register says. */
    public static List<PartnershipEvent> imported(PartnershipProfile profile, ImportedRecord record) {
        return List.of(new PartnershipImported(
                PARTNERSHIP,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                profile,
                record,
                "eski kütük (örnek)",
                PROPOSED_ON));
    }

    /** A record that knows nothing but how far it had come. */
    public static ImportedRecord unknown(ImportedStanding standing) {
        return new ImportedRecord(standing, null, null, null, null);
    }

    /** A signature of whom the mandates name. */
    public static Signature signature(@Nullable LocalDate until) {
        return new Signature(
                "Örnek Başkan",
                "Belediye Başkanı",
                "Örnek",
                new SignedDocument("Kardeş şehir protokolü (örnek)", "5a".repeat(32)),
                until);
    }

    /** The decision on that proposal. */
    public static DecisionRef decision(ProposalId proposal, LocalDate inForceOn) {
        return new DecisionRef(proposal, 1, number(proposal), inForceOn.minusDays(14), inForceOn);
    }

    /** Its number. */
    public static DecisionNumber number(ProposalId proposal) {
        return new DecisionNumber(Councils.METROPOLITAN, 2024, 1 + Math.floorMod(proposal.hashCode(), 900));
    }

    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    /** The history with further events. */
    public static List<PartnershipEvent> and(List<PartnershipEvent> history, PartnershipEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** The standing after the history. */
    public static PartnershipStanding standing(List<PartnershipEvent> history) {
        PartnershipStanding standing = PartnershipStanding.first(history.getFirst());
        for (PartnershipEvent event : history.subList(1, history.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }

    private static Law law(LocalDate day) {
        return Municipalities.record(Municipalities.metropolitan()).law().on(day);
    }

    private static List<Explanation> steps(List<Explanation> first, List<Explanation> then) {
        List<Explanation> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
