package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom a verifier trusts (C2SP tlog-policy): logs, witnesses, and how many of the witnesses must have seen a checkpoint.
 * Where a log has changed its key, each of its keys has a line of its own.
 *
 * @param logs keys of logs
 * @param witnesses keys of witnesses
 * @param groups every name of the policy and what must hold for it
 * @param quorum the name that must hold; {@code none} if no witness is needed
 */
public record TlogPolicy(List<NoteKey> logs, List<NoteKey> witnesses, Map<String, Quorum> groups, String quorum) {

    private static final String NONE = "none";

    /** What must hold for a name: a witness has signed, or enough members hold. */
    public sealed interface Quorum {}

    /** This witness has signed. */
    public record OfWitness(NoteKey key) implements Quorum {}

    /** So many of these names hold. */
    public record OfGroup(int least, List<String> members) implements Quorum {
        /** Copies what it is given. */
        public OfGroup {
            members = List.copyOf(members);
        }
    }

    /** A checkpoint that satisfies the policy, and the witnesses that have signed it. */
    public record Accepted(Checkpoint checkpoint, List<SignedNote.Verified> signatures) {
        /** Copies what it is given. */
        public Accepted {
            signatures = List.copyOf(signatures);
        }
    }

    /** Copies what it is given. */
    public TlogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = Map.copyOf(groups);
    }

    /** Trusts some keys of logs and asks for no witness. */
    public static TlogPolicy ofLogs(List<NoteKey> logs) {
        return new TlogPolicy(logs, List.of(), Map.of(), NONE);
    }

    /**
     * Reads a policy.
     *
     * @throws MalformedLedger if a line cannot be understood, a name is used before it is defined or twice, a key stands
     *     twice, or there is not exactly one quorum
     */
    public static TlogPolicy parse(String text) {
        Builder policy = new Builder();
        if (text.chars().anyMatch(c -> (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)) {
            throw new MalformedLedger("a policy has no control characters but tabs and newlines");
        }
        for (String line : text.split("\n", -1)) {
            String trimmed = line.replaceAll("^[ \t]+|[ \t]+$", "");
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                policy.line(trimmed.split("[ \t]+", -1));
            }
        }
        return policy.build();
    }

    private static final class Builder {

        private final List<NoteKey> logs = new ArrayList<>();
        private final List<NoteKey> witnesses = new ArrayList<>();
        private final Map<String, Quorum> groups = new HashMap<>();
        private final Set<String> members = new HashSet<>();
        private String quorum = "";

        void line(String[] words) {
            switch (words[0]) {
                case "log" -> {
                    require(words.length == 2 || words.length == 3, words);
                    add(logs, words[1], NoteKey.Kind.LOG);
                }
                case "witness" -> {
                    require(words.length == 3 || words.length == 4, words);
                    define(words[1], new OfWitness(add(witnesses, words[2], NoteKey.Kind.WITNESS)));
                }
                case "group" -> {
                    require(words.length >= 4, words);
                    group(words);
                }
                case "quorum" -> {
                    require(words.length == 2 && quorum.isEmpty(), words);
                    require(words[1].equals(NONE) || groups.containsKey(words[1]), words);
                    quorum = words[1];
                }
                default -> throw new MalformedLedger("not a line of a policy: " + String.join(" ", words));
            }
        }

        private void group(String[] words) {
            List<String> names = List.of(words).subList(3, words.length);
            long least = switch (words[2]) {
                case "all" -> names.size();
                case "any" -> 1;
                default -> Decimal.parse(words[2]);
            };
            require(least >= 1 && least <= names.size(), words);
            for (String name : names) {
                require(groups.containsKey(name) && members.add(name), words);
            }
            define(words[1], new OfGroup((int) least, names));
        }

        private void define(String name, Quorum what) {
            if (name.equals(NONE) || groups.putIfAbsent(name, what) != null) {
                throw new MalformedLedger("the policy defines a name twice: " + name);
            }
        }

        private static NoteKey add(List<NoteKey> keys, String line, NoteKey.Kind kind) {
            NoteKey key = NoteKey.parse(line);
            if (key.kind() != kind || keys.stream().anyMatch(key::sameKeyAs)) {
                throw new MalformedLedger("a key that stands there for the second time, or of another kind: " + line);
            }
            keys.add(key);
            return key;
        }

        private static void require(boolean condition, String[] words) {
            if (!condition) {
                throw new MalformedLedger("this line of the policy cannot stand here: " + String.join(" ", words));
            }
        }

        TlogPolicy build() {
            if (quorum.isEmpty()) {
                throw new MalformedLedger("the policy has no quorum");
            }
            return new TlogPolicy(logs, witnesses, groups, quorum);
        }
    }

    /**
     * Verifies a checkpoint: by a log of the policy under its own name, and by enough witnesses.
     *
     * @throws MalformedLedger if a signature of a known key does not hold, or too few are there
     */
    public Accepted verify(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<NoteKey> known = new ArrayList<>(witnesses);
        logs.stream().filter(it -> it.name().equals(checkpoint.origin())).forEach(known::add);
        List<SignedNote.Verified> signatures = note.verify(known);
        if (signatures.stream().noneMatch(it -> it.key().kind() == NoteKey.Kind.LOG)) {
            throw new MalformedLedger("the log itself has not signed the checkpoint");
        }
        if (!quorum.equals(NONE) && !holds(quorum, signatures)) {
            throw new MalformedLedger(String.format(
                    Locale.ROOT,
                    "too few witnesses have signed the checkpoint: %d of the known",
                    signatures.size() - 1));
        }
        return new Accepted(checkpoint, signatures);
    }

    private boolean holds(String name, List<SignedNote.Verified> signatures) {
        return switch (groups.get(name)) {
            case OfWitness witness ->
                signatures.stream().anyMatch(it -> it.key().equals(witness.key()));
            case OfGroup group ->
                group.members().stream().filter(it -> holds(it, signatures)).count() >= group.least();
            case null -> false;
        };
    }
}
