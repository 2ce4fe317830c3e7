package org.defter.command.walk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.VoteResult;
import org.jspecify.annotations.Nullable;

/** A sitting as the record tells it, as far as the next act on it needs to know. */
final class Sat {

    final SittingId id;
    final MeetingId meetingId;
    final LocalDate day;
    final Map<Integer, Line> open = new LinkedHashMap<>();
    final Set<PersonId> present = new LinkedHashSet<>();
    int items;
    boolean published;

    /** Closed, adjourned before it opened, or lapsed with its month. */
    boolean over;

    @Nullable
    PersonId chair;

    @Nullable
    Officiants officiants;

    private Sat(SittingId id, MeetingId meetingId, LocalDate day) {
        this.id = id;
        this.meetingId = meetingId;
        this.day = day;
    }

    /** An item that the sitting is not done with. */
    static final class Line {
        final ProposalId proposalId;
        final Set<PersonId> recused = new LinkedHashSet<>();
        final SortedSet<Integer> moved = new TreeSet<>();
        final SortedSet<Integer> accepted = new TreeSet<>();
        ItemPurpose purpose;

        @Nullable
        VoteTaken tied;

        Line(AgendaItemAdded e) {
            proposalId = e.proposalId();
            purpose = e.purpose();
        }
    }

    boolean inSession() {
        return officiants != null && !over;
    }

    /** Every sitting in the record, in the order in which they were set. */
    static Map<SittingId, Sat> all(Town town) {
        Map<SittingId, Sat> all = new LinkedHashMap<>();
        town.log().forEach(event -> {
            switch (event) {
                case SittingAdded e -> all.put(e.sittingId(), new Sat(e.sittingId(), e.meetingId(), e.day()));
                case SittingPostponed e ->
                    all.put(
                            e.next().sittingId(),
                            new Sat(
                                    e.next().sittingId(),
                                    e.meetingId(),
                                    e.next().day()));
                case MonthLapsed e ->
                    all.values().stream()
                            .filter(sat -> sat.meetingId.equals(e.meetingId()))
                            .forEach(sat -> sat.over = true);
                case SittingEvent e
                when all.containsKey(e.sittingId()) -> all.get(e.sittingId()).read(e);
                default -> {
                    // Not of a sitting.
                }
            }
        });
        return all;
    }

    private void read(SittingEvent event) {
        switch (event) {
            case AgendaItemAdded e -> {
                open.put(e.itemNumber(), new Line(e));
                items = Math.max(items, e.itemNumber());
            }
            case AgendaItemRemoved e -> open.remove(e.itemNumber());
            case AgendaItemMoved e -> {
                Map<Integer, Line> before = new LinkedHashMap<>(open);
                e.renumbered().forEach(one -> open.put(one.to(), before.get(one.from())));
            }
            case AgendaPublished _ -> published = true;
            case SittingOpened e -> {
                officiants = e.officiants();
                chair = e.officiants().chair();
                present.addAll(e.present());
            }
            case MemberArrived e -> present.add(e.personId());
            case MemberDeparted e -> present.remove(e.personId());
            case MembersRecounted e -> {
                present.clear();
                present.addAll(e.present());
            }
            case ChairChanged e -> chair = e.chair();
            case SittingAdjourned _, SittingClosed _ -> over = true;
            default -> readOnItem(event);
        }
    }

    private void readOnItem(SittingEvent event) {
        switch (event) {
            case ItemReferred e -> open.remove(e.itemNumber());
            case ItemPostponed e -> open.remove(e.itemNumber());
            case CommissionWaived e -> line(e.itemNumber()).purpose = ItemPurpose.DECISION;
            case MemberRecused e -> line(e.itemNumber()).recused.add(e.personId());
            case AmendmentMoved e -> line(e.itemNumber()).moved.add(e.number());
            case VoteTaken e
            when e.vote().outcome().result() == VoteResult.TIE_REPEAT
                    || e.vote().outcome().result() == VoteResult.TIE_LOTS -> line(e.itemNumber()).tied = e;
            case VoteTaken e -> resolved(e, e.amendments());
            case LotsDrawn e -> resolved(e, e.amendments());
            default -> {
                // Changes nothing that an act needs to know.
            }
        }
    }

    private Line line(int itemNumber) {
        return open.get(itemNumber);
    }

    private void resolved(Resolution e, List<Integer> amendments) {
        Line line = line(e.itemNumber());
        line.tied = null;
        if (e.motion() == Motion.AMENDMENT && e.vote().outcome().result() == VoteResult.ACCEPTED) {
            line.accepted.addAll(amendments);
        }
        if (e.decides() || e.motion() == Motion.INSIST) {
            open.remove(e.itemNumber());
        }
    }
}
