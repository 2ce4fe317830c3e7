package org.defter.query.pages.act;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Texts;

/** Labels and hints of fields in the reader's language. Templates know it as {@code ${labels}}. */
@InTemplates
public class Labels {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final Texts texts;

    Labels(Texts texts) {
        this.texts = texts;
    }

    /** The first text there is of these keys; empty if none was asked for. */
    public String text(List<String> keys) {
        return keys.stream()
                .map(key -> texts.find(key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(keys.isEmpty() ? "" : keys.getLast());
    }

    /** The first hint there is of these keys; most fields need none. */
    public String hint(List<String> keys) {
        return keys.stream()
                .map(key -> texts.find(key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** The label of a field by its name, for the summary of what is wrong: {@code Yasal dayanak 2, madde}. */
    public String label(Act act, String name) {
        StringBuilder label = new StringBuilder();
        for (String part : name.split("\\.")) {
            String member = INDEX.matcher(part).replaceAll("");
            label.append(label.isEmpty() ? "" : ", ")
                    .append(text(List.of("label." + act.schemaName() + "." + member, "label." + member)));
            INDEX.matcher(part)
                    .results()
                    .forEach(found -> label.append(' ').append(Integer.parseInt(found.group(1)) + 1));
        }
        return label.toString();
    }
}
