package org.defter.query.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.defter.query.history.HistoryStream;

/**
 * Draws by tickets: a subject of weight <i>w</i> has the tickets 1 to <i>w</i>, and its place is its smallest one. A ticket is
 * the SHA-256 of {@code seed LF kind LF id LF number} in UTF-8, written in 64 lower-case hexadecimal digits; the sample is the
 * subjects with the smallest tickets in their order. With one ticket each this is a simple random sample without replacement,
 * with more one by weight; whoever has the seed and the population draws it again with nothing but SHA-256.
 */
final class Lottery {

    /** Name of this way of drawing; another way gets another name. */
    static final String ALGORITHM = "sha256-tickets-1";

    private final String seed;

    Lottery(String seed) {
        this.seed = seed;
    }

    /**
     * A subject that can be drawn.
     *
     * @param kind kind of its stream
     * @param id its stream
     * @param weight how many tickets it has, at least 1
     */
    record Subject(HistoryStream kind, UUID id, int weight) {}

    /**
     * A subject that was drawn.
     *
     * @param subject which
     * @param ticket its smallest ticket
     */
    record Drawn(Subject subject, String ticket) {}

    /** The subjects drawn, in their order; all of them if there are not more. */
    List<Drawn> draw(Collection<Subject> population, int size) {
        return population.stream()
                .map(subject -> new Drawn(subject, smallest(subject)))
                .sorted(Comparator.comparing(Drawn::ticket)
                        .thenComparing(drawn -> drawn.subject().id()))
                .limit(size)
                .toList();
    }

    /** SHA-256 of a line {@code kind SPACE id SPACE weight LF} for each subject drawn, in their order. */
    static String hash(List<Drawn> sample) {
        StringBuilder lines = new StringBuilder();
        for (Drawn drawn : sample) {
            Subject subject = drawn.subject();
            lines.append(subject.kind())
                    .append(' ')
                    .append(subject.id())
                    .append(' ')
                    .append(subject.weight())
                    .append('\n');
        }
        return sha256(lines.toString());
    }

    private String smallest(Subject subject) {
        String before = seed + "\n" + subject.kind() + "\n" + subject.id() + "\n";
        String smallest = sha256(before + 1);
        for (int number = 2; number <= subject.weight(); number++) {
            String ticket = sha256(before + number);
            if (ticket.compareTo(smallest) < 0) {
                smallest = ticket;
            }
        }
        return smallest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
