package org.defter.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of a bundle in their order. Some thousand lines at a time are read and hashed by all processors side by side,
 * which is most of the work of verifying; a line that cannot be read is a finding and left out.
 */
final class BundledEvents implements Iterator<RecordedEvent> {

    /** The file of the bundle they stand in. */
    static final String FILE = "events.jsonl";

    private static final int LINES = 4_096;

    /** A line that was read, or why it could not be. */
    private record Parsed(@Nullable RecordedEvent event, String trouble) {

        static Parsed of(byte[] line) {
            try {
                RecordedEvent event = RecordedEvent.parse(line);
                event.entry();
                return new Parsed(event, "");
            } catch (MalformedLedger e) {
                return new Parsed(null, String.valueOf(e.getMessage()));
            }
        }
    }

    private final InputStream in;
    private final LedgerAudit audit;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Parsed> parsed = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;
    private @Nullable RecordedEvent ahead;

    BundledEvents(InputStream in, LedgerAudit audit) {
        this.in = in;
        this.audit = audit;
        advance();
    }

    private void advance() {
        ahead = null;
        while (ahead == null && (!parsed.isEmpty() || fill())) {
            Parsed next = parsed.removeFirst();
            number++;
            ahead = next.event();
            if (ahead == null) {
                audit.add(Check.CONTAINER, "line " + number + " of " + FILE + ": " + next.trouble());
            }
        }
    }

    private boolean fill() {
        List<byte[]> lines = new ArrayList<>();
        try {
            byte[] line = readLine();
            while (line != null) {
                lines.add(line);
                line = lines.size() < LINES ? readLine() : null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parsed.addAll(lines.parallelStream().map(Parsed::of).toList());
        return !lines.isEmpty();
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        boolean some = false;
        while (true) {
            if (at == end) {
                end = Math.max(0, in.read(buffer));
                at = 0;
                if (end == 0) {
                    return some ? line.toByteArray() : null;
                }
            }
            some = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public RecordedEvent next() {
        RecordedEvent event = ahead;
        if (event == null) {
            throw new NoSuchElementException();
        }
        advance();
        return event;
    }
}
