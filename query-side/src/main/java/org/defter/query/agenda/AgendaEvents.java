package org.defter.query.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.council.meeting.MonthLapsed;
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
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.query.platform.dossier.EventStamp;

/**
 * What each event does to the agendas, of today as of any moment of the past. What was announced is never changed again; what became
 * of an item stands beside it.
 *
 * @param rows the agendas as the events so far left them
 */
record AgendaEvents(AgendaBatch rows) {

    void happened(CommissionFormed event) {
        rows.commissions().save(new AgendaCommissionEntry(event.commissionId().value(), event.name()));
    }

    void happened(SittingEvent event, EventStamp stamp) {
        UUID id = event.sittingId().value();
        switch (event) {
            case SittingScheduled e -> {
                AgendaEntry sitting = new AgendaEntry(id);
                sitting.meetingId = e.meetingId().value();
                sitting.councilId = e.councilId().value();
                sitting.day = e.day();
                sitting.time = e.time();
                sitting.ordinal = e.ordinal();
                rows.sittings().save(sitting);
            }
            case AgendaItemAdded e -> {
                AgendaItemEntry item = new AgendaItemEntry(id, e.itemNumber());
                item.proposalId = e.proposalId().value();
                item.title = e.title();
                item.purpose = e.purpose();
                item.addedOn = e.occurredOn();
                item.addedAtSitting = sitting(id).state == AgendaState.OPEN;
                rows.items().save(item);
            }
            case AgendaItemRemoved e -> rows.items().remove(id, new AgendaItemColumns.Key(id, e.itemNumber()));
            case AgendaItemMoved e -> moved(id, e);
            case AgendaPublished e -> {
                List<AgendaItemEntry> announced =
                        e.itemNumbers().stream().map(number -> item(id, number)).toList();
                AgendaEntry sitting = sitting(id);
                sitting.state = AgendaState.ANNOUNCED;
                sitting.announcedOn = e.occurredOn();
                announced.forEach(item -> item.announced = true);
            }
            case SittingOpened _ -> sitting(id).state = AgendaState.OPEN;
            case ItemReferred e -> {
                AgendaItemEntry item = item(id, e.itemNumber());
                item.fate = item.purpose == ItemPurpose.REFERRAL ? ItemFate.REFERRED : ItemFate.SENT_BACK;
                item.referredTo = e.referrals().stream()
                        .flatMap(referral -> referral.commissions().stream())
                        .map(CommissionId::value)
                        .toArray(UUID[]::new);
            }
            case ItemPostponed e -> item(id, e.itemNumber()).fate = ItemFate.POSTPONED;
            case ItemWithdrawn e -> item(id, e.itemNumber()).fate = ItemFate.WITHDRAWN;
            case VoteTaken e -> voted(item(id, e.itemNumber()), e.motion(), e.vote());
            case LotsDrawn e -> voted(item(id, e.itemNumber()), e.motion(), e.vote());
            case CommissionWaived e -> item(id, e.itemNumber()).purpose = ItemPurpose.DECISION;
            case SittingAdjourned e -> {
                if (sitting(id).state == AgendaState.ANNOUNCED) {
                    sitting(id).state = AgendaState.ADJOURNED;
                }
                leave(id, e.next() == null ? ItemFate.NOT_TREATED : ItemFate.CARRIED_OVER);
            }
            case SittingClosed _ -> {
                sitting(id).state = AgendaState.CLOSED;
                leave(id, ItemFate.NOT_TREATED);
            }
            case AgendaTakenOver _,
                    ProceduralVoteTaken _,
                    ChairChanged _,
                    ClosedSessionVoteTaken _,
                    ClosedSessionBegan _,
                    ClosedSessionEnded _,
                    RollCallFailed _,
                    MemberArrived _,
                    MemberDeparted _,
                    MemberRecused _,
                    AmendmentMoved _,
                    AmendmentsAdopted _,
                    MembersRecounted _,
                    MinutesSigned _ -> {
                // The agenda stays as it is.
            }
        }
        sitting(id).version = stamp.version();
    }

    /** The sittings of a lapsed meeting that were still to come are not held (B03). */
    void happened(MonthLapsed event) {
        for (SittingId notHeld : event.notHeld()) {
            sitting(notHeld.value()).state = AgendaState.ADJOURNED;
            leave(notHeld.value(), ItemFate.NOT_TREATED);
        }
    }

    void happened(DecisionRecorded event) {
        item(event.sittingId().value(), event.itemNumber()).decisionNumber =
                event.number().year() + "/" + event.number().number();
    }

    void happened(DecisionRectified event) {
        String before = event.number().year() + "/" + event.number().number();
        String after = event.numberNow().year() + "/" + event.numberNow().number();
        for (AgendaItemEntry item : rows.itemsOf(event.proposalId().value())) {
            if (before.equals(item.decisionNumber)) {
                item.decisionNumber = after;
                rows.items().save(item);
            }
        }
    }

    /** The numbers stay and what stands under them changes: before the announcement that is all there is of an item. */
    private void moved(UUID sitting, AgendaItemMoved event) {
        Map<Integer, AgendaItemEntry> before = new HashMap<>();
        event.renumbered().forEach(one -> {
            AgendaItemEntry found = item(sitting, one.from());
            AgendaItemEntry copy = new AgendaItemEntry(sitting, one.to());
            copy.takePlaceFrom(found);
            before.put(one.to(), copy);
        });
        before.forEach((number, item) -> item(sitting, number).takePlaceFrom(item));
    }

    private void leave(UUID sitting, ItemFate fate) {
        for (AgendaItemEntry item : rows.items().of(sitting)) {
            if (item.fate == ItemFate.PENDING) {
                item.fate = fate;
                rows.items().save(item);
            }
        }
    }

    /** The counts that stand beside an item are those of the vote that says what became of it. */
    private static void voted(AgendaItemEntry item, Motion motion, VoteRecord vote) {
        VoteResult result = vote.outcome().result();
        item.fate = fate(motion, result);
        if (item.fate == ItemFate.PENDING) {
            return;
        }
        item.unanimity = vote.outcome().unanimity();
        item.yes = vote.yes();
        item.no = vote.no();
        item.abstain = vote.abstain();
    }

    private static ItemFate fate(Motion motion, VoteResult result) {
        boolean settled = motion.decides(result) || motion == Motion.INSIST;
        return switch (result) {
            case ACCEPTED -> settled ? ItemFate.ACCEPTED : ItemFate.PENDING;
            case REJECTED -> settled ? ItemFate.REJECTED : ItemFate.PENDING;
            case TIE_REPEAT, TIE_LOTS -> ItemFate.TIED;
        };
    }

    private AgendaEntry sitting(UUID id) {
        AgendaEntry sitting = rows.sittings()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("The agendas have no sitting " + id));
        rows.sittings().save(sitting);
        return sitting;
    }

    private AgendaItemEntry item(UUID sitting, int number) {
        AgendaItemEntry item = rows.items()
                .find(sitting, new AgendaItemColumns.Key(sitting, number))
                .orElseThrow(() -> new IllegalStateException("The agenda of " + sitting + " has no item " + number));
        rows.items().save(item);
        return item;
    }
}
