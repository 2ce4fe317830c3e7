package org.defter.kernel.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rulesets that come with the software, one for each kind of municipality and dated change of the law. */
public final class Rulesets {

    private static final List<String> CHANGES = List.of("2005-07-13", "2018-07-10", "2021-04-29", "2021-10-29");

    private Rulesets() {}

    /** The built-in rulesets for this kind, by effective date, earliest first. */
    public static List<Ruleset> builtIn(MunicipalityKind kind) {
        return switch (kind) {
            case METROPOLITAN -> Metropolitan.ALL;
            case ORDINARY -> Ordinary.ALL;
        };
    }

    /** Every built-in ruleset. */
    public static List<Ruleset> builtIn() {
        return Stream.concat(Metropolitan.ALL.stream(), Ordinary.ALL.stream()).toList();
    }

    private static List<Ruleset> load(MunicipalityKind kind) {
        return CHANGES.stream()
                .map(day -> Ruleset.parse(text("tr-" + kind.name().toLowerCase(Locale.ROOT) + "-" + day)))
                .sorted(Comparator.comparing(Ruleset::effectiveFrom))
                .toList();
    }

    private static String text(String id) {
        String name = "/law/rulesets/" + id + ".json";
        try (InputStream in = Rulesets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read on first use only. */
    private static final class Metropolitan {
        private static final List<Ruleset> ALL = load(MunicipalityKind.METROPOLITAN);
    }

    /** Read on first use only. */
    private static final class Ordinary {
        private static final List<Ruleset> ALL = load(MunicipalityKind.ORDINARY);
    }
}
