package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.ProposalEvent;

/** The minutes of a sitting: who was there, what was done with each item and how it was voted on. */
final class MinutesTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID sitting, Sources sources) {
        return sources.first(sitting, SittingScheduled.class)
                .flatMap(scheduled -> sources.first(sitting, SittingOpened.class)
                        .map(opened -> new Told(scheduled, opened, sources).paper()));
    }

    /** One sitting as it is told. */
    private static final class Told {

        private final SittingScheduled scheduled;
        private final SittingOpened opened;
        private final Sources sources;
        private final List<SittingEvent> events;

        Told(SittingScheduled scheduled, SittingOpened opened, Sources sources) {
            this.scheduled = scheduled;
            this.opened = opened;
            this.sources = sources;
            this.events = sources.events(scheduled.sittingId(), SittingEvent.class);
        }

        Paper paper() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Letterhead(List.of(
                    "T.C.", Words.capitals(sources.town(scheduled.municipalityId())), "MECLİS TOPLANTI TUTANAĞI")));
            blocks.add(new Block.Facts(List.of(
                    new Fact("Toplantı", sources.meeting(scheduled.meetingId())),
                    new Fact("Birleşim", scheduled.ordinal() + ". birleşim, " + Words.day(scheduled.day())),
                    new Fact("Açılış", "saat " + Words.time(opened.time())),
                    new Fact("Kapanış", ending()),
                    new Fact("Başkan", name(opened.officiants().chair())),
                    new Fact("Divan kâtipleri", names(opened.officiants().clerks())),
                    new Fact(
                            "Yoklama",
                            "Üye tam sayısı " + opened.fullMembership() + ", yeter sayı " + opened.quorum()
                                    + ", açılışta hazır bulunan "
                                    + opened.present().size()))));
            blocks.add(new Block.Heading("HAZIR BULUNANLAR"));
            blocks.add(new Block.Text(names(opened.present())));
            absent().ifPresent(text -> {
                blocks.add(new Block.Heading("BULUNMAYANLAR"));
                blocks.add(new Block.Text(text));
            });
            List<String> course = course();
            if (!course.isEmpty()) {
                blocks.add(new Block.Heading("OTURUMUN AKIŞI"));
                blocks.add(new Block.Items(course));
            }
            blocks.add(new Block.Heading("GÖRÜŞÜLEN MADDELER"));
            items().forEach((number, lines) -> {
                blocks.add(new Block.Text("Madde " + number + ". " + title(number)));
                if (!lines.isEmpty()) {
                    blocks.add(new Block.Items(lines));
                }
            });
            votes().ifPresent(blocks::add);
            blocks.addAll(rollCalls());
            blocks.add(new Block.Signatures(signatories()));
            return new Paper(
                    "Meclis tutanağı, " + Words.day(scheduled.day()),
                    sources.meeting(scheduled.meetingId()) + ", " + scheduled.ordinal() + ". birleşim",
                    blocks);
        }

        private String ending() {
            for (SittingEvent event : events.reversed()) {
                if (event instanceof SittingClosed closed) {
                    return "saat " + Words.time(closed.time());
                }
                if (event instanceof SittingAdjourned adjourned) {
                    return "saat " + Words.time(adjourned.time()) + ", birleşim ertelendi";
                }
            }
            return "oturum sürüyor";
        }

        private String name(PersonId person) {
            return sources.member(scheduled.councilId(), person);
        }

        private String names(List<PersonId> people) {
            return people.isEmpty() ? "yok" : people.stream().map(this::name).collect(Collectors.joining(", "));
        }

        /** Members of the day who were not there when it was opened and did not come later. */
        private Optional<String> absent() {
            Set<PersonId> came = new LinkedHashSet<>(opened.present());
            events.stream()
                    .filter(MemberArrived.class::isInstance)
                    .map(MemberArrived.class::cast)
                    .forEach(arrived -> came.add(arrived.personId()));
            LocalDate day = scheduled.day();
            List<PersonId> away = sources.roster(scheduled.councilId())
                    .map(roster -> roster.membersOn(day).stream()
                            .map(Member::personId)
                            .filter(person -> !came.contains(person))
                            .toList())
                    .orElse(List.of());
            return away.isEmpty() ? Optional.empty() : Optional.of(names(away));
        }

        private List<String> course() {
            List<String> course = new ArrayList<>();
            for (SittingEvent event : events) {
                String line = switch (event) {
                    case MemberArrived e -> "Saat " + Words.time(e.time()) + ": " + name(e.personId()) + " geldi.";
                    case MemberDeparted e -> "Saat " + Words.time(e.time()) + ": " + name(e.personId()) + " ayrıldı.";
                    case ChairChanged e ->
                        "Saat " + Words.time(e.time()) + ": başkanlığı " + name(e.chair()) + " üstlendi.";
                    case MembersRecounted e ->
                        "Saat " + Words.time(e.time()) + ": yoklama yinelendi, hazır bulunan "
                                + e.present().size() + ".";
                    case ClosedSessionBegan e -> "Saat " + Words.time(e.time()) + ": kapalı oturuma geçildi.";
                    case ClosedSessionEnded e -> "Saat " + Words.time(e.time()) + ": açık oturuma dönüldü.";
                    case SittingAdjourned e -> "Saat " + Words.time(e.time()) + ": birleşim ertelendi.";
                    default -> "";
                };
                if (!line.isEmpty()) {
                    course.add(line);
                }
            }
            return course;
        }

        private String title(int number) {
            return AgendaLines.of(events).stream()
                    .filter(item -> item.itemNumber() == number)
                    .map(AgendaItemAdded::title)
                    .findFirst()
                    .orElse(Words.UNKNOWN);
        }

        private Map<Integer, List<String>> items() {
            Map<Integer, List<String>> items = new TreeMap<>();
            AgendaLines.of(events).forEach(item -> items.put(item.itemNumber(), new ArrayList<>()));
            for (SittingEvent event : events) {
                switch (event) {
                    case ItemReferred e -> add(items, e.itemNumber(), referred(e));
                    case CommissionWaived e ->
                        add(items, e.itemNumber(), "Komisyona havale edilmeden görüşülmesi kabul edildi.");
                    case MemberRecused e ->
                        add(items, e.itemNumber(), name(e.personId()) + " görüşmeye katılmadı (çekinme).");
                    case AmendmentsAdopted e -> add(items, e.itemNumber(), "Değişiklikler kabul edildi.");
                    case ItemPostponed e -> add(items, e.itemNumber(), "Ertelendi.");
                    case ItemWithdrawn e -> add(items, e.itemNumber(), "Geri çekildi: " + e.reason());
                    case VoteTaken e -> add(items, e.itemNumber(), voted(e));
                    case LotsDrawn e ->
                        add(
                                items,
                                e.itemNumber(),
                                "Oylar eşit kaldı; kura çekildi: " + DecisionTemplate1.vote(e.drawn()) + ".");
                    default -> {
                        // Told elsewhere in the minutes.
                    }
                }
            }
            return items;
        }

        private static void add(Map<Integer, List<String>> items, int number, String line) {
            items.computeIfAbsent(number, none -> new ArrayList<>()).add(line);
        }

        private String referred(ItemReferred event) {
            String commissions = event.referrals().stream()
                    .flatMap(referral -> referral.commissions().stream())
                    .map(sources::commission)
                    .collect(Collectors.joining(", "));
            return (event.mode() == ReferralMode.JOINT ? "Ortak görüşülmek üzere " : "") + commissions
                    + " tarafından incelenmek üzere havale edildi.";
        }

        private String voted(VoteTaken event) {
            VoteResult result = event.vote().outcome().result();
            String what = motion(event.motion());
            return switch (result) {
                case ACCEPTED -> what + " " + Words.manner(event.vote()) + " kabul edildi." + decision(event);
                case REJECTED -> what + " " + Words.manner(event.vote()) + " reddedildi." + decision(event);
                case TIE_REPEAT -> what + ": oylar eşit çıktı, oylama yinelenecek.";
                case TIE_LOTS -> what + ": oylar yeniden eşit çıktı, kura çekilecek.";
            };
        }

        private static String motion(Motion motion) {
            return switch (motion) {
                case ADOPT -> "Teklif";
                case ADOPT_WITH_CHANGES -> "Teklif, değişikliklerle";
                case ADOPT_IN_PART -> "Teklif, kısmen";
                case AMENDMENT -> "Değişiklik önergesi";
                case SEND_BACK -> "Komisyona geri gönderme";
                case POSTPONE -> "Erteleme";
                case INSIST -> "Kararda ısrar";
            };
        }

        /** The number that the decision got on the proposal's own stream, up to the same place in the record. */
        private String decision(VoteTaken event) {
            for (ProposalEvent told : sources.events(event.proposalId(), ProposalEvent.class)) {
                if (told instanceof DecisionRecorded recorded
                        && recorded.sittingId().equals(event.sittingId())
                        && recorded.itemNumber() == event.itemNumber()) {
                    return " Karar no " + recorded.number().year() + "/"
                            + recorded.number().number() + ".";
                }
            }
            return "";
        }

        private Optional<Block> votes() {
            List<List<String>> rows = new ArrayList<>();
            for (SittingEvent event : events) {
                if (event instanceof VoteTaken vote) {
                    VoteRecord counted = vote.vote();
                    rows.add(List.of(
                            "Madde " + vote.itemNumber() + ", " + vote.round() + ". oylama",
                            mode(counted),
                            Integer.toString(counted.attendees()),
                            Integer.toString(counted.yes()),
                            Integer.toString(counted.no()),
                            Integer.toString(counted.abstain()),
                            Integer.toString(counted.outcome().threshold())));
                }
            }
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Block.Table(
                            "Oylamalar",
                            List.of("Oylama", "Usul", "Katılan", "Kabul", "Ret", "Çekimser", "Gereken"),
                            rows));
        }

        private static String mode(VoteRecord vote) {
            return switch (vote.mode()) {
                case SHOW_OF_HANDS -> "İşaretle";
                case ROLL_CALL -> "Ad okunarak";
                case SECRET -> "Gizli";
            };
        }

        private List<Block> rollCalls() {
            List<Block> tables = new ArrayList<>();
            for (SittingEvent event : events) {
                if (event instanceof VoteTaken vote && !vote.vote().rollCall().isEmpty()) {
                    tables.add(new Block.Table(
                            "Ad okunarak verilen oylar, madde " + vote.itemNumber(),
                            List.of("Üye", "Oy"),
                            vote.vote().rollCall().stream()
                                    .map(one -> List.of(name(one.personId()), DecisionTemplate1.vote(one.vote())))
                                    .toList()));
                }
            }
            return tables;
        }

        private List<Signatory> signatories() {
            Officiants officiants = opened.officiants();
            PersonId chair = officiants.chair();
            for (SittingEvent event : events) {
                if (event instanceof ChairChanged changed) {
                    chair = changed.chair();
                }
            }
            List<Signatory> signatories = new ArrayList<>();
            signatories.add(new Signatory(name(chair), "Meclis Başkanı", "", chair));
            officiants
                    .clerks()
                    .forEach(clerk -> signatories.add(new Signatory(name(clerk), "Divan Kâtibi", "", clerk)));
            return signatories;
        }
    }
}
