package org.defter.query.worklist;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;

/** What the events of a sitting mean for the council office and those who sign its minutes. Pure. */
final class SittingTasks {

    /** Where the task of a tied vote stands below its item. */
    private static final String TIE = "tie/";

    private final WorklistMemory memory;

    SittingTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(SittingEvent event) {
        String path = "sitting/" + event.sittingId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case SittingScheduled e -> scheduled(e, path);
            case AgendaItemAdded e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                Map<Integer, WorklistNote.Item> items = new TreeMap<>(sitting.items());
                items.put(e.itemNumber(), new WorklistNote.Item(e.proposalId(), e.title(), e.purpose()));
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(Keep.of(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(), sitting.title(), items, sitting.chair(), sitting.clerks())));
                if (sitting.chair() != null) {
                    changes.add(treat(e.sittingId(), e.itemNumber(), items.get(e.itemNumber()), sitting.day()));
                }
                yield changes;
            }
            case AgendaItemRemoved e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                Map<Integer, WorklistNote.Item> items = new TreeMap<>(sitting.items());
                items.remove(e.itemNumber());
                yield List.of(drawnUp(e.sittingId(), sitting, items));
            }
            case AgendaItemMoved e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                Map<Integer, WorklistNote.Item> items = new TreeMap<>();
                sitting.items().forEach((number, item) -> items.put(e.numberNow(number), item));
                yield List.of(drawnUp(e.sittingId(), sitting, items));
            }
            case AgendaTakenOver e ->
                List.of(Keep.of(e.sittingId(), new WorklistNote.OfPostponement(e.postponements())));
            case AgendaPublished e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                yield List.of(
                        new Close(path + "publish/", day),
                        office(e.sittingId(), "hold/", WorklistTask.HOLD_SITTING, sitting.day(), quorumRule(e), day));
            }
            case SittingOpened e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path, day));
                changes.add(Keep.of(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(),
                                sitting.title(),
                                sitting.items(),
                                e.officiants().chair(),
                                e.officiants().clerks())));
                sitting.items()
                        .forEach((number, item) -> changes.add(treat(e.sittingId(), number, item, sitting.day())));
                changes.add(office(e.sittingId(), "close/", WorklistTask.CLOSE_SITTING, sitting.day(), "A02", day));
                yield changes;
            }
            case RollCallFailed _, MemberArrived _, MemberDeparted _, MembersRecounted _ -> List.of();
            case ItemReferred e -> List.of(new Close(path + "item/" + e.itemNumber() + "/", day));
            case ItemPostponed e -> List.of(new Close(path + "item/" + e.itemNumber() + "/", day));
            case ItemWithdrawn e -> List.of(new Close(path + "item/" + e.itemNumber() + "/", day));
            case MemberRecused _, AmendmentMoved _, AmendmentsAdopted _ -> List.of();
            case VoteTaken e ->
                voted(
                        e.sittingId(),
                        e.itemNumber(),
                        e.motion(),
                        e.vote().outcome().result(),
                        day);
            case LotsDrawn e ->
                voted(
                        e.sittingId(),
                        e.itemNumber(),
                        e.motion(),
                        e.vote().outcome().result(),
                        day);
            case ProceduralVoteTaken _, ClosedSessionVoteTaken _, ClosedSessionBegan _, ClosedSessionEnded _ ->
                List.of();
            case CommissionWaived e -> waived(e);
            case ChairChanged e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                yield List.of(Keep.of(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(), sitting.title(), sitting.items(), e.chair(), sitting.clerks())));
            }
            case SittingAdjourned _ -> List.of(new Close(path, day));
            case SittingClosed e -> {
                WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path, day));
                Stream.concat(Stream.ofNullable(sitting.chair()), sitting.clerks().stream())
                        .distinct()
                        .map(person -> new Open(
                                path + "minutes/" + person + "/",
                                WorklistTask.SIGN_MINUTES,
                                WorklistSubject.SITTING,
                                e.streamId(),
                                sitting.title(),
                                null,
                                Who.person(person),
                                null,
                                "B08",
                                day))
                        .forEach(changes::add);
                yield changes;
            }
            case MinutesSigned e -> List.of(new Close(path + "minutes/" + e.personId() + "/", day));
        };
    }

    /** Before the sitting is open nothing is to be done with single items. */
    private static WorklistChange drawnUp(
            SittingId id, WorklistNote.OfSitting sitting, Map<Integer, WorklistNote.Item> items) {
        return Keep.of(
                id,
                new WorklistNote.OfSitting(sitting.day(), sitting.title(), items, sitting.chair(), sitting.clerks()));
    }

    /** A sitting postponed for want of a quorum is held under the rule that postponed it. */
    private String quorumRule(AgendaPublished e) {
        return memory.recall(WorklistNote.OfPostponement.class, e.sittingId().toString())
                .filter(note -> note.times() > 0)
                .map(note -> "B03")
                .orElse("B01");
    }

    /** The item is to be voted on now, not to be referred (A05). */
    private List<WorklistChange> waived(CommissionWaived e) {
        WorklistNote.OfSitting sitting = memory.sitting(e.sittingId());
        Map<Integer, WorklistNote.Item> items = new TreeMap<>(sitting.items());
        WorklistNote.Item before = items.get(e.itemNumber());
        String title = before == null ? "" : before.title();
        WorklistNote.Item item = new WorklistNote.Item(e.proposalId(), title, ItemPurpose.DECISION);
        items.put(e.itemNumber(), item);
        return List.of(
                Keep.of(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(), sitting.title(), items, sitting.chair(), sitting.clerks())),
                treat(e.sittingId(), e.itemNumber(), item, sitting.day()));
    }

    private List<WorklistChange> scheduled(SittingScheduled e, String path) {
        Optional<WorklistNote.OfMeeting> meeting =
                memory.recall(WorklistNote.OfMeeting.class, e.meetingId().toString());
        String title = meeting.map(WorklistNote.OfMeeting::title)
                        .orElse(YearMonth.from(e.day()).toString()) + "/" + e.ordinal();
        // The law sets the notice for the meeting, that is its first sitting; a later one only has to be announced.
        LocalDate announceBy = e.ordinal() == 1
                ? meeting.map(WorklistNote.OfMeeting::announceBy).orElse(e.day())
                : e.day();
        String rule = meeting.filter(known -> known.kind() == MeetingKind.EXTRAORDINARY)
                .map(known -> "A03")
                .orElse("A04");
        return List.of(
                Keep.of(e.sittingId(), new WorklistNote.OfSitting(e.day(), title, Map.of(), null, List.of())),
                new Open(
                        path + "publish/",
                        WorklistTask.PUBLISH_AGENDA,
                        WorklistSubject.SITTING,
                        e.streamId(),
                        title,
                        null,
                        Who.OFFICE,
                        announceBy,
                        rule,
                        e.occurredOn()));
    }

    /** A vote that settles the item ends the task; a tied secret one is a task of its own, before anything else (B05). */
    private List<WorklistChange> voted(SittingId id, int number, Motion motion, VoteResult result, LocalDate day) {
        String path = "sitting/" + id + "/item/" + number + "/";
        return switch (result) {
            case TIE_REPEAT -> List.of(tie(id, number, WorklistTask.REPEAT_VOTE, day));
            case TIE_LOTS -> List.of(tie(id, number, WorklistTask.DRAW_LOTS, day));
            case ACCEPTED, REJECTED ->
                List.of(new Close(motion.decides(result) || motion == Motion.INSIST ? path : path + TIE, day));
        };
    }

    private Open tie(SittingId id, int number, WorklistTask task, LocalDate day) {
        WorklistNote.Item item = memory.sitting(id).items().get(number);
        if (item == null) {
            throw new IllegalStateException("The worklist has no item " + number + " of the sitting " + id);
        }
        return new Open(
                "sitting/" + id + "/item/" + number + "/" + TIE,
                task,
                WorklistSubject.SITTING,
                id.toString(),
                item.title(),
                String.valueOf(number),
                Who.OFFICE,
                day,
                "B05",
                day);
    }

    private Open office(SittingId id, String branch, WorklistTask task, LocalDate dueOn, String rule, LocalDate since) {
        return new Open(
                "sitting/" + id + "/" + branch,
                task,
                WorklistSubject.SITTING,
                id.toString(),
                memory.sitting(id).title(),
                null,
                Who.OFFICE,
                dueOn,
                rule,
                since);
    }

    private static String rule(ItemPurpose purpose) {
        return switch (purpose) {
            case REFERRAL -> "C05";
            case DECISION -> "B02";
            case RETURN -> "D03";
        };
    }

    private static Open treat(SittingId id, int number, WorklistNote.Item item, LocalDate day) {
        return new Open(
                "sitting/" + id + "/item/" + number + "/",
                WorklistTask.TREAT_ITEM,
                WorklistSubject.SITTING,
                id.toString(),
                item.title(),
                String.valueOf(number),
                Who.OFFICE,
                day,
                rule(item.purpose()),
                day);
    }
}
