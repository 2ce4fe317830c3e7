package org.defter.kernel.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings that sort a list by what was decided: everything under one of them was decided so. */
final class ResultHeadings {

    private static final Pattern HEADING = Pattern.compile(
            "\\W*(?:\\w{1,4}[.)-]\\s*)?(?:(?:komisyon\\w*|meclis\\w*|gundem\\w*|oy\\s*(?:birlig|coklug)\\w*(?:\\s+ile)?|aynen|degisiklikle)\\s+)*"
                    + "(?:kabul|red|ret|havale|iade|geri|erteleme|ertelen\\w*|reddedil\\w*|redded\\w*|onaylan\\w*|gonderil\\w*|birakil\\w*|cekil\\w*|cikaril\\w*)"
                    + "(?:\\s+(?:edil\\w*|olun\\w*|cekil\\w*|alin\\w*|gonderil\\w*|cevril\\w*))?(?:\\s+(?:karar|konu|madde|teklif|oner\\w*|rapor|dosya)\\w*)?\\s*[:.]?\\W*");

    private static final Pattern PARTICIPLE = Pattern.compile("(?:en|an)(?:ler|lar)?\\b");

    /** How far above it a heading is looked for, in lines: a list of a page, and no whole book for each of its entries. */
    private static final int WITHIN = 60;

    private ResultHeadings() {}

    /** What the nearest heading above a place says was decided; null if there is none. */
    static @Nullable StatedOutcome above(Layout layout, int at) {
        int line = layout.lineAt(at);
        for (int i = line; i >= Math.max(0, line - WITHIN); i--) {
            StatedOutcome told = told(layout, layout.lines.get(i));
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static @Nullable StatedOutcome told(Layout layout, Line line) {
        if (line.blank() || line.cells().size() != 1 || line.to() - line.from() > 60) {
            return null;
        }
        String folded = layout.source.folded.substring(line.from(), line.to());
        Matcher participle = PARTICIPLE.matcher(folded);
        return HEADING.matcher(folded).matches() && participle.find() ? Formulas.brief(folded) : null;
    }
}
