package org.defter.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.Frequency;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.TargetRevised;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * The whole real case as events, in the order they were recorded: from the municipality to the plan adopted and updated.
 *
 * <p>What the commission's report 4 of March 2024 says is attributed to the persons it names: unit, agenda item 56 of
 * 11.03.2024, subject, articles, nine signatures, an unstated vote, a report date without a day. All else, other persons
 * first of all, is plainly invented and marked "(örnek)".
 */
public final class RealCase {

    public static final MunicipalityId MUNICIPALITY = new MunicipalityId(id("municipality"));

    /** The Foreign Relations Department, which asks, is authorised and drafts. */
    public static final UnitId FOREIGN_RELATIONS = new UnitId(id("unit", "foreign-relations"));

    public static final UnitId EU_RELATIONS = new UnitId(id("unit", "eu-relations"));
    public static final UnitId INTERNATIONAL_RELATIONS = new UnitId(id("unit", "international-relations"));

    /** An invented department that leads a project of the plan. */
    public static final UnitId TRANSPORT = new UnitId(id("unit", "transport"));

    /** The council of the term in which the preparation was authorised. */
    public static final CouncilId OLD_COUNCIL = new CouncilId(id("council", 2019));

    /** The council of the term in which the plan was adopted. */
    public static final CouncilId NEW_COUNCIL = new CouncilId(id("council", 2024));

    public static final CommissionId OLD_COMMISSION = new CommissionId(id("commission", 2023));
    public static final CommissionId NEW_COMMISSION = new CommissionId(id("commission", 2024));
    public static final PlanId PLAN = new PlanId(id("plan"));
    public static final GoalId GOAL = new GoalId(id("goal"));
    public static final ObjectiveId OBJECTIVE = new ObjectiveId(id("objective"));
    public static final IndicatorId NETWORKS = new IndicatorId(id("indicator", "networks"));
    public static final IndicatorId SISTER_CITIES = new IndicatorId(id("indicator", "sister-cities"));
    public static final IndicatorId PROTOCOLS = new IndicatorId(id("indicator", "protocols"));
    public static final ActivityId ACTIVITY = new ActivityId(id("activity"));

    /** The proposal for authority to prepare the plan, of the old council. */
    public static final ProposalId AUTHORITY = new ProposalId(id("proposal", "authority"));

    /** The proposal to adopt the plan, of the new council. */
    public static final ProposalId ADOPTION = new ProposalId(id("proposal", "adoption"));

    /** The proposal to update the plan. */
    public static final ProposalId UPDATE = new ProposalId(id("proposal", "update"));

    /** The nine of the Plan and Budget Commission as they signed: chair, deputy, seven members. */
    public static final List<String> NINE = List.of(
            "Zafer TAN",
            "Ali POLAT",
            "Şerafettin ÖZER",
            "Mustafa BİLİCİ",
            "Mustafa AKIN",
            "Abdurrahman YILMAZ",
            "Levent KONUR",
            "Serhat DEMİR",
            "Avni ATAY");

    /** Statutory full membership of both councils. */
    public static final int N = 31;

    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final String AGENDA_TITLE = "Uluslararasılaşma Eylem Planının hazırlanması için yetki verilmesi";

    private final List<DomainEvent> story = new ArrayList<>();

    private RealCase() {}

    /** Every event of the case, in the order of recording. */
    public static List<DomainEvent> story() {
        RealCase tale = new RealCase();
        tale.municipality();
        tale.oldCouncil();
        tale.authority();
        tale.newCouncil();
        tale.drafting();
        tale.adoption();
        tale.update();
        return List.copyOf(tale.story);
    }

    /** The events of the streams of one root, in the order of recording. */
    public static <E extends DomainEvent> List<E> eventsOf(Class<E> root) {
        return story().stream().filter(root::isInstance).map(root::cast).toList();
    }

    /** The events of one stream. */
    public static <E extends DomainEvent> List<E> stream(Class<E> root, Object id) {
        return eventsOf(root).stream()
                .filter(event -> event.streamId().equals(id.toString()))
                .toList();
    }

    /** The k-th person of the council of that term, from 1: mayor, deputies, clerks, …; 10 to 18 are the commission. */
    public static PersonId person(int term, int k) {
        return new PersonId(id("person", term, k));
    }

    /** The review that the first referral of a proposal opens. */
    public static ReviewId review(ProposalId proposal) {
        return new ReviewId(id("review", proposal));
    }

    /** The sitting of that day. */
    public static SittingId sitting(LocalDate day) {
        return new SittingId(id("sitting", day));
    }

    /** The meeting of that month. */
    public static MeetingId meeting(YearMonth month) {
        return new MeetingId(id("meeting", month));
    }

    private static UUID id(Object... parts) {
        List<Object> all = new ArrayList<>(List.of("real-case"));
        all.addAll(List.of(parts));
        return Identifiers.derived(all.toArray());
    }

    private static Law law(LocalDate day) {
        return LAW.on(day);
    }

    private void add(DomainEvent... events) {
        story.addAll(List.of(events));
    }

    // -- the municipality and its councils

    private void municipality() {
        LocalDate since = LocalDate.of(2019, 4, 1);
        add(
                new MunicipalityFounded(
                        MUNICIPALITY, MunicipalityKind.METROPOLITAN, "Antalya Büyükşehir Belediyesi", "Antalya", since),
                new UnitAdded(
                        MUNICIPALITY,
                        FOREIGN_RELATIONS,
                        "Dış İlişkiler Dairesi Başkanlığı",
                        UnitKind.DEPARTMENT,
                        null,
                        PartialDate.of("2011"),
                        since),
                new UnitAdded(
                        MUNICIPALITY,
                        EU_RELATIONS,
                        "AB İlişkileri ve Proje Şube Müdürlüğü",
                        UnitKind.BRANCH,
                        FOREIGN_RELATIONS,
                        null,
                        since),
                new UnitAdded(
                        MUNICIPALITY,
                        INTERNATIONAL_RELATIONS,
                        "Uluslararası İlişkiler Şube Müdürlüğü",
                        UnitKind.BRANCH,
                        FOREIGN_RELATIONS,
                        null,
                        since),
                new UnitAdded(
                        MUNICIPALITY,
                        TRANSPORT,
                        "Ulaşım Dairesi Başkanlığı (örnek)",
                        UnitKind.DEPARTMENT,
                        null,
                        null,
                        since));
    }

    private void oldCouncil() {
        council(OLD_COUNCIL, 2019, "2019–2024", LocalDate.of(2019, 3, 31), LocalDate.of(2019, 4, 8));
        commission(OLD_COMMISSION, OLD_COUNCIL, 2019, LocalDate.of(2023, 4, 10), LocalDate.of(2024, 4, 9));
    }

    private void newCouncil() {
        LocalDate last = LocalDate.of(2024, 4, 7);
        add(
                new CommissionEnded(OLD_COMMISSION, "Meclis dönemi sona erdi", last),
                new CouncilTermEnded(OLD_COUNCIL, last));
        council(NEW_COUNCIL, 2024, "2024–2029", LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 8));
        commission(NEW_COMMISSION, NEW_COUNCIL, 2024, LocalDate.of(2024, 4, 15), LocalDate.of(2025, 4, 14));
    }

    private void council(CouncilId council, int term, String name, LocalDate election, LocalDate first) {
        add(new CouncilConvened(council, MUNICIPALITY, name, N, election, first));
        for (int k = 1; k <= N; k++) {
            Seat seat = k == 1 ? Seat.MAYOR : Seat.MEMBER;
            add(new MemberSeated(council, person(term, k), personName(term, k), seat, first));
        }
        CouncilOffice[] offices = {
            CouncilOffice.FIRST_DEPUTY,
            CouncilOffice.SECOND_DEPUTY,
            CouncilOffice.CLERK,
            CouncilOffice.CLERK,
            CouncilOffice.SUBSTITUTE_CLERK,
            CouncilOffice.SUBSTITUTE_CLERK
        };
        for (int i = 0; i < offices.length; i++) {
            add(new OfficerElected(council, person(term, i + 2), offices[i], null, first));
        }
    }

    private static String personName(int term, int k) {
        if (k == 1) {
            return "Başkan (örnek)";
        }
        return term == 2019 && k >= 10 && k < 19 ? NINE.get(k - 10) : "Üye " + k + " (örnek)";
    }

    private void commission(CommissionId commission, CouncilId council, int term, LocalDate from, LocalDate until) {
        add(new CommissionFormed(
                commission,
                council,
                MUNICIPALITY,
                "Plan ve Bütçe Komisyonu",
                CommissionKind.PLAN_AND_BUDGET,
                9,
                law(from).ruleset().ref(),
                from));
        for (int k = 10; k < 19; k++) {
            add(new CommissionMemberElected(commission, person(term, k), personName(term, k), until, from));
        }
        add(
                new CommissionChairElected(commission, person(term, 10), from),
                new CommissionDeputyElected(commission, person(term, 11), from));
    }

    // -- authority to prepare: the report of the document

    private void authority() {
        LocalDate drafted = LocalDate.of(2024, 2, 20);
        List<LegalBasis> bases = List.of(new LegalBasis("5393", "18"), new LegalBasis("5393", "74"));
        add(new PlanProposed(
                PLAN,
                MUNICIPALITY,
                FOREIGN_RELATIONS,
                PlanKind.ACTION,
                2024,
                2029,
                new PlanProfile(
                        "Uluslararasılaşma Eylem Planı",
                        "Antalya'nın uluslararası ilişkilerini planlı yürütmek (örnek)",
                        "Dünya kenti",
                        List.of(
                                "yoksulluk",
                                "işsizlik",
                                "çevre",
                                "dirençli şehirler",
                                "temiz enerji",
                                "sürdürülebilir kalkınma",
                                "dezavantajlı gruplar"),
                        bases),
                drafted));
        drafted(AUTHORITY, AGENDA_TITLE, RequestKind.AUTHORITY_TO_PREPARE_PLAN, bases, drafted);
        add(
                new DocumentAttached(
                        AUTHORITY,
                        new DocumentId(id("document")),
                        "Teklif yazısı (örnek)",
                        "application/pdf",
                        "0".repeat(64),
                        LocalDate.of(2024, 2, 22)),
                new ProposalSubmitted(AUTHORITY, null, LocalDate.of(2024, 2, 26)));

        Passage passage = new Passage(AUTHORITY, AGENDA_TITLE, OLD_COUNCIL, OLD_COMMISSION, 2019, null);
        LocalDate first = LocalDate.of(2024, 3, 11);
        LocalDate last = LocalDate.of(2024, 3, 15);
        YearMonth march = YearMonth.of(2024, 3);
        call(OLD_COUNCIL, march, LocalDate.of(2024, 3, 1), first);
        sit(march, OLD_COUNCIL, first, 1, LocalDate.of(2024, 3, 1));
        refer(passage, march, first, 56, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 7), 28);
        sit(march, OLD_COUNCIL, last, 2, first);
        report(
                passage,
                LocalDate.of(2024, 3, 12),
                4,
                PartialDate.of("2024-03"),
                new ReportText(
                        "Uluslararası ilişkilerden sorumlu birim olarak 2011 yılında kurulan daire çalışmalarını iki"
                                + " şube müdürlüğü ile yürütmektedir; 14 uluslararası ağa üyelik, 12 kardeş şehir ve"
                                + " 10 iş birliği protokolü vardır.",
                        "2024–2029 yıllarını kapsayacak Uluslararasılaşma Eylem Planının hazırlanması hususunda Dış"
                                + " İlişkiler Dairesi Başkanlığına yetki verilmesi uygun görülmüştür.",
                        Opinion.FAVOURABLE,
                        ReportVote.UNSTATED));
        received(passage, LocalDate.of(2024, 3, 12), 4, ReportVote.UNSTATED);
        vote(passage, last, 1, LocalDate.of(2024, 3, 12), 28, 24, 3, 1, VotingMode.SHOW_OF_HANDS, 158);
        sign(passage, last);
        close(last, LocalTime.of(17, 0), 2019);
        add(new MeetingClosed(meeting(march), List.of(review(AUTHORITY)), last));
        force(
                passage,
                new Force(
                        last,
                        LocalDate.of(2024, 3, 26),
                        LocalDate.of(2024, 3, 27),
                        LocalDate.of(2024, 3, 28),
                        158,
                        "2024/1001 (örnek)",
                        null));
        add(new PreparationAuthorised(
                PLAN,
                FOREIGN_RELATIONS,
                AUTHORITY,
                new DecisionNumber(OLD_COUNCIL, 2024, 158),
                LocalDate.of(2024, 3, 28)));
    }

    // -- the plan

    private void drafting() {
        LocalDate day = LocalDate.of(2024, 5, 6);
        add(
                new GoalDrafted(PLAN, GOAL, "A1", "Uluslararası iş birliklerini artırmak (örnek)", day),
                new ObjectiveSet(
                        PLAN,
                        GOAL,
                        OBJECTIVE,
                        new ObjectiveCard(
                                "H1.1",
                                "Ağ üyeliklerini, kardeş şehirleri ve protokolleri 2029 sonuna dek artırmak (örnek)",
                                FOREIGN_RELATIONS,
                                List.of(EU_RELATIONS, INTERNATIONAL_RELATIONS),
                                List.of("Kur riski (örnek)"),
                                new Money(new BigDecimal("1250000.00"), "TRY"),
                                "Üyelikler etkin kullanılmıyor (örnek)",
                                "Eğitimli personel (örnek)"),
                        day),
                indicator(NETWORKS, "PG1.1.1", "Üye olunan uluslararası ağ sayısı", 14, 40, day),
                indicator(SISTER_CITIES, "PG1.1.2", "Kardeş şehir sayısı", 12, 30, day),
                indicator(PROTOCOLS, "PG1.1.3", "İş birliği protokolü sayısı", 10, 30, day),
                new ActivityDefined(
                        PLAN,
                        OBJECTIVE,
                        ACTIVITY,
                        new ActivityCard(
                                "F1.1.1",
                                "Sürdürülebilir kentsel hareketlilik ağı üyeliği (örnek)",
                                TRANSPORT,
                                FOREIGN_RELATIONS,
                                List.of(EU_RELATIONS),
                                LocalDate.of(2024, 10, 1),
                                LocalDate.of(2025, 12, 31),
                                new Money(new BigDecimal("250000.00"), "TRY")),
                        day),
                new PlanSubmitted(PLAN, frozen(1), null, false, LocalDate.of(2024, 8, 19)));
    }

    private static IndicatorDefined indicator(
            IndicatorId indicator, String code, String title, int baseline, int share, LocalDate day) {
        SortedMap<Integer, BigDecimal> targets = new TreeMap<>();
        IntStream.rangeClosed(2024, 2029)
                .forEach(year -> targets.put(year, BigDecimal.valueOf(baseline + year - 2023)));
        return new IndicatorDefined(
                PLAN,
                OBJECTIVE,
                indicator,
                new IndicatorCard(
                        code,
                        title,
                        "adet",
                        BigDecimal.valueOf(baseline),
                        targets,
                        Direction.RISING,
                        Accumulation.CUMULATIVE,
                        BigDecimal.valueOf(share),
                        Frequency.HALF_YEARLY,
                        Frequency.HALF_YEARLY),
                day);
    }

    private FrozenPlan frozen(int version) {
        PlanContent content = PlanContent.initial();
        for (DomainEvent event : story) {
            if (event instanceof PlanEvent e) {
                content = content.evolve(e);
            }
        }
        return content.freeze(PLAN, version);
    }

    private void adoption() {
        FrozenPlan version = frozen(1);
        String title = "Uluslararasılaşma Eylem Planı 2024–2029'un kabulü";
        drafted(
                ADOPTION,
                title,
                RequestKind.ADOPT_PLAN,
                List.of(new LegalBasis("5393", "18")),
                LocalDate.of(2024, 8, 19));
        add(new ProposalSubmitted(ADOPTION, version, LocalDate.of(2024, 8, 20)));
        Passage passage = new Passage(ADOPTION, title, NEW_COUNCIL, NEW_COMMISSION, 2024, version);
        LocalDate first = LocalDate.of(2024, 9, 9);
        LocalDate last = LocalDate.of(2024, 9, 13);
        YearMonth september = YearMonth.of(2024, 9);
        call(NEW_COUNCIL, september, LocalDate.of(2024, 8, 30), first);
        sit(september, NEW_COUNCIL, first, 1, LocalDate.of(2024, 8, 30));
        refer(passage, september, first, 12, LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 5), 27);
        sit(september, NEW_COUNCIL, last, 2, first);
        report(passage, LocalDate.of(2024, 9, 10), 7, PartialDate.of("2024-09-10"), adoptionReport());
        received(passage, LocalDate.of(2024, 9, 10), 7, ReportVote.UNANIMOUS);
        vote(passage, last, 1, LocalDate.of(2024, 9, 10), 26, 26, 0, 0, VotingMode.ROLL_CALL, 402);
        sign(passage, last);
        close(last, LocalTime.of(16, 30), 2024);
        add(new MeetingClosed(meeting(september), List.of(review(ADOPTION)), last));
        LocalDate inForce = LocalDate.of(2024, 9, 27);
        force(
                passage,
                new Force(
                        last,
                        LocalDate.of(2024, 9, 25),
                        LocalDate.of(2024, 9, 26),
                        inForce,
                        402,
                        "2024/3456 (örnek)",
                        LocalDate.of(2024, 9, 16)));
        add(new PlanAdopted(PLAN, version, ADOPTION, new DecisionNumber(NEW_COUNCIL, 2024, 402), inForce));
    }

    private static ReportText adoptionReport() {
        return new ReportText(
                "Plan incelenmiştir (örnek).",
                "Planın kabulü uygundur (örnek).",
                Opinion.FAVOURABLE,
                ReportVote.UNANIMOUS);
    }

    private void update() {
        LocalDate opened = LocalDate.of(2025, 2, 3);
        add(
                new PlanUpdateOpened(PLAN, "Yeni ağ üyeliği imkânı (örnek)", opened),
                new TargetRevised(
                        PLAN,
                        NETWORKS,
                        2026,
                        BigDecimal.valueOf(17),
                        BigDecimal.valueOf(18),
                        "Yeni ağ üyeliği imkânı (örnek)",
                        LocalDate.of(2025, 2, 5)));
        FrozenPlan version = frozen(2);
        LocalDate submitted = LocalDate.of(2025, 2, 17);
        String title = "Uluslararasılaşma Eylem Planının güncellenmesi";
        add(new PlanSubmitted(PLAN, version, null, false, submitted));
        drafted(UPDATE, title, RequestKind.UPDATE_PLAN, List.of(new LegalBasis("5393", "18")), submitted);
        add(new ProposalSubmitted(UPDATE, version, LocalDate.of(2025, 2, 18)));
        Passage passage = new Passage(UPDATE, title, NEW_COUNCIL, NEW_COMMISSION, 2024, version);
        YearMonth march = YearMonth.of(2025, 3);
        LocalDate first = LocalDate.of(2025, 3, 10);
        call(NEW_COUNCIL, march, LocalDate.of(2025, 2, 28), first);
        sit(march, NEW_COUNCIL, first, 1, LocalDate.of(2025, 2, 28));
        refer(passage, march, first, 3, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 6), 25);
        add(new MeetingClosed(meeting(march), List.of(review(UPDATE)), first));
        Clock clock = law(first).clock(ClockKind.COMMISSION_REVIEW, first).result();
        add(new ReviewClockStarted(review(UPDATE), clock, false, first));
        LocalDate reported = LocalDate.of(2025, 3, 14);
        report(passage, reported, 2, PartialDate.of("2025-03-14"), adoptionReport());
        add(new ReviewClockStopped(review(UPDATE), clock, reported));
        received(passage, reported, 2, ReportVote.UNANIMOUS);
        YearMonth april = YearMonth.of(2025, 4);
        LocalDate day = LocalDate.of(2025, 4, 14);
        call(NEW_COUNCIL, april, LocalDate.of(2025, 4, 4), day);
        sit(april, NEW_COUNCIL, day, 1, LocalDate.of(2025, 4, 4));
        vote(passage, day, 1, LocalDate.of(2025, 4, 10), 30, 20, 9, 1, VotingMode.SHOW_OF_HANDS, 77);
        sign(passage, day);
        close(day, LocalTime.of(15, 0), 2024);
        add(new MeetingClosed(meeting(april), List.of(), day));
        LocalDate inForce = LocalDate.of(2025, 4, 28);
        force(
                passage,
                new Force(
                        day,
                        LocalDate.of(2025, 4, 24),
                        LocalDate.of(2025, 4, 25),
                        inForce,
                        77,
                        "2025/1200 (örnek)",
                        null));
        add(new PlanUpdated(PLAN, version, UPDATE, new DecisionNumber(NEW_COUNCIL, 2025, 77), inForce));
    }

    // -- the way of a proposal through council and commission

    private record Passage(
            ProposalId proposal,
            String title,
            CouncilId council,
            CommissionId commission,
            int term,
            @Nullable FrozenPlan frozen) {}

    private record Force(
            LocalDate decided,
            LocalDate sent,
            LocalDate announced,
            LocalDate received,
            int number,
            String registry,
            @Nullable LocalDate delivered) {}

    private void drafted(ProposalId proposal, String title, RequestKind kind, List<LegalBasis> bases, LocalDate day) {
        UnitId unit = kind == RequestKind.AUTHORITY_TO_PREPARE_PLAN ? FOREIGN_RELATIONS : null;
        add(new ProposalDrafted(
                proposal,
                MUNICIPALITY,
                FOREIGN_RELATIONS,
                title,
                Matter.OTHER,
                ProposalRequest.ofPlan(kind, PLAN, unit),
                bases,
                title + " hususunu arz ederiz (örnek).",
                day));
    }

    private void call(CouncilId council, YearMonth month, LocalDate day, LocalDate first) {
        add(new MeetingCalled(
                meeting(month),
                council,
                MUNICIPALITY,
                MeetingKind.ORDINARY,
                month,
                first,
                law(day).ruleset().ref(),
                day));
    }

    private void sit(YearMonth month, CouncilId council, LocalDate day, int ordinal, LocalDate set) {
        LocalTime ten = LocalTime.of(10, 0);
        add(
                new SittingAdded(meeting(month), council, MUNICIPALITY, sitting(day), day, ten, ordinal, set),
                new SittingScheduled(sitting(day), meeting(month), council, MUNICIPALITY, day, ten, ordinal, set));
    }

    private void onAgenda(Passage passage, LocalDate day, int item, ItemPurpose purpose, LocalDate placed) {
        add(
                new AgendaItemAdded(sitting(day), item, passage.proposal(), passage.title(), purpose, day, placed),
                new PlacedOnAgenda(passage.proposal(), sitting(day), item, purpose, day, placed));
    }

    private void open(Passage passage, LocalDate day, int item, LocalDate announced, int present) {
        Computation<Integer> quorum = law(day).meetingQuorum(N);
        Computation<Boolean> met = law(day).quorumMet(QuorumKind.MEETING, N, present);
        add(
                new AgendaPublished(
                        sitting(day), List.of(item), law(announced).ruleset().ref(), announced),
                new SittingOpened(
                        sitting(day),
                        meeting(YearMonth.from(day)),
                        officiants(passage.term()),
                        present(passage.term(), present),
                        N,
                        quorum.result(),
                        LocalTime.of(10, 5),
                        law(day).ruleset().ref(),
                        met.steps(),
                        day));
    }

    private void refer(
            Passage passage,
            YearMonth month,
            LocalDate day,
            int item,
            LocalDate placed,
            LocalDate announced,
            int present) {
        onAgenda(passage, day, item, ItemPurpose.REFERRAL, placed);
        open(passage, day, item, announced, present);
        ReviewId review = review(passage.proposal());
        List<Referral> referrals = List.of(new Referral(review, List.of(passage.commission())));
        add(
                new MeetingOpened(meeting(month), day),
                new MemberArrived(sitting(day), person(passage.term(), N), LocalTime.of(10, 40), day),
                new MemberDeparted(sitting(day), person(passage.term(), 9), LocalTime.of(11, 10), day),
                new ItemReferred(
                        sitting(day),
                        MUNICIPALITY,
                        meeting(month),
                        item,
                        passage.proposal(),
                        passage.title(),
                        Matter.OTHER,
                        ReferralMode.SEPARATE,
                        referrals,
                        day),
                new ReferredToCommissions(
                        passage.proposal(), sitting(day), meeting(month), item, ReferralMode.SEPARATE, referrals, day),
                new ReviewOpened(
                        review,
                        passage.proposal(),
                        passage.title(),
                        MUNICIPALITY,
                        meeting(month),
                        sitting(day),
                        item,
                        ReferralMode.SEPARATE,
                        List.of(passage.commission()),
                        ClockKind.COMMISSION_REVIEW,
                        day));
        close(day, LocalTime.of(13, 0), passage.term());
    }

    private void close(LocalDate day, LocalTime time, int term) {
        add(
                new SittingClosed(sitting(day), time, day),
                new MinutesSigned(sitting(day), person(term, 1), SignatoryCapacity.CHAIR, day),
                new MinutesSigned(sitting(day), person(term, 4), SignatoryCapacity.CLERK, day),
                new MinutesSigned(sitting(day), person(term, 5), SignatoryCapacity.CLERK, day));
    }

    private void report(Passage passage, LocalDate day, int number, PartialDate date, ReportText text) {
        ReviewId review = review(passage.proposal());
        Law law = law(day);
        Computation<Integer> quorum = law.commissionQuorum(9);
        Computation<Boolean> met = law.quorumMet(QuorumKind.COMMISSION, 9, 9);
        List<PersonId> nine =
                IntStream.range(10, 19).mapToObj(k -> person(passage.term(), k)).toList();
        String hash = ContentHash.of(text);
        add(
                new ReviewMeetingHeld(
                        review,
                        passage.commission(),
                        nine,
                        List.of(new Guest("Kent Konseyi (örnek)", "Olumlu (örnek)")),
                        9,
                        quorum.result(),
                        law.ruleset().ref(),
                        met.steps(),
                        day),
                new ReportDrafted(review, 1, text, hash, day));
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < nine.size(); i++) {
            CommissionCapacity capacity = switch (i) {
                case 0 -> CommissionCapacity.CHAIR;
                case 1 -> CommissionCapacity.DEPUTY;
                default -> CommissionCapacity.MEMBER;
            };
            Position position = new Position(nine.get(i), capacity, Stance.SIGNED, null);
            positions.add(position);
            add(new PositionTaken(review, passage.commission(), position, hash, day));
        }
        Computation<Boolean> signed = law.reportSignatures(9, 9);
        add(new ReportIssued(
                review,
                passage.proposal(),
                new ReportNumber(passage.commission(), day.getYear(), number),
                date,
                text,
                hash,
                positions,
                9,
                quorum.result(),
                false,
                law.ruleset().ref(),
                signed.steps(),
                day));
    }

    private void received(Passage passage, LocalDate day, int number, ReportVote vote) {
        ReportIssued issued = (ReportIssued) story.stream()
                .filter(event -> event instanceof ReportIssued report
                        && report.proposalId().equals(passage.proposal()))
                .findFirst()
                .orElseThrow();
        add(new ReportReceived(
                passage.proposal(),
                review(passage.proposal()),
                new ReportNumber(passage.commission(), day.getYear(), number),
                Opinion.FAVOURABLE,
                vote,
                issued.textHash(),
                false,
                day));
    }

    private void vote(
            Passage passage,
            LocalDate day,
            int item,
            LocalDate announced,
            int present,
            int yes,
            int no,
            int abstain,
            VotingMode mode,
            int number) {
        onAgenda(passage, day, item, ItemPurpose.DECISION, announced);
        open(passage, day, item, announced, present);
        if (passage.proposal().equals(UPDATE)) {
            add(new MeetingOpened(meeting(YearMonth.from(day)), day));
        }
        Computation<VoteOutcome> outcome =
                law(day).outcome(Ballot.open(mode, VoteRequirement.DECISION, N, present, yes, no, abstain, Vote.YES));
        List<PersonId> attendees = present(passage.term(), present);
        List<NamedVote> names = mode == VotingMode.ROLL_CALL
                ? attendees.stream()
                        .map(person -> new NamedVote(person, Vote.YES))
                        .toList()
                : List.of();
        VoteRecord record = new VoteRecord(
                mode,
                N,
                present,
                yes,
                no,
                abstain,
                Vote.YES,
                names,
                outcome.result(),
                law(day).ruleset().ref(),
                outcome.steps());
        Officiants officiants = officiants(passage.term());
        add(
                new VoteTaken(
                        sitting(day),
                        passage.council(),
                        item,
                        passage.proposal(),
                        Motion.ADOPT,
                        List.of(),
                        1,
                        passage.frozen(),
                        record,
                        present(passage.term(), N),
                        attendees,
                        List.of(),
                        officiants,
                        number,
                        day),
                new DecisionRecorded(
                        passage.proposal(),
                        1,
                        new DecisionNumber(passage.council(), day.getYear(), number),
                        sitting(day),
                        item,
                        outcome.result().result() == VoteResult.ACCEPTED,
                        record,
                        passage.frozen(),
                        officiants,
                        day),
                new DecisionClockStarted(passage.proposal(), 1, clock(ClockKind.MAYOR_RETURN, day), false, day));
    }

    private void sign(Passage passage, LocalDate day) {
        add(
                new DecisionSigned(passage.proposal(), 1, person(passage.term(), 1), SignatoryCapacity.CHAIR, day),
                new DecisionSigned(passage.proposal(), 1, person(passage.term(), 4), SignatoryCapacity.CLERK, day),
                new DecisionSigned(passage.proposal(), 1, person(passage.term(), 5), SignatoryCapacity.CLERK, day));
    }

    private void force(Passage passage, Force when) {
        ProposalId proposal = passage.proposal();
        Clock window = clock(ClockKind.MAYOR_RETURN, when.decided());
        LocalDate delivered = when.delivered();
        if (delivered != null) {
            window = clock(ClockKind.MAYOR_RETURN, delivered);
            add(
                    new DecisionDelivered(proposal, 1, delivered),
                    new DecisionClockRestarted(proposal, 1, window, false, delivered));
        }
        LocalDate finalOn = window.lastDay();
        Clock sending = clock(ClockKind.SENDING, finalOn);
        Clock announcement = clock(ClockKind.ANNOUNCEMENT, finalOn);
        ProposalRequest request = story.stream()
                .filter(event ->
                        event instanceof ProposalDrafted && event.streamId().equals(proposal.toString()))
                .map(event -> ((ProposalDrafted) event).request())
                .findFirst()
                .orElseThrow();
        add(
                new DecisionClockRanOut(proposal, 1, window, finalOn),
                new DecisionFinalised(proposal, 1, FinalityCause.RETURN_PERIOD_RAN_OUT, finalOn),
                new DecisionClockStarted(proposal, 1, sending, false, finalOn),
                new DecisionClockStarted(proposal, 1, announcement, false, finalOn),
                new DecisionSent(proposal, 1, "Antalya Valiliği (örnek)", false, when.sent()),
                new DecisionClockStopped(proposal, 1, sending, when.sent()),
                new DecisionAnnounced(proposal, 1, "Belediye internet sitesi (örnek)", false, when.announced()),
                new DecisionClockStopped(proposal, 1, announcement, when.announced()),
                new ReceiptAcknowledged(proposal, 1, when.registry(), when.received()),
                new DecisionEnteredIntoForce(
                        proposal,
                        1,
                        new DecisionNumber(passage.council(), when.decided().getYear(), when.number()),
                        request,
                        passage.frozen(),
                        when.received()));
    }

    private static Clock clock(ClockKind kind, LocalDate start) {
        return law(start).clock(kind, start).result();
    }

    private static Officiants officiants(int term) {
        return new Officiants(person(term, 1), List.of(person(term, 4), person(term, 5)));
    }

    private static List<PersonId> present(int term, int count) {
        return Stream.iterate(1, k -> k + 1)
                .limit(count)
                .map(k -> person(term, k))
                .toList();
    }
}
