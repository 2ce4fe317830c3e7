package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;

/** Reads agendas and minutes. */
final class Meetings {

    private Meetings() {}

    static List<Extraction.Entry> agenda(Layout layout) {
        Passage p = new Passage(layout, 0, layout.source.length());
        p.municipality(0);
        List<Entries.Part> parts = MeetingItems.kept(layout, MeetingItems.parts(layout, 0));
        int headEnd = parts.isEmpty() ? p.to : parts.getFirst().from();
        List<MeetingItems.Item> rows = MeetingItems.table(layout);
        if (!rows.isEmpty()) {
            headEnd = rows.getFirst().from();
        }
        MeetingHead.read(p, headEnd, false);
        for (Layout.Label label : p.labels(Topic.SUBJECT)) {
            if (label.from() < headEnd
                    && p.draft.subject == null
                    && label.sure() > 0.85
                    && label.value().size() < 4
                    && layout.lines.get(label.line()).cells().size() <= 2) {
                p.draft.subject = p.layout.text(label);
                p.draft.mark("subject", label.valueFrom(), label.valueTo(), label.sure());
            }
        }
        if (rows.isEmpty()) {
            for (Entries.Part part : parts) {
                rows.add(MeetingItems.agendaItem(layout, part));
            }
            if (rows.isEmpty()) {
                rows.addAll(MeetingItems.plain(layout));
            }
        }
        add(p.draft, rows);
        return List.of(p.draft.entry(0, p.to));
    }

    static List<Extraction.Entry> minutes(Layout layout) {
        Passage p = new Passage(layout, 0, layout.source.length());
        p.municipality(0);
        int start = MeetingItems.itemsStart(layout);
        List<Entries.Part> parts = MeetingItems.kept(layout, MeetingItems.parts(layout, start));
        if (parts.isEmpty() && start > 0) {
            // Who was away may be told below the items.
            parts = MeetingItems.kept(layout, MeetingItems.parts(layout, 0)).stream()
                    .filter(part -> part.from() < start)
                    .toList();
        }
        if (parts.isEmpty()) {
            parts = MeetingBlocks.in(layout, start, MeetingItems.signatureStart(layout));
        }
        int headEnd = parts.isEmpty() ? p.to : parts.getFirst().from();
        MeetingHead.read(p, headEnd, true);
        p.attendance();
        p.counts();
        int signFrom = parts.isEmpty() ? 0 : parts.getLast().from();
        List<MeetingItems.Item> items = new ArrayList<>();
        for (Entries.Part part : parts) {
            items.add(MeetingItems.minutesItem(layout, part));
        }
        add(p.draft, toldOnce(items));
        MeetingHead.endTime(p);
        p.signatures(MeetingItems.lastProse(layout, signFrom));
        return List.of(p.draft.entry(0, p.to));
    }

    /** Items that are listed first and told of under the same numbers below: each once, its matter as it is listed. */
    private static List<MeetingItems.Item> toldOnce(List<MeetingItems.Item> items) {
        int second = -1;
        for (int i = 1; i < items.size() && second < 0; i++) {
            String number = items.get(i).item().number();
            second = number != null && number.equals(items.getFirst().item().number()) ? i : -1;
        }
        if (second < 2 || second * 2 != items.size()) {
            return items;
        }
        List<MeetingItems.Item> once = new ArrayList<>();
        for (int i = 0; i < second; i++) {
            ListedItem listed = items.get(i).item();
            MeetingItems.Item below = items.get(second + i);
            ListedItem told = below.item();
            String number = listed.number();
            if (number == null || !number.equals(told.number()) || listed.outcome() != null || listed.vote() != null) {
                return items;
            }
            once.add(new MeetingItems.Item(
                    new ListedItem(
                            number,
                            listed.subject() == null ? told.subject() : listed.subject(),
                            told.unit() == null ? listed.unit() : told.unit(),
                            told.outcome(),
                            told.referredTo(),
                            told.decisionNumber(),
                            told.vote()),
                    below.from(),
                    below.to(),
                    below.confidence()));
        }
        return once;
    }

    private static void add(Draft draft, List<MeetingItems.Item> items) {
        for (MeetingItems.Item item : items) {
            draft.items.add(item.item());
            draft.mark("items[" + (draft.items.size() - 1) + "]", item.from(), item.to(), item.confidence());
        }
    }
}
