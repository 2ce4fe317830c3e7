package org.defter.kernel.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.document.template.RecordUpTo;

/** The real case as a record with places, from 1. */
public final class Told {

    private Told() {}

    /** The record of these events up to a place. */
    public static RecordUpTo upTo(List<DomainEvent> story, long position) {
        Map<String, List<CaseEvent>> streams = new HashMap<>();
        for (int i = 0; i < story.size() && i < position; i++) {
            List<CaseEvent> stream = streams.computeIfAbsent(story.get(i).streamId(), none -> new ArrayList<>());
            stream.add(new CaseEvent(i + 1L, stream.size(), story.get(i)));
        }
        return stream -> streams.getOrDefault(stream, List.of());
    }

    /** The whole real case. */
    public static RecordUpTo whole() {
        return upTo(RealCase.story(), Long.MAX_VALUE);
    }
}
