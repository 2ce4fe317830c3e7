package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What a release would be that came after this one: its sources with a few lines more, and a migration. The list of municipalities
 * gets a column that the handlers of this release know nothing of.
 */
final class NextRelease {

    /** The column it adds to {@code query.municipality_dossier}. */
    static final String COLUMN = "initial";

    private static final Path QUERY_SIDE = Path.of("../../query-side/src/main/java");
    private static final Path ENTRY = Path.of("org/defter/query/municipality/MunicipalityDossierEntry.java");

    private NextRelease() {}

    /** Makes it and says where the classes and resources are in which it differs. */
    static Path differencesIn(Path folder) throws IOException {
        Path sources = folder.resolve("next-sources");
        Path classes = Files.createDirectories(folder.resolve("next-classes"));
        Path source = sources.resolve(ENTRY);
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                with(
                        Files.readString(QUERY_SIDE.resolve(ENTRY)),
                        "private @Nullable MunicipalityColumns columns;",
                        "private @Nullable String " + COLUMN + ";",
                        "this.columns = MunicipalityColumns.of(view);",
                        "this." + COLUMN + " = view.name().substring(0, 1);"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                List.of(
                                "-nowarn",
                                "-proc:none",
                                "-parameters",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString())
                        .toArray(String[]::new));
        assertThat(failed).as("the next release is compiled").isZero();
        Path migrations = Files.createDirectories(classes.resolve("db/query"));
        Files.writeString(
                migrations.resolve("V99000__initials.sql"),
                "alter table query.municipality_dossier add column " + COLUMN + " text;\n");
        return classes;
    }

    /** A source with a line after each of some others. */
    private static String with(String source, String... linesAndTheirFollowers) {
        String changed = source;
        for (int i = 0; i < linesAndTheirFollowers.length; i += 2) {
            assertThat(changed).contains(linesAndTheirFollowers[i]);
            changed = changed.replace(
                    linesAndTheirFollowers[i],
                    linesAndTheirFollowers[i] + "\n        " + linesAndTheirFollowers[i + 1]);
        }
        return changed;
    }
}
