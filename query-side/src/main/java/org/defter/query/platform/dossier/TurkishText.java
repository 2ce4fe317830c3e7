package org.defter.query.platform.dossier;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles and names as Turkish readers look for them and sort them, the same on every database. */
public final class TurkishText {

    private static final Locale TURKISH = Locale.of("tr", "TR");

    private TurkishText() {}

    /** The given texts as one, in Turkish lower case and without accents: what a search looks through. */
    public static String searchable(@Nullable String... texts) {
        String lower = Stream.of(texts)
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(TURKISH))
                .collect(Collectors.joining("\n"));
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i');
    }

    /** A key whose bytes sort as the text does in a Turkish dictionary. */
    public static byte[] sortKey(String text) {
        return Collator.getInstance(TURKISH).getCollationKey(text).toByteArray();
    }

    /** A pattern for SQL {@code LIKE ... ESCAPE '\'} that finds the text anywhere. */
    public static String contains(String text) {
        String literal =
                searchable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
