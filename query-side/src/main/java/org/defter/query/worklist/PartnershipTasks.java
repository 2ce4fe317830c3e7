package org.defter.query.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipActivityRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.defter.query.worklist.WorklistNote.OfPartnership;
import org.defter.query.worklist.WorklistNote.OfPartnership.Way;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a partnership mean for its unit. What has to be done on its way is below {@code way/}, its last day below
 * {@code until/}, an extension below {@code renewal/}, what it carries below {@code dues/} and {@code obligation/}. Pure.
 */
final class PartnershipTasks {

    private final WorklistMemory memory;

    PartnershipTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(PartnershipEvent event) {
        String path = path(event);
        LocalDate day = event.occurredOn();
        return switch (event) {
            case PartnershipProposed e ->
                onTheWay(
                        e,
                        new OfPartnership(
                                e.profile().title(),
                                e.unitId(),
                                e.profile().kind(),
                                Way.TO_PROPOSE,
                                false,
                                null,
                                null,
                                null));
            case PartnershipImported e -> imported(e);
            case ImportSupplemented e -> supplemented(e);
            case PartnershipDecided e -> decided(e);
            case PartnerDecisionRecorded e -> {
                OfPartnership now = note(e).partnered();
                yield List.of(Keep.of(e.partnershipId(), now), new Close(path + "partner/", day));
            }
            case PartnershipPermitted e -> onTheWay(e, note(e).with(Way.TO_SIGN, note(e).mandateUntil()));
            case PartnershipSigned e -> {
                List<WorklistChange> changes = new ArrayList<>(onTheWay(
                        e,
                        note(e).with(Way.TO_ACTIVATE, null).until(e.signature().validUntil())));
                changes.add(new Close(path + "partner/", day));
                changes.addAll(until(e, e.signature().validUntil()));
                yield changes;
            }
            case PartnershipActivated e -> onTheWay(e, note(e).with(Way.NOTHING, null));
            case RenewalDecided e ->
                List.of(open(
                        e,
                        "renewal/",
                        WorklistTask.SIGN_RENEWAL,
                        note(e),
                        null,
                        e.mandate().until(),
                        "I09"));
            case PartnershipRenewed e -> {
                List<WorklistChange> changes = new ArrayList<>(List.of(
                        Keep.of(e.partnershipId(), note(e).until(e.signature().validUntil())),
                        new Close(path + "renewal/", day),
                        new Close(path + "until/", day)));
                changes.addAll(until(e, e.signature().validUntil()));
                yield changes;
            }
            case RenewalAnnulled _ -> List.of(new Close(path + "renewal/", day));
            case DuesSet e -> duesSet(e, path);
            case DuesPaid e -> duesPaid(e, path);
            case ObligationTakenOn e ->
                List.of(open(
                        e,
                        "obligation/" + e.obligationId() + "/",
                        WorklistTask.FULFIL_OBLIGATION,
                        note(e),
                        e.text().length() > 60 ? e.text().substring(0, 60) : e.text(),
                        e.dueOn(),
                        "I10"));
            case ObligationFulfilled e -> List.of(new Close(path + "obligation/" + e.obligationId() + "/", day));
            case PartnershipStayed _ -> List.of(new Close(path + "way/", day), new Close(path + "renewal/", day));
            case PartnershipResumed e -> onTheWay(e, note(e));
            case PartnershipDecisionAnnulled e -> onTheWay(e, note(e).with(Way.TO_PROPOSE, null));
            case PartnershipAnnulled e -> ended(e, path);
            case PartnershipEnded e -> ended(e, path);
            case PartnershipReinstated e -> {
                OfPartnership before = note(e).with(Way.NOTHING, null);
                List<WorklistChange> changes = new ArrayList<>(List.of(Keep.of(e.partnershipId(), before)));
                changes.addAll(until(e, before.validUntil()));
                yield changes;
            }
            case DelegateAppointed _,
                    DelegateDismissed _,
                    PartnershipContactSet _,
                    WorkingGroupJoined _,
                    WorkingGroupLeft _,
                    PartnershipActivityRecorded _,
                    PartnershipDecisionTookNoEffect _ -> List.of();
        };
    }

    private List<WorklistChange> imported(PartnershipImported e) {
        Way way = switch (e.record().standing()) {
            case SIGNED -> Way.TO_ACTIVATE;
            case ACTIVE -> Way.NOTHING;
        };
        OfPartnership note = new OfPartnership(
                e.profile().title(),
                e.unitId(),
                e.profile().kind(),
                way,
                false,
                null,
                e.record().validUntil(),
                e.record());
        List<WorklistChange> changes = new ArrayList<>(onTheWay(e, note));
        changes.addAll(until(e, e.record().validUntil()));
        if (lacks(e.record(), foreign(note.kind()))) {
            changes.add(open(e, "papers/", WorklistTask.FIND_PAPERS, note, null, null, "I08"));
        }
        return changes;
    }

    private List<WorklistChange> supplemented(ImportSupplemented e) {
        OfPartnership before = note(e);
        ImportedRecord known = before.imported();
        if (known == null) {
            return List.of();
        }
        ImportedRecord now = known.with(e.decision(), e.permission());
        List<WorklistChange> changes = new ArrayList<>(List.of(Keep.of(e.partnershipId(), before.found(now))));
        if (!lacks(now, foreign(before.kind()))) {
            changes.add(new Close(path(e) + "papers/", e.occurredOn()));
        }
        return changes;
    }

    private List<WorklistChange> decided(PartnershipDecided e) {
        OfPartnership before = note(e);
        Way next = foreign(before.kind()) && before.way() == Way.TO_PROPOSE ? Way.TO_PERMIT : Way.TO_SIGN;
        OfPartnership now = before.with(
                before.way() == Way.TO_PERMIT ? Way.TO_PERMIT : next,
                e.mandate().until());
        List<WorklistChange> changes = new ArrayList<>(onTheWay(e, now));
        if (now.kind() == PartnershipKind.DOMESTIC_SISTER_CITY && !now.partnerDecided()) {
            changes.add(open(
                    e,
                    "partner/",
                    WorklistTask.OBTAIN_PARTNER_DECISION,
                    now,
                    null,
                    e.mandate().until(),
                    "I05"));
        }
        return changes;
    }

    /** The note as it is now, and the one thing to be done next, instead of what was to be done before. */
    private List<WorklistChange> onTheWay(PartnershipEvent e, OfPartnership now) {
        List<WorklistChange> changes =
                new ArrayList<>(List.of(Keep.of(e.partnershipId(), now), new Close(path(e) + "way/", e.occurredOn())));
        switch (now.way()) {
            case TO_PROPOSE ->
                changes.add(open(
                        e,
                        "way/propose/",
                        WorklistTask.PROPOSE_PARTNERSHIP,
                        now,
                        null,
                        null,
                        ruleOfDecision(now.kind())));
            case TO_PERMIT ->
                changes.add(
                        open(e, "way/permit/", WorklistTask.OBTAIN_PERMISSION, now, null, now.mandateUntil(), "I03"));
            case TO_SIGN ->
                changes.add(open(e, "way/sign/", WorklistTask.SIGN_PARTNERSHIP, now, null, now.mandateUntil(), "I09"));
            case TO_ACTIVATE ->
                changes.add(open(
                        e,
                        "way/activate/",
                        WorklistTask.ACTIVATE_PARTNERSHIP,
                        now,
                        null,
                        null,
                        foreign(now.kind()) ? "I03" : null));
            case NOTHING, ENDED -> {}
        }
        return changes;
    }

    private List<WorklistChange> until(PartnershipEvent e, @Nullable LocalDate last) {
        if (last == null) {
            return List.of();
        }
        OfPartnership note = switch (e) {
            case PartnershipImported first ->
                new OfPartnership(
                        first.profile().title(),
                        first.unitId(),
                        first.profile().kind(),
                        Way.NOTHING,
                        false,
                        null,
                        last,
                        first.record());
            default -> note(e);
        };
        return List.of(open(e, "until/", WorklistTask.RENEW_OR_END_PARTNERSHIP, note, null, last, null));
    }

    private List<WorklistChange> duesSet(DuesSet e, String path) {
        String key = e.partnershipId() + "/" + e.year();
        BigDecimal paid = memory.recall(WorklistNote.OfDues.class, key)
                .map(WorklistNote.OfDues::paid)
                .orElse(BigDecimal.ZERO);
        return dues(e, path, e.year(), new WorklistNote.OfDues(e.amount(), paid), e.dueOn());
    }

    private List<WorklistChange> duesPaid(DuesPaid e, String path) {
        return memory.recall(WorklistNote.OfDues.class, e.partnershipId() + "/" + e.year())
                .map(before -> dues(
                        e,
                        path,
                        e.year(),
                        new WorklistNote.OfDues(
                                before.amount(), before.paid().add(e.amount().amount())),
                        null))
                .orElse(List.of());
    }

    private List<WorklistChange> dues(
            PartnershipEvent e, String path, int year, WorklistNote.OfDues now, @Nullable LocalDate dueOn) {
        String below = "dues/" + year + "/";
        boolean paid = now.paid().compareTo(now.amount().amount()) >= 0;
        Keep keep = new Keep(e.partnershipId() + "/" + year, now);
        return paid
                ? List.of(keep, new Close(path + below, e.occurredOn()))
                : List.of(keep, open(e, below, WorklistTask.PAY_DUES, note(e), Integer.toString(year), dueOn, "I10"));
    }

    private List<WorklistChange> ended(PartnershipEvent e, String path) {
        return List.of(
                Keep.of(e.partnershipId(), note(e).with(Way.ENDED, null)),
                new Close(path + "way/", e.occurredOn()),
                new Close(path + "until/", e.occurredOn()),
                new Close(path + "renewal/", e.occurredOn()),
                new Close(path + "partner/", e.occurredOn()),
                new Close(path + "obligation/", e.occurredOn()));
    }

    private static Open open(
            PartnershipEvent e,
            String below,
            WorklistTask task,
            OfPartnership note,
            @Nullable String detail,
            @Nullable LocalDate dueOn,
            @Nullable String rule) {
        return new Open(
                path(e) + below,
                task,
                WorklistSubject.PARTNERSHIP,
                e.streamId(),
                note.title(),
                detail,
                Who.unit(note.unitId()),
                dueOn,
                rule,
                e.occurredOn());
    }

    private OfPartnership note(PartnershipEvent e) {
        return memory.partnership(e.partnershipId());
    }

    private static String path(PartnershipEvent e) {
        return "partnership/" + e.partnershipId() + "/";
    }

    private static boolean lacks(ImportedRecord record, boolean foreign) {
        return lacks(record.decision()) || (foreign && lacks(record.permission()));
    }

    private static boolean lacks(@Nullable RegisterPaper paper) {
        return paper == null || paper.day() == null || paper.number() == null;
    }

    private static boolean foreign(PartnershipKind kind) {
        return switch (kind) {
            case INTERNATIONAL_MEMBERSHIP, FOREIGN_COOPERATION -> true;
            case DOMESTIC_SISTER_CITY, DOMESTIC_COOPERATION -> false;
        };
    }

    private static String ruleOfDecision(PartnershipKind kind) {
        return switch (kind) {
            case INTERNATIONAL_MEMBERSHIP -> "I01";
            case FOREIGN_COOPERATION, DOMESTIC_COOPERATION -> "I02";
            case DOMESTIC_SISTER_CITY -> "I05";
        };
    }
}
