package org.defter.kernel.platform.axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A token store that goes on from a token only if the database still has the one this process last committed.
 *
 * <p>Processors do not wait for the disk (ADR 0031), so a crash of the database server takes back the last of what they
 * committed, rows and token together. A processor knows its place from memory, though, and a connection that is merely opened anew
 * tells it nothing: it would go on behind the gap, and the rows taken back would be missing for ever. Here its next batch, or
 * the next extension of its claim, finds another token than it left, and is refused: the processor lets its claim go, reads the token
 * anew and handles the lost events once more.
 */
final class ProvenTokens extends JdbcTokenStore implements ClaimRuns {

    /** How the framework names, in the unit of work of a batch, whose batch it is and which segment's. */
    private static final Pattern SEGMENT = Pattern.compile("Processor\\[(.*)]/SegmentId");

    private static final String QUESTION =
            "select token, owner from eventstore.token_entry where processor_name = ? and segment = ?";

    private final Map<Place, Known> places = new ConcurrentHashMap<>();
    private final AtomicLong runs = new AtomicLong();

    private final String nodeId;

    /**
     * Tokens of this process.
     *
     * @param builder what the framework needs to know, the name of the process included
     * @param nodeId that name again, which claims bear
     */
    ProvenTokens(Builder builder, String nodeId) {
        super(builder);
        this.nodeId = nodeId;
    }

    private record Place(String processor, int segment) {}

    /**
     * What the row may hold.
     *
     * @param run the claim it was read with, one for each time it was read; 0 if it never was
     * @param committed what was read or committed last
     * @param pending what a transaction of this process is about to commit, or may have committed
     */
    private record Known(
            long run, @Nullable String committed, @Nullable String pending) {

        boolean allows(@Nullable String stored) {
            return Objects.equals(stored, committed) || (pending != null && pending.equals(stored));
        }
    }

    /** What the row holds. */
    private record Stored(@Nullable String token, @Nullable String owner) {}

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        TrackingToken token = super.fetchToken(processorName, segment);
        noteRead(processorName, segment);
        return token;
    }

    @Override
    public TrackingToken fetchToken(String processorName, Segment segment) {
        TrackingToken token = super.fetchToken(processorName, segment);
        noteRead(processorName, segment.getSegmentId());
        return token;
    }

    private void noteRead(String processorName, int segment) {
        places.put(
                new Place(processorName, segment),
                new Known(runs.incrementAndGet(), stored(processorName, segment).token(), null));
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        prove(processorName, segment);
        super.extendClaim(processorName, segment);
    }

    @Override
    public void storeToken(TrackingToken token, String processorName, int segment) {
        Known before = prove(processorName, segment);
        super.storeToken(token, processorName, segment);
        String written = text(serializer().serialize(token, byte[].class).getData());
        Place place = new Place(processorName, segment);
        long run = before == null ? 0 : before.run();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            places.put(place, new Known(run, written, null));
            return;
        }
        places.put(place, new Known(run, before == null ? null : before.committed(), written));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    places.put(place, new Known(run, written, null));
                } else if (status == STATUS_ROLLED_BACK && before != null) {
                    places.put(place, before);
                }
            }
        });
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        places.remove(new Place(processorName, segment));
        super.releaseClaim(processorName, segment);
    }

    @Override
    public Optional<ClaimRun> of(UnitOfWork<?> work) {
        for (Map.Entry<String, Object> resource : work.resources().entrySet()) {
            Matcher named = SEGMENT.matcher(resource.getKey());
            if (resource.getValue() instanceof Integer segment && named.matches()) {
                String processor = named.group(1);
                Known known = places.get(new Place(processor, segment));
                return known == null || known.run() == 0 || !BatchedDeadLetters.none(work.root(), processor)
                        ? Optional.empty()
                        : Optional.of(new ClaimRun(processor, segment, known.run()));
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses if the database has another token than this process left there, or the claim is not this process's any more. The
     * framework would take a claim that was let go once more and go on from memory.
     */
    private @Nullable Known prove(String processorName, int segment) {
        Place place = new Place(processorName, segment);
        Known known = places.get(place);
        if (known == null) {
            return null;
        }
        Stored stored = stored(processorName, segment);
        if (!nodeId.equals(stored.owner())) {
            places.remove(place);
            throw new UnableToClaimTokenException("The claim on " + processorName + "[" + segment
                    + "] was taken away: whoever had it since may have written what this process believes to know");
        }
        if (!known.allows(stored.token())) {
            places.remove(place);
            throw new UnableToClaimTokenException(
                    "The token of " + processorName + "[" + segment
                            + "] is not the one that was committed last: the database has gone back, and what it lost is handled again");
        }
        return known;
    }

    private Stored stored(String processorName, int segment) {
        Connection connection = getConnection();
        try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            statement.setString(1, processorName);
            statement.setInt(2, segment);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Stored(text(row.getBytes(1)), row.getString(2)) : new Stored(null, null);
            }
        } catch (SQLException e) {
            throw new JdbcException("The token of " + processorName + " could not be read", e);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    /** Every byte a character, so that two are equal if and only if their bytes are. */
    private static @Nullable String text(byte @Nullable [] token) {
        return token == null ? null : new String(token, StandardCharsets.ISO_8859_1);
    }
}
