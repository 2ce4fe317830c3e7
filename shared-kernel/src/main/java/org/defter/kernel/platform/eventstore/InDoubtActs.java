package org.defter.kernel.platform.eventstore;

import io.axoniq.axonserver.grpc.event.Event;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the acts that were prepared in PostgreSQL and never finished, because a process died or Axon Server did not answer:
 * kept if Axon Server has their first event, dropped otherwise.
 *
 * <p>An act is left alone for a while, half a minute by default. By then the process that prepared it has had its answer or
 * has given up ({@link AxonServerStreams#ANSWER}), so nobody appends for it any more.
 */
final class InDoubtActs {

    private static final Logger LOG = LoggerFactory.getLogger(InDoubtActs.class);
    private static final String PREPARED = "select gid from pg_prepared_xacts where database = current_database()"
            + " and owner = current_user and gid like '" + PreparedTransactions.Name.PREFIX + "%'";

    private final AxonServerStreams streams;
    private final Clock clock;
    private final Duration age;

    /** Ends acts that were prepared longer ago than the given age. */
    InDoubtActs(AxonServerStreams streams, Clock clock, Duration age) {
        this.streams = streams;
        this.clock = clock;
        this.age = age;
    }

    /**
     * Looks once.
     *
     * @param connection with automatic commits
     * @return acts that are still too young to be ended
     */
    int end(Connection connection) throws SQLException {
        int young = 0;
        for (PreparedTransactions.Name act : prepared(connection)) {
            if (clock.millis() - act.at() < age.toMillis()) {
                young++;
                continue;
            }
            Optional<Event> first = streams.at(act.stream(), act.sequenceNumber());
            boolean happened = first.map(event -> event.getMessageIdentifier().equals(act.eventId()))
                    .orElse(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute((happened ? "commit" : "rollback") + " prepared '" + act.text() + "'");
            }
            LOG.warn("An act in doubt on stream {} is {}", act.stream(), happened ? "kept" : "dropped");
        }
        return young;
    }

    private static List<PreparedTransactions.Name> prepared(Connection connection) throws SQLException {
        List<PreparedTransactions.Name> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PREPARED)) {
            while (row.next()) {
                PreparedTransactions.Name.parse(row.getString(1)).ifPresent(names::add);
            }
        }
        return names;
    }
}
