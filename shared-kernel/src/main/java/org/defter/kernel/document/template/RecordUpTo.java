package org.defter.kernel.document.template;

import java.util.List;
import org.defter.kernel.audit.CaseEvent;

/** The record up to a place in it, as a template reads it: the same whoever reads it, and whenever. */
@FunctionalInterface
public interface RecordUpTo {

    /** The events of a stream in its order; none for a stream that had not begun. */
    List<CaseEvent> events(String stream);
}
