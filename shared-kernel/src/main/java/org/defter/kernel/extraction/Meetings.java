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
        add(p.draft, items);
        MeetingHead.endTime(p);
        p.signatures(MeetingItems.lastProse(layout, signFrom));
        return List.of(p.draft.entry(0, p.to));
    }

    private static void add(Draft draft, List<MeetingItems.Item> items) {
        for (MeetingItems.Item item : items) {
            draft.items.add(item.item());
            draft.mark("items[" + (draft.items.size() - 1) + "]", item.from(), item.to(), item.confidence());
        }
    }
}
