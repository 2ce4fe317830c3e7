package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TiledTree;

/** What an outsider remembers of a log: every head it has seen signed, which must hold for ever. */
final class SignedHeads {

    private final TreeMap<Long, Hash> roots = new TreeMap<>();

    /** Remembers a head; two that were signed of one size are of one tree. */
    void remember(SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        Hash before = roots.putIfAbsent(head.size(), head.root());
        assertThat(before == null ? head.root() : before).isEqualTo(head.root());
    }

    /** Remembers the one that is published and the one that was signed last. */
    void look(LedgerFixture ledger) {
        ledger.reader().checkpoint().ifPresent(this::remember);
        ledger.key.newestSigned().ifPresent(this::remember);
    }

    /** How many there are. */
    int size() {
        return roots.size();
    }

    /**
     * Shows that each is the head of the tree as it is now, cut to its size.
     *
     * @param said what a failure is told with
     */
    void hold(DataSource database, String said) throws SQLException {
        try (Connection connection = database.getConnection()) {
            LedgerTables tables = new LedgerTables(connection);
            for (var head : roots.entrySet()) {
                assertThat(new TiledTree(head.getKey(), tables.tiles()).root())
                        .as("the tree of %d leaves, %s", head.getKey(), said)
                        .isEqualTo(head.getValue());
            }
        }
    }
}
