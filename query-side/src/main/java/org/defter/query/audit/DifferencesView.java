package org.defter.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.defter.query.history.HistoryView;
import org.defter.query.platform.difference.FieldDifferenceView;
import org.jspecify.annotations.Nullable;

/**
 * What became of a dossier between two moments.
 *
 * @param fromVersion version of the stream at the first moment; absent if it had not begun
 * @param toVersion version at the second
 * @param fields what differs, field by field
 * @param changeSets who changed what, by person and minute, in the order of the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferencesView(
        @Nullable Long fromVersion, long toVersion, List<FieldDifferenceView> fields, List<ChangeSetView> changeSets) {

    DifferencesView {
        fields = List.copyOf(fields);
        changeSets = List.copyOf(changeSets);
    }

    /**
     * What one login recorded in one minute.
     *
     * @param who who recorded it
     * @param minute the minute it began in
     * @param events what was recorded
     */
    record ChangeSetView(HistoryView.Who who, Instant minute, List<HistoryView> events) {

        ChangeSetView {
            events = List.copyOf(events);
        }
    }
}
