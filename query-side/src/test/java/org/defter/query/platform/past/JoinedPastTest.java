package org.defter.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.query.agenda.AgendaHandling;
import org.defter.query.clocks.ClockHandling;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.register.RegisterHandling;
import org.defter.query.worklist.WorklistHandling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that join streams, of the whole real case, as it is and with events entered late. Random walks ask more. */
class JoinedPastTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40})
    void saysAtEveryMomentWhatTheEventsAddUpTo(int late) {
        List<Streams.Recorded> record = recorded(RealCase.story());
        for (JoinedPast.Handling<?> view :
                List.of(new RegisterHandling(), new AgendaHandling(), new ClockHandling(), new WorklistHandling())) {
            for (int seed = 0; seed < 4; seed++) {
                assertThat(JoinedPast.check(view, record, late, new Random(seed)))
                        .as(view.getClass().getSimpleName())
                        .isGreaterThan(20);
            }
        }
    }

    private static List<Streams.Recorded> recorded(List<DomainEvent> story) {
        Map<String, Long> versions = new HashMap<>();
        List<Streams.Recorded> record = new ArrayList<>();
        for (DomainEvent event : story) {
            long version = versions.merge(event.streamId(), 0L, (known, none) -> known + 1);
            long position = record.size() + 1;
            record.add(new Streams.Recorded(
                    event,
                    new EventStamp(
                            position,
                            version,
                            event.occurredOn().atTime(12, 0).toInstant(ZoneOffset.UTC),
                            "event-" + position,
                            Map.of())));
        }
        return record;
    }
}
