package org.defter.kernel.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number that a matter had on the council's agenda, and the line that tells who sent it. */
final class AgendaItems extends PassagePart {

    AgendaItems(Passage passage) {
        super(passage);
    }

    private static final String ITEM_NUMBER = "\\(?(\\d{1,3}(?:\\s?/\\s?[a-z]\\b)?)\\)?";
    private static final Pattern ITEM = Pattern.compile("gundem\\w*\\s+(?:\\w+\\s+){0,2}?" + ITEM_NUMBER
            + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|unci|inci|ci|cu|si|sinci|uncü))?\\s*\\.?\\s*(?:sira\\w*|madde\\w*)"
            + "|(?<![\\w./-])" + ITEM_NUMBER
            + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|unci|ci|cu))?\\s*\\.?\\s*(?:gundem\\s+madde\\w*|(?:say[il]+l[il]|no'?lu|numarali)\\s+gundem|sira(?:sinda|da|sina)?\\s+(?:\\w+\\s+){0,2}?gundem|madde(?:si)?\\s+olarak)"
            + "|gundem\\s*(?:madde\\w*\\s*)?(?:no\\w*|sira\\w*|madde\\w*)?\\s*(?:no\\w*)?\\s*[:(]\\s*" + ITEM_NUMBER
            + "|(?:toplanti|birlesim|oturum)\\w*\\s*,?\\s*" + ITEM_NUMBER
            + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|ci|cu))?\\s*\\.?\\s*(?:(?:gundem\\s+)?madde\\w*|sira(?:sinda|nda|da))"
            + "|\\bg\\.?\\s?m\\.?\\s*(?:no)?\\s*[:.]?\\s*" + ITEM_NUMBER);
    private static final Map<String, String> ORDINALS = ordinals();
    /** An ordinal in words, in a folded text. */
    static final String ORDINAL = String.join("|", ORDINALS.keySet());

    /** The number in figures that an ordinal in words is; {@code 0} if it is none. */
    static String ordinal(String folded) {
        for (Map.Entry<String, String> ordinal : ORDINALS.entrySet()) {
            if (folded.matches(ordinal.getKey())) {
                return ordinal.getValue();
            }
        }
        return "0";
    }

    private static final Pattern ITEM_IN_WORDS = Pattern.compile(
            "gundem\\w*\\s+(?:\\w+\\s+){0,2}?(" + String.join("|", ORDINALS.keySet()) + ")\\s+(?:sira\\w*|madde\\w*)");

    private static Map<String, String> ordinals() {
        Map<String, String> ordinals = new LinkedHashMap<>();
        String[] ones = {
            "birinci", "ikinci", "ucuncu", "dorduncu", "besinci", "altinci", "yedinci", "sekizinci", "dokuzuncu"
        };
        String[] tens = {"on", "yirmi", "otuz", "kirk", "elli", "altmis", "yetmis", "seksen", "doksan"};
        String[] tenth = {
            "onuncu",
            "yirminci",
            "otuzuncu",
            "kirkinci",
            "ellinci",
            "altmisinci",
            "yetmisinci",
            "sekseninci",
            "doksaninci"
        };
        for (int t = 8; t >= 0; t--) {
            for (int o = 0; o < 9; o++) {
                ordinals.put(tens[t] + "\\s?" + ones[o], String.valueOf((t + 1) * 10 + o + 1));
            }
        }
        for (int t = 0; t < 9; t++) {
            ordinals.put(tenth[t], String.valueOf((t + 1) * 10));
        }
        for (int o = 0; o < 9; o++) {
            ordinals.put(ones[o], String.valueOf(o + 1));
        }
        return ordinals;
    }

    private static final Pattern COUNCIL_LINE = Pattern.compile(
            "(?:^|\\n|\\t| {2}|[.]\\s)[ |]*((?:[a-z]+[ /]+){0,3}(?:gundem|meclis|havale|birlesim|oturum|gorusul)[a-z]*(?:[ /]+[a-z]+){0,2})[ .\\t]*:[ \\t]*([^\\n]{6,140})");
    private static final Pattern ITEM_ON_LINE = Pattern.compile(
            "(?:madde|gundem|sira)[a-z]*\\s*(?:no[a-z]*|sira[a-z]*)?\\s*[:.]?\\s*(\\d{1,3}(?:\\s?/\\s?[a-z]\\b)?)(?![\\d./])|(?<![\\d./])(\\d{1,3}(?:\\s?/\\s?[a-z]\\b)?)\\s*[.]?\\s*(?:'?[a-z]{2,4}\\s+)?(?:gundem\\s+)?(?:madde|sira)");

    /** What a line behind a colon tells of the council that sent the matter: the day, and the number on its agenda. */
    record CouncilLine(Dates.@Nullable Found day, Passage.@Nullable Read item) {}

    /** The first such line; null if there is none with a day. */
    @Nullable
    CouncilLine councilLine() {
        Matcher m = COUNCIL_LINE.matcher(source.folded).region(from, to);
        while (m.find()) {
            if (m.group(1).contains("komisyon") || m.group(1).contains("karar")) {
                continue;
            }
            List<Dates.Found> dates = Dates.in(source, m.start(2), m.end(2));
            if (dates.size() != 1 || dates.getFirst().date().day() == null) {
                continue;
            }
            Dates.Found day = dates.getFirst();
            Matcher number = ITEM_ON_LINE.matcher(source.folded).region(day.to(), m.end(2));
            number.useTransparentBounds(true);
            Passage.Read item = null;
            if (number.find()) {
                int group = number.group(1) == null ? 2 : 1;
                item = new Passage.Read(
                        source.text
                                .substring(number.start(group), number.end(group))
                                .replaceAll("\\s", ""),
                        number.start(group),
                        number.end(group));
            }
            return new CouncilLine(day, item);
        }
        return null;
    }

    /** The number of an agenda item named in running text, as {@code {from, to}} with its reading, or null. */
    Passage.@Nullable Read itemInText(int start, int end) {
        Matcher m = ITEM.matcher(source.folded).region(start, end);
        m.useTransparentBounds(true);
        while (m.find()) {
            int after = m.end();
            String next = source.folded.substring(after, Math.min(end, after + 40));
            if (next.matches("(?s)\\s*(?:\\(|geregi|uyarinca).*")
                    && source.folded
                            .substring(Math.max(start, m.start() - 40), m.start())
                            .contains("kanun")) {
                continue;
            }
            for (int g = 1; g <= m.groupCount(); g++) {
                if (m.group(g) != null) {
                    return new Passage.Read(
                            source.text.substring(m.start(g), m.end(g)).replaceAll("\\s", ""), m.start(g), m.end(g));
                }
            }
        }
        m = ITEM_IN_WORDS.matcher(source.folded).region(start, end);
        if (m.find()) {
            return new Passage.Read(ordinal(m.group(1)), m.start(1), m.end(1));
        }
        return null;
    }

    private static final Pattern BARE_ITEM = Pattern.compile(
            "\\bgundem(?:in|i)?\\s*(?:no|maddesi|sirasi)?\\s*[:.]?\\s*(\\d{1,3}(?:\\s?/\\s?[a-z]\\b)?)(?!\\d|\\s*[./-]\\s*\\d|\\s*(?:ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik))");

    void agendaItem(boolean inText) {
        CouncilLine sent = councilLine();
        if (sent != null && sent.item() != null) {
            draft.agendaItem = sent.item().value();
            draft.mark("agendaItem", sent.item().from(), sent.item().to(), 0.85);
            return;
        }
        for (Layout.Label label : labels(Topic.AGENDA_ITEM)) {
            Passage.Read read = itemInText(label.valueFrom(), label.valueTo());
            if (read == null && label.valueTo() > label.valueFrom()) {
                Matcher m = Pattern.compile(ITEM_NUMBER + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|ci|cu))?\\s*\\.?\\s*madde")
                        .matcher(source.folded)
                        .region(label.valueFrom(), label.valueTo());
                if (m.find()) {
                    read = new Passage.Read(
                            source.text.substring(m.start(1), m.end(1)).replaceAll("\\s", ""), m.start(1), m.end(1));
                }
            }
            if (read == null) {
                int[] number = number(label);
                if (number != null && number[1] - number[0] <= 6) {
                    read = new Passage.Read(written(number), number[0], number[1]);
                }
            }
            if (read != null) {
                draft.agendaItem = read.value();
                draft.mark("agendaItem", read.from(), read.to(), label.sure());
                return;
            }
        }
        List<Layout.Label> order = labels(Topic.ORDER);
        int[] only = order.size() == 1 ? number(order.getFirst()) : null;
        if (only != null && only[1] - only[0] <= 6) {
            draft.agendaItem = written(only);
            draft.mark("agendaItem", only[0], only[1], 0.7);
            return;
        }
        if (inText) {
            Passage.Read read = itemInText(from, to);
            if (read != null) {
                draft.agendaItem = read.value();
                draft.mark("agendaItem", read.from(), read.to(), 0.85);
            }
        }
        Matcher bare = BARE_ITEM.matcher(source.folded).region(from, to);
        if (inText && draft.agendaItem == null && bare.find()) {
            draft.agendaItem = source.text.substring(bare.start(1), bare.end(1)).replaceAll("\\s", "");
            draft.mark("agendaItem", bare.start(1), bare.end(1), 0.65);
        }
    }
}
