package org.defter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.kernel.extraction.DocumentReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well old council documents are read: precision, recall, and how often unknown stays unknown, by field and kind, of the
 * texts the reader was tuned with, of those written later to try it with, and of those that were never opened, apart.
 */
final class DocumentBenchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Texts that are reported together.
     *
     * @param name what the tables call them
     * @param folder where they lie
     * @param from the first number
     * @param to the last number
     */
    private record Texts(String name, String folder, int from, int to) {
        boolean has(Path text) {
            int number = Integer.parseInt(text.getFileName().toString().replaceFirst("-.*", ""));
            return number >= from && number <= to;
        }
    }

    private static final int ANY = 9_999;
    private static final List<Texts> PARTS = List.of(
            new Texts("tuning", "tuning", 0, ANY),
            new Texts("practice", "practice", 0, ANY),
            new Texts("practice 197-210, never opened", "practice", 197, 210),
            new Texts("practice 285-304, written last", "practice", 285, 304),
            new Texts("held-out", "held-out", 0, ANY));

    private DocumentBenchmark() {}

    static void measure(Report report) throws IOException {
        for (Texts texts : PARTS) {
            String part = texts.name();
            Path folder = corpus().resolve(texts.folder());
            if (!Files.isDirectory(folder)) {
                IO.println("No texts in " + folder + ": left out");
                continue;
            }
            long begun = System.nanoTime();
            DocumentScore score = score(folder, texts::has);
            double seconds = (System.nanoTime() - begun) / 1e9;
            report.add(
                    "Documents, " + part + ": " + score.documents() + " texts in " + Report.number(seconds)
                            + " s, all fields",
                    columns("kind"),
                    totals(score));
            report.add("Documents, " + part + ", by field", columns("field"), fields(score, null));
            for (String kind : score.counts().keySet()) {
                report.add("Documents, " + part + ", " + kind, columns("field"), fields(score, kind));
            }
        }
        report.add("Documents with lost letters, all fields", columns("texts"), damaged());
    }

    /** The same texts with question marks for letters, as encodings without them leave them; people are then called as it stands there. */
    private static List<List<String>> damaged() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String folder : List.of("tuning", "practice", "held-out")) {
            for (String lost : List.of("ğışĞİŞ", "çğıöşüÇĞİÖŞÜ")) {
                DocumentScore score = score(corpus().resolve(folder), text -> true, lost);
                rows.add(row(folder + " without " + lost, score.total()));
            }
        }
        return rows;
    }

    /** Compares all texts of a folder with the files beside them. */
    static DocumentScore score(Path folder) throws IOException {
        return score(folder, text -> true);
    }

    private static DocumentScore score(Path folder, Predicate<Path> which) throws IOException {
        return score(folder, which, "");
    }

    private static DocumentScore score(Path folder, Predicate<Path> which, String lost) throws IOException {
        DocumentScore score = new DocumentScore();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(which)
                    .sorted()
                    .forEach(text -> {
                        String name = text.getFileName().toString().replaceAll("\\.txt$", "");
                        try {
                            score.add(
                                    name,
                                    called(JSON.readTree(Files.readString(text.resolveSibling(name + ".json"))), lost),
                                    DocumentReader.read(without(Files.readString(text), lost)));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return score;
    }

    /** What is expected, with the names of people as a text without these letters has them. */
    private static JsonNode called(JsonNode expected, String lost) {
        switch (expected) {
            case ObjectNode object ->
                List.copyOf(object.properties()).forEach(member -> {
                    if (member.getKey().equals("name") && member.getValue().isString()) {
                        object.put("name", without(member.getValue().asString(), lost));
                    } else {
                        called(member.getValue(), lost);
                    }
                });
            case ArrayNode array -> array.forEach(element -> called(element, lost));
            default -> {
                // Says nothing of people.
            }
        }
        return expected;
    }

    private static String without(String text, String lost) {
        if (lost.isEmpty()) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[" + lost + "]", "?");
    }

    /** Where the texts lie in the sources: they are measured with, not shipped. */
    static Path corpus() {
        return Path.of("src", "main", "resources", "documents");
    }

    private static List<String> columns(String first) {
        return List.of(first, "precision", "recall", "right", "wrong", "missing", "unknown kept", "invented");
    }

    private static List<List<String>> totals(DocumentScore score) {
        List<List<String>> rows = new ArrayList<>();
        score.counts().forEach((kind, fields) -> {
            DocumentScore.Count count = new DocumentScore.Count();
            fields.values().forEach(count::add);
            rows.add(row(kind, count));
        });
        rows.add(row("all", score.total()));
        return rows;
    }

    private static List<List<String>> fields(DocumentScore score, @Nullable String only) {
        Map<String, DocumentScore.Count> sums = new TreeMap<>();
        score.counts().forEach((kind, fields) -> {
            if (only == null || kind.equals(only)) {
                fields.forEach((field, count) -> sums.computeIfAbsent(field, f -> new DocumentScore.Count())
                        .add(count));
            }
        });
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((field, count) -> {
            if (count.right + count.wrong + count.missing > 0) {
                rows.add(row(field, count));
            }
        });
        return rows;
    }

    private static List<String> row(String name, DocumentScore.Count count) {
        return List.of(
                name,
                Report.number(100 * count.precision()) + " %",
                Report.number(100 * count.recall()) + " %",
                String.valueOf(count.right),
                String.valueOf(count.wrong),
                String.valueOf(count.missing),
                String.valueOf(count.keptUnknown),
                String.valueOf(count.invented));
    }
}
