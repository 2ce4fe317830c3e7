package org.defter.kernel.platform.ledger;

import java.util.List;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.SignedNote;

/**
 * The public keys of the log, as the process that signs has put them into the database for all that serve.
 *
 * @param policy the keys of the log and of its witnesses, as a policy that asks for no witness (C2SP tlog-policy)
 * @param rotations by which keys named their successors, oldest first
 */
public record PublishedKeys(String policy, List<SignedNote> rotations) {

    /** What stands at the end of a policy that asks for no witness. */
    private static final String NO_QUORUM = "quorum none\n";

    /** Copies the statements. */
    public PublishedKeys {
        rotations = List.copyOf(rotations);
    }

    /** What is published before a process with a key has been there: nothing is signed then either. */
    public static PublishedKeys none() {
        return new PublishedKeys(NO_QUORUM, List.of());
    }

    /** The keys of a log and of its witnesses. */
    static PublishedKeys of(LedgerKey key, List<NoteKey> witnesses) {
        StringBuilder policy = new StringBuilder(key.policy());
        policy.setLength(policy.length() - NO_QUORUM.length());
        int number = 1;
        for (NoteKey witness : witnesses) {
            policy.append("witness w")
                    .append(number++)
                    .append(' ')
                    .append(witness)
                    .append("\n");
        }
        return new PublishedKeys(policy.append(NO_QUORUM).toString(), key.rotations());
    }
}
