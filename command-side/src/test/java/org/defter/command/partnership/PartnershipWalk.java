package org.defter.command.partnership;

import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.RulesetTexts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.Money;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.WorkingGroupId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.Officeholder;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.Signature;
import org.defter.kernel.partnership.SignedDocument;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/** One partnership on which acts are tried at random, most of them plausible, some not; the same seed tries the same. */
final class PartnershipWalk {

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final int ACTS = 60;

    /** Decides on a command; a test may plant a fault here. */
    @FunctionalInterface
    interface Deciding {

        /** What is decided, or a refusal. */
        List<PartnershipEvent> on(PartnershipCommand command, Partnership partnership, LawInForce law, ActContext act);
    }

    private final Random dice;
    private final Deciding deciding;
    private final LawInForce law;
    private final List<PartnershipEvent> history = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private LocalDate day = FIRST_DAY;
    private Partnership partnership = Partnership.initial();

    private PartnershipWalk(long seed, Deciding deciding) {
        this.dice = new Random(seed);
        this.deciding = deciding;
        this.law = law();
    }

    /**
     * Walks, and checks the record after every act.
     *
     * @return how often which event or refusal came of it
     * @throws AssertionError with the seed, if anything is wrong
     */
    static Map<String, Integer> by(long seed, Deciding deciding) {
        PartnershipWalk walk = new PartnershipWalk(seed, deciding);
        try {
            for (int act = 0; act < ACTS; act++) {
                walk.act();
            }
            walk.shuffle();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("walk " + seed + ": " + e.getMessage() + "\nafter " + walk.history, e);
        }
        return walk.outcomes;
    }

    private void act() {
        day = day.plusDays(dice.nextInt(40));
        PartnershipCommand command = command();
        ActContext act = TestActs.on(
                day.plusDays(dice.nextInt(3)),
                TestActs.ofUnit(
                        Role.UNIT_HEAD, percent(97) ? Municipalities.DEPARTMENT : Municipalities.OTHER_DEPARTMENT));
        Partnership before = partnership;
        try {
            List<PartnershipEvent> events = deciding.on(command, partnership, law, act);
            if (events.isEmpty()) {
                count("nothing");
            }
            for (PartnershipEvent event : events) {
                count(event.getClass().getSimpleName());
                history.add(event);
                partnership = partnership.evolve(event);
            }
        } catch (Rejected refused) {
            count(refused.reason().name());
            if (!before.equals(partnership)) {
                throw new AssertionError("a refusal left something behind: " + command, refused);
            }
        }
        PartnershipInvariants.hold(law, history);
    }

    /** Any history is accepted, also one in another order. */
    private void shuffle() {
        List<PartnershipEvent> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, dice);
        Partnership any = Partnership.initial();
        for (PartnershipEvent event : shuffled) {
            any = any.evolve(event);
        }
    }

    private PartnershipCommand command() {
        if (history.isEmpty()) {
            return percent(75)
                    ? new ProposePartnership(
                            PARTNERSHIP, Municipalities.METROPOLITAN, Municipalities.DEPARTMENT, profile(), day)
                    : new ImportPartnership(
                            PARTNERSHIP,
                            Municipalities.METROPOLITAN,
                            Municipalities.DEPARTMENT,
                            profile(),
                            imported(),
                            "eski kütük (örnek)",
                            day);
        }
        return percent(60) ? onTheWay() : percent(75) ? affair() : fromOutside();
    }

    private PartnershipCommand onTheWay() {
        return switch (dice.nextInt(9)) {
            case 0, 1 -> new RecordCouncilDecision(PARTNERSHIP, decision(), mandate(), day);
            case 2 ->
                new RecordPartnerDecision(
                        PARTNERSHIP,
                        null,
                        new PartnerDecision("Komşu Meclis", "2024/1", day.minusDays(dice.nextInt(60))),
                        someDay());
            case 3, 4 -> new RecordPermission(PARTNERSHIP, null, "E-" + dice.nextInt(3), someDay());
            case 5, 6 -> new SignPartnership(PARTNERSHIP, null, signature(), someDay());
            case 7 -> new ActivatePartnership(PARTNERSHIP, null, null, someDay());
            default -> new RenewPartnership(PARTNERSHIP, null, signature(), someDay());
        };
    }

    private PartnershipCommand affair() {
        int k = dice.nextInt(3);
        DelegateId delegate = new DelegateId(Identifiers.derived("walk", "delegate", k));
        ObligationId obligation = new ObligationId(Identifiers.derived("walk", "obligation", k));
        WorkingGroupId group = new WorkingGroupId(Identifiers.derived("walk", "group", k));
        return switch (dice.nextInt(12)) {
            case 0, 1 -> new SetDues(PARTNERSHIP, null, 2020 + k, money(), day.plusDays(30), someDay());
            case 2, 3, 4 -> new PayDues(PARTNERSHIP, null, 2020 + k, money(), "ödeme", someDay());
            case 5 ->
                new AppointDelegate(PARTNERSHIP, null, delegate, new Officeholder("Üye 7", "Meclis üyesi"), someDay());
            case 6 -> new DismissDelegate(PARTNERSHIP, null, delegate, "bitti", someDay());
            case 7 -> new SetContact(PARTNERSHIP, null, new ContactOffice("Ağ", "Ofis " + k), someDay());
            case 8 -> new TakeOnObligation(PARTNERSHIP, null, obligation, "rapor", null, someDay());
            case 9 -> new FulfilObligation(PARTNERSHIP, null, obligation, "gönderildi", someDay());
            case 10 ->
                percent(50)
                        ? new JoinWorkingGroup(PARTNERSHIP, null, group, "Enerji", someDay())
                        : new LeaveWorkingGroup(PARTNERSHIP, null, group, "bitti", someDay());
            default -> new RecordActivity(PARTNERSHIP, null, "Toplantı", "yapıldı", null, someDay());
        };
    }

    private PartnershipCommand fromOutside() {
        ProposalId proposal = proposal();
        return switch (dice.nextInt(9)) {
            case 0, 1 -> new RecordRenewalDecision(PARTNERSHIP, decision(), mandate(), day);
            case 2 -> new StayPartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), day);
            case 3 -> new ResumePartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), day);
            case 4 -> new AnnulPartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), day);
            case 5 -> new EndByDecision(PARTNERSHIP, proposal, Partnerships.number(proposal), day);
            case 6 -> new ReinstatePartnership(PARTNERSHIP, proposal, Partnerships.number(proposal), day);
            case 7 ->
                percent(30)
                        ? new EndPartnership(
                                PARTNERSHIP,
                                null,
                                PartnershipEnding.values()[dice.nextInt(PartnershipEnding.values().length)],
                                "yazı",
                                someDay())
                        : new RecordRenewalDecision(PARTNERSHIP, decision(), mandate(), day);
            default -> new SupplementImport(PARTNERSHIP, null, paper(), paper(), "arşiv", someDay());
        };
    }

    /** Mostly today, sometimes earlier, seldom later or not given. */
    private @Nullable LocalDate someDay() {
        return percent(70) ? day : percent(10) ? null : day.plusDays(dice.nextInt(100) - 95L);
    }

    private PartnershipProfile profile() {
        PartnershipForm form = PartnershipForm.values()[dice.nextInt(PartnershipForm.values().length)];
        return Partnerships.profile(form, "Ortak", "Örnek", percent(50) ? "DE" : "TR");
    }

    private ImportedRecord imported() {
        return new ImportedRecord(
                percent(50) ? ImportedStanding.SIGNED : ImportedStanding.ACTIVE,
                percent(50) ? null : day.minusDays(dice.nextInt(500)),
                percent(50) ? null : day.plusDays(dice.nextInt(1500)),
                paper(),
                paper());
    }

    private @Nullable RegisterPaper paper() {
        return switch (dice.nextInt(3)) {
            case 0 -> null;
            case 1 -> new RegisterPaper("7", null);
            default -> new RegisterPaper("7", FIRST_DAY.minusDays(dice.nextInt(2)));
        };
    }

    private ProposalId proposal() {
        return new ProposalId(Identifiers.derived("walk", "proposal", dice.nextInt(6)));
    }

    private DecisionRef decision() {
        return Partnerships.decision(proposal(), day);
    }

    private SigningMandate mandate() {
        return new SigningMandate(
                percent(90) ? "Örnek Başkan" : "Başkan Vekili", "Belediye Başkanı", day.plusDays(dice.nextInt(500)));
    }

    private Signature signature() {
        return new Signature(
                percent(90) ? "Örnek Başkan" : "Başkan Vekili",
                percent(95) ? "Belediye Başkanı" : "Genel Sekreter",
                "Örnek",
                new SignedDocument("Protokol", "5a".repeat(32)),
                percent(30) ? null : day.plusDays(dice.nextInt(1500) - 50L));
    }

    private Money money() {
        return percent(90)
                ? Partnerships.euro(String.valueOf(100 * (1 + dice.nextInt(20))))
                : PartnershipActs.lira("500");
    }

    private LawInForce law() {
        LawInForce plain = LawInForce.initial(percent(50) ? MunicipalityKind.METROPOLITAN : MunicipalityKind.ORDINARY);
        LocalDate from = FIRST_DAY.plusDays(dice.nextInt(700));
        return switch (dice.nextInt(5)) {
            case 0 -> plain.withRuleset(RulesetTexts.with(plain, "I02.councilDecisions", 2, from));
            case 1 -> plain.withRuleset(RulesetTexts.with(plain, "I05.councilDecisions", 1, from));
            default -> plain;
        };
    }

    private boolean percent(int chance) {
        return dice.nextInt(100) < chance;
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
