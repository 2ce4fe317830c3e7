package org.defter.query.platform.sweep;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.ledger.LedgerSweep;
import org.defter.query.platform.rebuild.ProcessorPositions;
import org.defter.query.platform.rebuild.ReplayComparison;
import org.defter.query.platform.rebuild.TableComparison;
import org.defter.query.platform.rebuild.ViewTables;
import org.defter.query.platform.seal.SealView;
import org.defter.query.platform.seal.Seals;

/** Looks at everything once: the record, what processors have made of it, and whether they would make the same again. */
final class Sweep {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String HISTORY = "view-history";

    private final RecordCheck record;
    private final ProcessorPositions positions;
    private final ReplayComparison replay;
    private final ViewTables tables;
    private final SettledWatermark watermark;
    private final Ledger ledger;
    private final Seals seals;
    private final CommandTables commands;
    private final Duration patience;

    /** Looks at the ledger. */
    @FunctionalInterface
    interface Ledger {
        LedgerSweep.Result sweep() throws SQLException;
    }

    Sweep(
            RecordCheck record,
            ProcessorPositions positions,
            ReplayComparison replay,
            ViewTables tables,
            SettledWatermark watermark,
            Ledger ledger,
            Seals seals,
            CommandTables commands,
            Duration patience) {
        this.record = record;
        this.positions = positions;
        this.replay = replay;
        this.tables = tables;
        this.watermark = watermark;
        this.ledger = ledger;
        this.seals = seals;
        this.commands = commands;
        this.patience = patience;
    }

    /**
     * What a sweep looked at and found.
     *
     * @param upTo the position up to which the record was looked at
     * @param leaves leaves of the ledger that were computed anew
     * @param notChecked what this node could not look at, and why
     */
    record Result(long upTo, List<Finding> findings, long leaves, List<String> notChecked) {}

    Result run(String actor) throws InterruptedException, SQLException {
        replay.dropLeftovers(actor);
        long upTo = watermark.settle();
        List<Finding> found = new ArrayList<>(record.streams(upTo));
        LedgerSweep.Result leaves = ledger.sweep();
        leaves.findings().forEach(finding -> found.add(ofLedger(finding)));
        found.addAll(behind(upTo));
        found.addAll(record.deadLetters());
        for (SealView day : seals.different()) {
            found.add(new Finding(
                    FindingKind.ACCESS_LOG_DIFFERS,
                    null,
                    "operations.entry",
                    day.day().toString(),
                    day.position(),
                    day.wrong()));
        }
        long told = positions.of(HISTORY).orElse(0);
        found.addAll(record.history(Math.min(upTo, told)));
        for (String view : tables.processors()) {
            long passed = positions.of(view).orElse(0);
            for (String table : tables.of(view)) {
                if (table.endsWith("_dossier")) {
                    found.addAll(record.dossiers(view, table, passed));
                }
            }
            found.addAll(compared(view, actor));
        }
        List<String> notChecked = new ArrayList<>(leaves.notChecked());
        if (commands.there()) {
            found.addAll(commands.differing(patience));
        } else {
            notChecked.add("the tables of the command side, which this database does not have");
        }
        return new Result(upTo, List.copyOf(found), leaves.leaves(), List.copyOf(notChecked));
    }

    private static Finding ofLedger(LedgerAudit.Finding finding) {
        FindingKind kind = switch (finding.check()) {
            case PAYLOAD, METADATA, EVENT -> FindingKind.LEDGER_EVENT_CHANGED;
            case EVENT_MISSING -> FindingKind.LEDGER_EVENT_GONE;
            case EVENT_NOT_COVERED -> FindingKind.LEDGER_EVENT_NOT_COVERED;
            case CHECKPOINT -> FindingKind.LEDGER_CHECKPOINT;
            case STREAM -> FindingKind.STREAM_GAP;
            case ENTRY, TILE, CONTAINER -> FindingKind.LEDGER_DAMAGED;
        };
        return new Finding(
                kind, null, null, finding.stream(), finding.position(), finding.check() + ": " + finding.what());
    }

    /** Processors that do not come so far although they are waited for as long as they come on. */
    private List<Finding> behind(long upTo) throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (String processor : positions.processors()) {
            long reached = -1;
            long since = System.nanoTime();
            while (true) {
                OptionalLong now = positions.of(processor);
                if (now.orElse(upTo) >= upTo) {
                    break;
                }
                if (now.getAsLong() != reached) {
                    reached = now.getAsLong();
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > patience.toNanos()) {
                    found.add(new Finding(
                            FindingKind.PROCESSOR_BEHIND,
                            processor,
                            null,
                            null,
                            reached,
                            "the record goes to " + upTo));
                    break;
                }
                Thread.sleep(PAUSE);
            }
        }
        return found;
    }

    private List<Finding> compared(String view, String actor) throws InterruptedException {
        ReplayComparison.Result result = replay.compare(view, actor, patience);
        if (result.failure() != null) {
            return List.of(
                    new Finding(FindingKind.VIEW_NOT_COMPARED, view, null, null, result.failedAt(), result.failure()));
        }
        List<Finding> found = new ArrayList<>();
        for (TableComparison table : result.tables()) {
            for (TableComparison.DifferingRow row : table.differing()) {
                found.add(new Finding(
                        FindingKind.VIEW_DIFFERS,
                        view,
                        table.table(),
                        String.join(" ", row.key()),
                        null,
                        row.kind().name()));
            }
        }
        return found;
    }
}
