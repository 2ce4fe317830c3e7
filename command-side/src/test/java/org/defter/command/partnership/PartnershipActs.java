package org.defter.command.partnership;

import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.RulesetTexts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.Money;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.WorkingGroupId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.Officeholder;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.Signature;
import org.jspecify.annotations.Nullable;

/** Acts on the partnerships of {@link Partnerships}, recorded long after their day, in September 2024 unless one is given. */
final class PartnershipActs {

    static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    /** A day while the mandate of the first decision runs. */
    static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    /** A day after that mandate. */
    static final LocalDate AFTER_MANDATE = LocalDate.of(2025, 2, 3);

    /** A day after the last day of what was signed. */
    static final LocalDate AFTER_UNTIL = LocalDate.of(2026, 7, 1);

    static final ActContext BY_HEAD = TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));
    static final ActContext BY_OTHER_UNIT =
            TestActs.on(TODAY, TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.OTHER_DEPARTMENT));
    static final UnitTree UNITS = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();
    static final LawInForce LAW =
            Municipalities.record(Municipalities.metropolitan()).law();

    /** A law in which cooperation needs two councils' decisions. */
    static final LawInForce STRICT =
            LAW.withRuleset(RulesetTexts.with(LAW, "I02.councilDecisions", 2, LocalDate.of(2021, 10, 29)));

    private PartnershipActs() {}

    /** The state after the history. */
    static Partnership after(List<PartnershipEvent> history) {
        Partnership partnership = Partnership.initial();
        for (PartnershipEvent event : history) {
            partnership = partnership.evolve(event);
        }
        return partnership;
    }

    static ProposePartnership propose(PartnershipProfile profile) {
        return new ProposePartnership(
                PARTNERSHIP, Municipalities.METROPOLITAN, Municipalities.DEPARTMENT, profile, Partnerships.PROPOSED_ON);
    }

    static ImportPartnership importOf(PartnershipProfile profile, ImportedRecord record) {
        return new ImportPartnership(
                PARTNERSHIP,
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                profile,
                record,
                "eski kütük (örnek)",
                Partnerships.PROPOSED_ON);
    }

    static ImportedRecord unknown(ImportedStanding standing) {
        return Partnerships.unknown(standing);
    }

    static SupplementImport supplement(@Nullable RegisterPaper decision, @Nullable RegisterPaper permission) {
        return new SupplementImport(PARTNERSHIP, null, decision, permission, "arşiv (örnek)", DAY);
    }

    static RecordCouncilDecision decide(ProposalId proposal, LocalDate inForceOn) {
        return new RecordCouncilDecision(
                PARTNERSHIP, Partnerships.decision(proposal, inForceOn), Partnerships.MANDATE, inForceOn);
    }

    static RecordPartnerDecision partnerDecides(PartnerDecision decision) {
        return new RecordPartnerDecision(PARTNERSHIP, null, decision, DAY);
    }

    static RecordPermission permit(String number, LocalDate day) {
        return new RecordPermission(PARTNERSHIP, null, number, day);
    }

    static SignPartnership sign(Signature signature, LocalDate day) {
        return new SignPartnership(PARTNERSHIP, null, signature, day);
    }

    /** The signature by somebody else, in the office the mandate names. */
    static Signature byOther(Signature signature) {
        return new Signature(
                "Başka Biri", signature.office(), signature.place(), signature.document(), signature.validUntil());
    }

    /** The signature by whom the mandate names, in another office. */
    static Signature inOtherOffice(Signature signature) {
        return new Signature(
                signature.signatory(),
                "Genel Sekreter",
                signature.place(),
                signature.document(),
                signature.validUntil());
    }

    static ActivatePartnership activate(LocalDate day) {
        return new ActivatePartnership(PARTNERSHIP, null, "kabul yazısı (örnek)", day);
    }

    static SetDues dues(int year, Money amount, LocalDate day) {
        return new SetDues(PARTNERSHIP, null, year, amount, LocalDate.of(2024, 9, 30), day);
    }

    static PayDues pay(int year, Money amount) {
        return new PayDues(PARTNERSHIP, null, year, amount, "ödeme emri 2 (örnek)", DAY);
    }

    static Money lira(String amount) {
        return new Money(new BigDecimal(amount), "TRY");
    }

    static AppointDelegate appoint(DelegateId id, LocalDate day) {
        return new AppointDelegate(PARTNERSHIP, null, id, new Officeholder("Üye 8", "Meclis üyesi"), day);
    }

    static DismissDelegate dismiss(DelegateId id) {
        return new DismissDelegate(PARTNERSHIP, null, id, "görev süresi doldu", DAY);
    }

    static SetContact contact(String office) {
        return new SetContact(PARTNERSHIP, null, new ContactOffice("Örnek Kentler Ağı", office), DAY);
    }

    static TakeOnObligation takeOn(ObligationId id, LocalDate day) {
        return new TakeOnObligation(PARTNERSHIP, null, id, "yıllık rapor göndermek", null, day);
    }

    static FulfilObligation fulfil(ObligationId id) {
        return new FulfilObligation(PARTNERSHIP, null, id, "gönderi kaydı (örnek)", DAY);
    }

    static JoinWorkingGroup join(WorkingGroupId id, LocalDate day) {
        return new JoinWorkingGroup(PARTNERSHIP, null, id, "Dirençli kentler", day);
    }

    static LeaveWorkingGroup leave(WorkingGroupId id) {
        return new LeaveWorkingGroup(PARTNERSHIP, null, id, "çalışma bitti", DAY);
    }

    static RecordActivity activity(LocalDate day) {
        return new RecordActivity(PARTNERSHIP, null, "Gençlik değişimi", "20 genç katıldı", null, day);
    }

    static RecordRenewalDecision decideRenewal(ProposalId proposal) {
        return new RecordRenewalDecision(
                PARTNERSHIP,
                Partnerships.decision(proposal, Partnerships.RENEWAL_IN_FORCE_ON),
                Partnerships.RENEWAL_MANDATE,
                Partnerships.RENEWAL_IN_FORCE_ON);
    }

    static RenewPartnership renew(Signature signature, LocalDate day) {
        return new RenewPartnership(PARTNERSHIP, null, signature, day);
    }

    static StayPartnership stay(ProposalId proposal) {
        return new StayPartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), Partnerships.ENDED_ON);
    }

    static ResumePartnership resume(ProposalId proposal) {
        return new ResumePartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), Partnerships.ENDED_ON);
    }

    static AnnulPartnership annul(ProposalId proposal) {
        return new AnnulPartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), Partnerships.ENDED_ON);
    }

    static EndPartnership end(PartnershipEnding cause, LocalDate day) {
        return new EndPartnership(PARTNERSHIP, null, cause, "yazı (örnek)", day);
    }

    static EndByDecision endBy(ProposalId proposal) {
        return new EndByDecision(PARTNERSHIP, proposal, Partnerships.number(proposal), Partnerships.ENDED_ON);
    }

    static ReinstatePartnership reinstate(ProposalId proposal) {
        return new ReinstatePartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), Partnerships.ENDED_ON);
    }

    /** What is decided on a command, by the head of its unit, under the built-in law. */
    static List<PartnershipEvent> decide(PartnershipCommand command, Partnership partnership) {
        return decide(command, partnership, LAW, BY_HEAD);
    }

    /** What is decided on a command. */
    static List<PartnershipEvent> decide(
            PartnershipCommand command, Partnership partnership, LawInForce law, ActContext act) {
        return switch (command) {
            case ProposePartnership c -> PartnershipDecider.propose(c, partnership, UNITS, Optional.empty(), act);
            case ImportPartnership c -> PartnershipDecider.importOne(c, partnership, UNITS, Optional.empty(), act);
            case SupplementImport c -> PartnershipDecider.supplement(c, partnership, act);
            case RecordCouncilDecision c -> SignatureDecider.decided(c, partnership);
            case RecordPartnerDecision c -> SignatureDecider.partnerDecided(c, partnership, act);
            case RecordPermission c -> SignatureDecider.permit(c, partnership, law, act);
            case SignPartnership c -> SignatureDecider.sign(c, partnership, law, act);
            case ActivatePartnership c -> SignatureDecider.activate(c, partnership, law, act);
            case SetDues c -> MembershipDecider.setDues(c, partnership, act);
            case PayDues c -> MembershipDecider.payDues(c, partnership, act);
            case AppointDelegate c -> MembershipDecider.appoint(c, partnership, act);
            case DismissDelegate c -> MembershipDecider.dismiss(c, partnership, act);
            case SetContact c -> MembershipDecider.contact(c, partnership, act);
            case TakeOnObligation c -> MembershipDecider.takeOn(c, partnership, act);
            case FulfilObligation c -> MembershipDecider.fulfil(c, partnership, act);
            case JoinWorkingGroup c -> MembershipDecider.join(c, partnership, act);
            case LeaveWorkingGroup c -> MembershipDecider.leave(c, partnership, act);
            case RecordActivity c -> MembershipDecider.record(c, partnership, act);
            case RecordRenewalDecision c -> RenewalDecider.decided(c, partnership);
            case RenewPartnership c -> RenewalDecider.renew(c, partnership, law, act);
            case StayPartnership c -> PartnershipCourtDecider.stay(c, partnership);
            case ResumePartnership c -> PartnershipCourtDecider.resume(c, partnership);
            case AnnulPartnership c -> PartnershipCourtDecider.annul(c, partnership);
            case EndPartnership c -> PartnershipEndDecider.end(c, partnership, act);
            case EndByDecision c -> PartnershipEndDecider.endByDecision(c, partnership);
            case ReinstatePartnership c -> PartnershipCourtDecider.reinstate(c, partnership);
        };
    }
}
