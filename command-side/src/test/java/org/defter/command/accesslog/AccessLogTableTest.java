package org.defter.command.accesslog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.AccessLogId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The command in every state; the cells are those of the table of {@link AccessLogDecider}. */
class AccessLogTableTest {

    private static final StateTable TABLE = StateTable.of(AccessLogDecider.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Map<String, AccessLog> STATES = Map.of(
            "Unsealed", AccessLog.initial(), "SealedUpTo", new AccessLog.SealedUpTo(TODAY.minusDays(3), "a1"));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.exactly(AccessLogTableTest::outcomes);
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(AccessLogCommand.class, AccessLog.class, Set.of(), TABLE);
    }

    private static List<String> outcomes(String command, String name) {
        AccessLog state = java.util.Objects.requireNonNull(STATES.get(name));
        return Stream.of(0, 1, 2, 3)
                .map(daysAgo -> StateTable.outcome(() -> AccessLogDecider.seal(
                        new SealAccessLog(AccessLogId.ofInstallation(), TODAY.minusDays(daysAgo), 1, "b2"),
                        state,
                        Acts.by(Role.SYSTEM, TODAY))))
                .toList();
    }
}
