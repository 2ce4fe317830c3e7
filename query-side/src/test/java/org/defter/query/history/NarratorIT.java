package org.defter.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.RealCase;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.platform.ViewsOnPostgres;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Who has only the record tells each event as the view of the history does. */
@DirtiesContext
class NarratorIT extends ViewsOnPostgres {

    @Autowired
    private Streams streams;

    @Autowired
    private HistoryQueries history;

    @Test
    void tellsEveryEventOfTheRealCaseAsTheHistoryDoes() {
        recorded(RealCase.story());
        Map<Long, Recorded> record = new HashMap<>();
        for (String stream :
                jdbc.queryForList("select distinct aggregate_id from eventstore.domain_event", String.class)) {
            streams.read(UUID.fromString(stream))
                    .forEach(recorded -> record.put(recorded.stamp().position(), recorded));
        }
        List<Long> positions = record.keySet().stream().sorted().toList();
        Narrator narrator = new Narrator(EventRegistry.defter());
        positions.forEach(position -> narrator.hear(record.get(position).event(), position));

        for (Locale locale : List.of(Codes.TURKISH, Locale.ENGLISH)) {
            Map<Long, HistoryView> told = history.at(positions, locale);
            assertThat(told).hasSize(RealCase.story().size());
            for (long position : positions) {
                HistoryView view = told.get(position);
                Recorded recorded = record.get(position);
                assertThat(narrator.tell(recorded.event(), recorded.stamp(), locale))
                        .isEqualTo(new Narrator.Told(
                                view.sentence(), view.stream(), view.who(), view.onBehalfOf(), view.rules()));
            }
        }
    }
}
