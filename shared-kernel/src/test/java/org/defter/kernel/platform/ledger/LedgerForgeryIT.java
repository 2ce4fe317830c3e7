package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.RealCase;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An administrator of the database who switches off the triggers and changes one byte, or one row, is found, and what was
 * changed is named. The untouched ledger is the control: it has no finding.
 */
class LedgerForgeryIT {

    private static final String FLIP_LAST =
            "set %1$s = set_byte(%1$s, octet_length(%1$s) - 3," + " get_byte(%1$s, octet_length(%1$s) - 3) # 1)";

    static Stream<Arguments> forgeries() {
        String event = "update eventstore.domain_event ";
        return Stream.of(
                row("payload", event + flip("payload") + " where global_index = 123", Check.PAYLOAD),
                row("metadata", event + flip("metadata") + " where global_index = 123", Check.METADATA),
                row(
                        "metadata without the salt",
                        event
                                + "set metadata = convert_to(replace(convert_from(metadata, 'UTF8'), 'clerk', 'mayor'), 'UTF8')"
                                + " where global_index = 1",
                        Check.METADATA),
                row("type", event + "set payload_type = 'StoneMoved' where global_index = 300", Check.EVENT),
                row(
                        "time",
                        event + "set recorded_at = recorded_at + interval '1 microsecond'" + " where global_index = 5",
                        Check.EVENT),
                row("revision", event + "set payload_revision = '9' where global_index = 300", Check.EVENT),
                row(
                        "kind of the stream",
                        event + "set aggregate_type = 'Plan' where payload_type = 'MemberSeated'"
                                + " and global_index = (select min(global_index) from eventstore.domain_event"
                                + " where payload_type = 'MemberSeated')",
                        Check.EVENT),
                row(
                        "correlation",
                        event + "set correlation_id = gen_random_uuid() where global_index = 300",
                        Check.EVENT),
                row(
                        "correlation taken away",
                        event + "set correlation_id = null where global_index = (select max(global_index)"
                                + " from eventstore.domain_event where correlation_id is not null)",
                        Check.EVENT),
                row("stream", event + "set aggregate_id = 'another' where global_index = 300", Check.EVENT),
                row("number", event + "set sequence_number = 77 where global_index = 300", Check.EVENT, Check.STREAM),
                row("identifier", event + "set event_id = gen_random_uuid() where global_index = 300", Check.EVENT),
                row("event gone", "delete from eventstore.domain_event where global_index = 123", Check.EVENT_MISSING),
                row(
                        "last event gone",
                        "delete from eventstore.domain_event where global_index = 300",
                        Check.EVENT_MISSING),
                row(
                        "event slipped in",
                        "insert into eventstore.domain_event (global_index, event_id, aggregate_type,"
                                + " aggregate_id, sequence_number, payload_type, payload_revision, payload, metadata)"
                                + " overriding system value values (0, gen_random_uuid(), 'Stone', 'x', 0, 'StoneLaid', '1',"
                                + " '\\x7b7d', '\\x7b7d')",
                        Check.EVENT_NOT_COVERED),
                row("entry", "update ledger.leaf " + flip("entry") + " where leaf_index = 122", Check.ENTRY),
                row(
                        "hash beside the entry",
                        "update ledger.leaf " + flip("leaf_hash") + " where leaf_index = 122",
                        Check.ENTRY),
                row("entry gone", "delete from ledger.leaf where leaf_index = 122", Check.ENTRY),
                row("full tile", "update ledger.tile " + flip("hashes"), Check.TILE),
                row("tile gone", "delete from ledger.tile", Check.TILE),
                row(
                        "narrow tile",
                        "update ledger.state set edge[1] = set_byte(edge[1], 7, get_byte(edge[1], 7) # 128)",
                        Check.TILE),
                row(
                        "narrow tile of a higher level",
                        "update ledger.state set edge[2] = set_byte(edge[2], 7, get_byte(edge[2], 7) # 128)",
                        Check.TILE),
                row("root of the state", "update ledger.state " + flip("root"), Check.CONTAINER),
                row(
                        "signature",
                        "update ledger.checkpoint set note = overlay(note placing"
                                + " case substr(note, length(note) - 20, 1) when 'A' then 'B' else 'A' end"
                                + " from length(note) - 20) where size = 300",
                        Check.CHECKPOINT),
                row(
                        "size of a checkpoint",
                        "update ledger.checkpoint set size = 299 where size = 300",
                        Check.CHECKPOINT),
                row(
                        "root of a checkpoint",
                        "update ledger.checkpoint " + flip("root") + " where size = 260",
                        Check.CHECKPOINT));
    }

    private static String flip(String column) {
        return FLIP_LAST.formatted(column);
    }

    private static Arguments row(String what, String sql, Check... checks) {
        return Arguments.of(what, sql, EnumSet.copyOf(Arrays.asList(checks)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void isFoundAndNamed(String what, String sql, Set<Check> checks, @TempDir Path folder) throws Exception {
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(260);
            ledger.grow(ledger.growth);
            ledger.record(40);
            ledger.grow(ledger.growth);
            ledger.record(
                    RealCase.story().subList(0, 60),
                    Map.of("correlationId", UUID.randomUUID().toString()));
            ledger.grow(ledger.growth);
            assertThat(ledger.check().findings()).as("before").isEmpty();

            ledger.forge(sql);

            assertThat(ledger.check().findings()).extracting(Finding::check).containsAll(checks);
            // Where an entry is gone every later one stands in the wrong place.
            assertThat(ledger.check().found()).as("differences told").isLessThan(what.equals("entry gone") ? 1_000 : 8);
        }
    }

    /** Who changes an event and every row of the ledger that follows from it is stopped by the signature alone. */
    @Test
    void aWholeForgedTreeIsFoundByItsSignature(@TempDir Path folder) throws Exception {
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(300);
            ledger.grow(ledger.growth);
            ledger.forge("update eventstore.domain_event " + flip("payload") + " where global_index = 123");
            ledger.forge("create table public.kept as select * from ledger.checkpoint");
            ledger.forge("truncate ledger.cosignature, ledger.checkpoint, ledger.leaf, ledger.tile");
            ledger.forge("update ledger.state set size = 0, root = sha256(''), covered = 0, edge = '{}'");
            try (var connection = ledger.pool.getConnection()) {
                connection.setAutoCommit(false);
                while (ledger.growth.append(connection, ledger.watermark.current()) > 0) {
                    // The next batch.
                }
            }
            ledger.forge("insert into ledger.checkpoint select * from public.kept");

            assertThat(ledger.check().findings()).extracting(Finding::check).containsExactly(Check.CHECKPOINT);
        }
    }
}
