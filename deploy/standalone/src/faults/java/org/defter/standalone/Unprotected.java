package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The application without one of its protections, for the controls: its own sources with a few words changed, compiled into a folder
 * that goes before everything else on the class path of a process. No setting of the application leads here.
 */
final class Unprotected {

    private static final Path MODULES = Path.of("../..");

    private final Path sources;
    private final Path classes;

    /** One that still has all of them; what is taken out is kept in the folder. */
    Unprotected(Path folder) throws IOException {
        this.sources = Files.createDirectories(folder.resolve("unprotected-sources"));
        this.classes = Files.createDirectories(folder.resolve("unprotected-classes"));
    }

    /** Changes a source; what is to be changed must be there, so that a control does not outlive what it switches off. */
    Unprotected source(String module, String type, String was, String is) throws IOException {
        Path entry = Path.of(type.replace('.', '/') + ".java");
        Path source = sources.resolve(entry);
        Files.createDirectories(source.getParent());
        String text = Files.readString(
                Files.exists(source)
                        ? source
                        : MODULES.resolve(module).resolve("src/main/java").resolve(entry));
        assertThat(text).as("the protection, where it was").contains(was);
        Files.writeString(source, text.replace(was, is));
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
        assertThat(failed).as("%s is compiled", type).isZero();
        return this;
    }

    /** Puts a resource in the place of another. */
    Unprotected resource(String name, String text) throws IOException {
        Files.writeString(classes.resolve(name), text);
        return this;
    }

    /** What differs. */
    Path differences() {
        return classes;
    }
}
