package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.jspecify.annotations.Nullable;

/** A part of a text that is read as one document: what all readers look for in the same way. */
final class Passage {

    final Layout layout;
    final Source source;
    final int from;
    final int to;
    final Draft draft;

    Passage(Layout layout, int from, int to) {
        this.layout = layout;
        this.source = layout.source;
        this.from = from;
        this.to = to;
        this.draft = new Draft(layout.source);
    }

    String folded() {
        return source.folded.substring(from, to);
    }

    List<Layout.Label> labels(Topic topic) {
        return layout.labels.stream()
                .filter(label -> label.is(topic)
                        && label.from() >= from
                        && label.from() < to
                        && !label.value().isEmpty())
                .toList();
    }

    // ----- whose

    void municipality(int headFrom) {
        for (Layout.Label label : layout.labels) {
            if (label.is(Topic.MUNICIPALITY) && !label.value().isEmpty()) {
                Bodies.Found found = Bodies.municipality(source, label.valueFrom(), label.valueTo());
                if (found != null) {
                    draft.municipality = found.name();
                    draft.mark("municipality", found.from(), found.to(), 0.95);
                    return;
                }
                String name = layout.text(label).replaceAll("[.;]$", "").strip();
                if (name.matches("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}")
                        && !People.isOffice(Fold.of(name))
                        && Labels.topics(Fold.of(name)).isEmpty()
                        && !Fold.of(name).matches(".*\\b(?:meclis|komisyon|baskan)\\w*.*")) {
                    draft.municipality = Spelling.ordinary(name) + " Belediyesi";
                    draft.mark("municipality", label.valueFrom(), label.valueTo(), 0.85);
                    return;
                }
            }
        }
        int head = Math.min(headFrom + 700, to);
        Bodies.Found found = null;
        for (Line line : layout.lines) {
            if (line.from() < headFrom || line.from() > head || line.blank()) {
                continue;
            }
            if (layout.heading(line) || line.to() - line.from() < 60) {
                for (Line.Cell cell : line.cells()) {
                    found = Bodies.municipality(source, cell.from(), cell.to());
                    if (found != null) {
                        break;
                    }
                }
                if (found != null) {
                    break;
                }
            }
        }
        double sure = 0.95;
        if (found == null) {
            found = stacked(headFrom, head);
            sure = 0.85;
        }
        if (found == null) {
            found = Bodies.municipality(source, headFrom, to);
            sure = 0.75;
        }
        if (found == null) {
            found = Bodies.municipalityOfMayor(source, headFrom, to);
            sure = 0.7;
        }
        if (found != null) {
            draft.municipality = found.name();
            draft.mark("municipality", found.from(), found.to(), sure);
        }
    }

    private static final Pattern BODY_ALONE =
            Pattern.compile("(buyuksehir\\s+)?belediye(?:si(?:\\s+meclisi)?|\\s+meclisi?|\\s+baskanligi)?\\W*");

    /** A name that stands above the word for municipality in the same column. */
    private Bodies.@Nullable Found stacked(int headFrom, int head) {
        for (Line line : layout.lines) {
            int above = line.index() - 1;
            if (line.blank() || line.from() <= headFrom || line.from() > head || above < 0) {
                continue;
            }
            for (Line.Cell cell : line.cells()) {
                Matcher body = BODY_ALONE.matcher(source.folded.substring(cell.from(), cell.to()));
                if (!body.matches()) {
                    continue;
                }
                for (Line.Cell over : layout.lines.get(above).cells()) {
                    String name = source.flat(over.from(), over.to());
                    boolean column = Math.abs(over.column() - cell.column()) <= 3
                            || Math.abs(over.middle() - cell.middle()) <= 4
                            || layout.lines.get(above).cells().size() == 1;
                    if (column
                            && name.matches("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}")
                            && Labels.topics(Fold.of(name)).isEmpty()) {
                        String kind = body.group(1) == null ? "" : " Büyükşehir";
                        return new Bodies.Found(
                                Spelling.ordinary(name) + kind + " Belediyesi", over.from(), over.to());
                    }
                }
            }
        }
        return null;
    }

    void municipalityOf(Passage head) {
        draft.municipality = head.draft.municipality;
    }

    // ----- labels

    void unit(boolean inText) {
        for (Layout.Label label : labels(Topic.UNIT)) {
            String text = layout.text(label).replaceAll("[.;,]+$", "").strip();
            if (text.isEmpty() || text.length() > 120 || text.matches("[-.\\s]*")) {
                continue;
            }
            draft.unit = unitName(text);
            draft.mark("unit", label.valueFrom(), label.valueTo(), label.sure());
            return;
        }
        for (Layout.Label label : labels(Topic.SUBJECT)) {
            Matcher named = BEHIND_MATTER.matcher(source.folded).region(label.valueFrom(), label.valueTo());
            if (named.find() && Character.isUpperCase(source.text.charAt(named.start(1)))) {
                draft.unit = Spelling.ordinary(source.flat(named.start(1), named.end(1)));
                draft.mark("unit", named.start(1), named.end(1), 0.75);
                return;
            }
        }
        for (Layout.Label label : labels(Topic.OTHER)) {
            Matcher named = DEPARTMENT.matcher(source.folded).region(label.valueFrom(), label.valueTo());
            if (named.lookingAt() && Character.isUpperCase(source.text.charAt(label.valueFrom()))) {
                draft.unit = Spelling.ordinary(source.flat(named.start(1), named.end(1)));
                draft.mark("unit", named.start(1), named.end(1), 0.8);
                return;
            }
        }
        if (inText) {
            Bodies.Found found = Bodies.proposing(source, from, to);
            if (found != null) {
                draft.unit = found.name();
                draft.mark("unit", found.from(), found.to(), 0.75);
            }
        }
    }

    /** A department and no more, or what was written of it behind a comma. */
    private static final Pattern DEPARTMENT = Pattern.compile(
            "((?:[a-z]+(?:,|-)?\\s+){1,7}?(?:mudurlugu|(?:daire(?:si)?\\s+)baskanligi|(?:amir|sef|koordinator)l[iu]g[iu]|servisi|sekreterligi))\\s*(?:[,;(/-].*|$)",
            Pattern.DOTALL);

    /** The department behind the matter in one value. */
    private static final Pattern BEHIND_MATTER = Pattern.compile(
            "(?:^|[-(\"]\\s*)((?:[a-z]+(?:,|-)?\\s+){1,6}?(?:mudurlugu|daire(?:si)?\\s+baskanligi))(?:\\s+(?:teklifi|onerisi|talebi))?\\s*\\)?\\s*[.]?$");

    static String unitName(String text) {
        String bare = text.replaceAll("\\s*\\(.*$", "").replaceAll("['’]?(?:nın|nin|nun|nün|ndan|nden|nca|nce)$", "");
        if (bare.isBlank()) {
            bare = text;
        }
        String folded = Fold.of(bare);
        Matcher end = Pattern.compile("(?:mudurlugu|baskanligi|sekreterligi|makami|komisyonu|kalem)")
                .matcher(folded);
        int cut = -1;
        while (end.find()) {
            cut = end.end();
        }
        return Spelling.ordinary(cut > 0 ? bare.substring(0, cut) : bare);
    }

    /** What a covering letter has for its subject: the paper it sends, not the matter. */
    private static final Pattern ABOUT_THE_PAPER = Pattern.compile(
            "\\W*(?:(?:belediye|meclis|komisyon|olagan|imza\\w*|toplanti\\w*)\\s+)*(?:karar(?:i|lari)?|rapor(?:u|lari)?|toplanti(?:si)?|gundem(?:i)?|davet(?:i|iye)?|tutana(?:k|gi))\\s*(?:hk\\.?|hakkinda)?\\W*");

    private static boolean aboutThePaper(String subject) {
        return ABOUT_THE_PAPER.matcher(Fold.of(subject)).matches();
    }

    void subject() {
        for (Layout.Label label : labels(Topic.SUBJECT)) {
            String text = layout.text(label);
            if (text.length() < 3
                    || text.matches("[:\\d./\\s-]*")
                    || DEPARTMENT.matcher(Fold.of(text)).matches() && text.indexOf(',') < 0
                    || aboutThePaper(text)) {
                continue;
            }
            Matcher quoted = Pattern.compile("^\"([^\"]{8,200})\"\\s*[-–,(]").matcher(text);
            draft.subject = quoted.find() ? quoted.group(1) : text;
            draft.mark("subject", label.valueFrom(), label.valueTo(), label.sure());
            return;
        }
    }

    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]{8,200})\"\\s+(?:konulu|konusu|baslikli|hakkinda|isimli|adli|onerisi|teklifi|talebi|onergesi|istegi|yazisi|dosyasi|hususu|meselesi|maddesi|ile\\s+ilgili|[il]liskin|isi\\b)\\w*");

    /** The matter as the text quotes it, if no label names it. */
    void quotedSubject() {
        Matcher quoted = QUOTED.matcher(source.folded).region(from, to);
        if (draft.subject == null && quoted.find()) {
            draft.subject = source.flat(quoted.start(1), quoted.end(1));
            draft.mark("subject", quoted.start(1), quoted.end(1), 0.7);
        }
    }

    private static final int TITLE_LINES = 10;
    /** How a matter ends that is named by itself: in a verbal noun, or in the word for what is asked. */
    private static final Pattern MATTER = Pattern.compile(
            "(.*?[a-z](?:m[ae](?:si|k)?|mesi|masi|imi|umu|(?:degisik|duzen)lig?i|tadilati|tahsisi|protokolu|butcesi|hesabi|yonetmeligi|yonergesi|tarifesi|satisi|devri|talebi|teklifi|projesi|hakkinda(?:ki)?|hk\\.?|konusu))\\s*(?:hakkinda\\w*|hk\\.?|konulu|isi)?\\s*[.]?\\W*");
    private static final Pattern PAPER_BEHIND =
            Pattern.compile("(?<=hakkinda|hakkindaki|hk\\.)\\s+(?:meclis\\s+|komisyon\\s+)?(?:karar|rapor)[a-z]*\\W*$");
    private static final Pattern NO_MATTER = Pattern.compile(
            "\\b(?:belediye(?:si|miz)?|meclisi?|meclisinin|komisyon\\w*|t\\.c|baskanlig\\w*|mudurlug\\w*|tutana\\w*|toplanti\\w*|gundem\\w*|sayili|tarihli|inceleme\\w*|degerlendirme\\w*|gorusulmesi|geregi|acilis\\w*|ilan\\w*|duyuru\\w*|muhalefet\\w*|serh\\w*)\\b|\\bkarsi\\s+oy|:|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}");

    private static final Pattern COUNTED_MATTER = Pattern.compile("(\\d{1,3}\\s*[:.)-]+\\s*)?(\\p{L}.{14,})");

    /** The matter as a heading names it that stands alone above the text, if nothing else names it. */
    void titledSubject() {
        for (Layout.Label label : labels(Topic.AGENDA_ITEM)) {
            String text = layout.text(label);
            boolean counted =
                    source.text.substring(label.from(), label.valueFrom()).matches("(?s).*\\d.*");
            Matcher told = COUNTED_MATTER.matcher(text);
            if (draft.subject == null && told.matches() && (counted || told.group(1) != null)) {
                draft.subject = told.group(2);
                draft.mark("subject", label.valueFrom(), label.valueTo(), 0.75);
            }
        }
        int seen = 0;
        for (Line line : layout.lines) {
            if (draft.subject != null || seen >= TITLE_LINES) {
                return;
            }
            if (line.blank() || line.from() < from || line.from() >= to) {
                continue;
            }
            seen++;
            String whole = source.folded.substring(line.from(), line.to());
            String folded = PAPER_BEHIND.matcher(whole).replaceFirst("");
            boolean alone = line.cells().size() == 1
                    && folded.length() >= 15
                    && folded.length() <= 140
                    && !layout.continues(line);
            Matcher named = MATTER.matcher(folded);
            if (!alone || NO_MATTER.matcher(folded).find() || !named.matches()) {
                continue;
            }
            int end = line.from() + folded.length();
            draft.subject = source.flat(line.from(), end);
            draft.mark("subject", line.from(), end, 0.65);
        }
    }

    /** The first number of a label's value that is no date. */
    int @Nullable [] number(Layout.Label label) {
        for (Line.Cell cell : label.value()) {
            List<Dates.Found> dates = Dates.in(source, cell.from(), cell.to());
            Matcher m = Pattern.compile(
                            "(?<![\\d.])(?:\\p{Lu}{1,3}\\.\\d{1,3}\\.\\d{1,4}|\\d{1,5}(?:\\s?[/-]\\s?(?:[A-Za-z]-?|\\p{Lu}{2,8}-)?\\d{1,5}){0,2}(?:\\s?[/-]\\s?\\p{L}\\b)?)(?![\\d])")
                    .matcher(source.text)
                    .region(cell.from(), cell.to());
            m.useTransparentBounds(true);
            while (m.find()) {
                int at = m.start();
                boolean inDate = dates.stream().anyMatch(date -> at >= date.from() && at < date.to());
                boolean decimal = m.end() < source.length()
                        && source.text.charAt(m.end()) == '.'
                        && m.end() + 1 < source.length()
                        && Character.isDigit(source.text.charAt(m.end() + 1));
                if (!inDate && !decimal) {
                    return new int[] {m.start(), m.end()};
                }
            }
        }
        return null;
    }

    Dates.@Nullable Found date(Layout.Label label) {
        for (Line.Cell cell : label.value()) {
            Dates.Found found = Dates.first(source, cell.from(), cell.to());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    String written(int[] range) {
        return source.text.substring(range[0], range[1]).replaceAll("\\s", "");
    }

    // ----- agenda item, in text

    private static final String ITEM_NUMBER = "\\(?(\\d{1,3}(?:\\s?/\\s?[a-z]\\b)?)\\)?";
    private static final Pattern ITEM = Pattern.compile("gundem\\w*\\s+(?:\\w+\\s+){0,2}?" + ITEM_NUMBER
            + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|unci|inci|ci|cu|si|sinci|uncü))?\\s*\\.?\\s*(?:sira\\w*|madde\\w*)"
            + "|\\b" + ITEM_NUMBER
            + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|unci|ci|cu))?\\s*\\.?\\s*(?:gundem\\s+madde\\w*|sayili\\s+gundem|sira(?:sinda|da|sina)?\\s+(?:\\w+\\s+){0,2}?gundem|madde(?:si)?\\s+olarak)"
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
    record CouncilLine(Dates.@Nullable Found day, @Nullable Read item) {}

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
            Read item = null;
            if (number.find()) {
                int group = number.group(1) == null ? 2 : 1;
                item = new Read(
                        source.text.substring(number.start(group), number.end(group)).replaceAll("\\s", ""),
                        number.start(group),
                        number.end(group));
            }
            return new CouncilLine(day, item);
        }
        return null;
    }

    /** The number of an agenda item named in running text, as {@code {from, to}} with its reading, or null. */
    @Nullable
    Read itemInText(int start, int end) {
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
                    return new Read(
                            source.text.substring(m.start(g), m.end(g)).replaceAll("\\s", ""), m.start(g), m.end(g));
                }
            }
        }
        m = ITEM_IN_WORDS.matcher(source.folded).region(start, end);
        if (m.find()) {
            return new Read(ordinal(m.group(1)), m.start(1), m.end(1));
        }
        return null;
    }

    /** A value read from text and where. */
    record Read(String value, int from, int to) {}

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
            Read read = itemInText(label.valueFrom(), label.valueTo());
            if (read == null && label.valueTo() > label.valueFrom()) {
                Matcher m = Pattern.compile(ITEM_NUMBER + "\\s*(?:'?\\s?(?:nci|inci|uncu|ncu|ci|cu))?\\s*\\.?\\s*madde")
                        .matcher(source.folded)
                        .region(label.valueFrom(), label.valueTo());
                if (m.find()) {
                    read = new Read(
                            source.text.substring(m.start(1), m.end(1)).replaceAll("\\s", ""), m.start(1), m.end(1));
                }
            }
            if (read == null) {
                int[] number = number(label);
                if (number != null && number[1] - number[0] <= 6) {
                    read = new Read(written(number), number[0], number[1]);
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
            Read read = itemInText(from, to);
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

    // ----- laws

    private static final Pattern RECITAL_AFTER = Pattern.compile(
            "^[a-z']*\\s*(?:(?:gore|uyarinca|geregince|kapsaminda)\\s+(?:verilen|alinan|yapilan(?!\\s+(?:\\w+\\s+)?oylama)|hazirlanan|duzenlenen|kurulan|belirlenen|islem)|maddesinde\\s+sozu|sozu\\s+edilen|yer\\s+alan\\s+(?!yetki)|donem|hukmu\\s+yer|hakkinda)");
    private static final Pattern REPORTED = Pattern.compile(
            "mahkeme\\w*|yazi(?:si)?nda\\b|belirtilm\\w*|istenm\\w*|bildiril\\w*|deginil\\w*|hatirlat\\w*|iddia|dilekce\\w*|serh\\w*|gorusunde\\b|dava|talep\\s+edilm\\w*|ifade\\s+edil\\w*|raporda\\b|gerektigi|onerildigi|oldugu\\s+anlasil\\w*");
    private static final Pattern BASIS = Pattern.compile(
            "\\b(?:geregi(?:nce)?|uyarinca|istinaden|dayanilarak|kapsaminda|cercevesinde|gore|hukmu\\w*|hukumler\\w*|maddeler\\w*\\s+uygun)\\b");

    /** A sentence that is a citation and little else. */
    private static final Pattern CITES = Pattern.compile(
            "^\\W*(?:(?:yasal\\s+|hukuki\\s+)?dayana\\w*\\W*)?\\d{3,4}\\s*(?:s\\.|say[il]+l[il])\\s*(?:[a-z]+\\s+){0,3}?(?:k\\.|kanun|yasa)");

    void laws(int start, int end, double confidence) {
        List<CitedLaw> laws = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (Laws.Found law : Laws.in(source, start, end)) {
            String after = source.folded.substring(law.to(), Math.min(end, law.to() + 60));
            String cited = source.folded.substring(law.from(), Math.min(end, law.to() + 25));
            if (RECITAL_AFTER.matcher(after).find()
                    || cited.contains("mulga")
                    || cited.matches("(?s).*maddesinde\\s+(?:sozu|adi|yer).*")) {
                continue;
            }
            laws.add(new CitedLaw(law.law(), List.copyOf(law.articles())));
            first = first < 0 ? law.from() : first;
            last = law.to();
        }
        if (!laws.isEmpty()) {
            draft.laws = laws;
            draft.mark("laws", first, last, confidence);
        }
    }

    /** Laws of sentences in the document's own voice, if the sentence that decides names none. */
    void lawsElsewhere() {
        if (!draft.laws.isEmpty()) {
            return;
        }
        for (Sentences.Sentence s : Sentences.in(source, from, to)) {
            String folded = source.folded.substring(s.from(), s.to());
            boolean cites = CITES.matcher(folded).find();
            if (!REPORTED.matcher(folded).find()
                    && (cites || BASIS.matcher(folded).find())
                    && (cites || folded.contains("kanun") || folded.contains("yasa"))) {
                laws(s.from(), s.to(), 0.6);
                if (!draft.laws.isEmpty()) {
                    return;
                }
            }
        }
    }

    void lawsByLabel() {
        for (Layout.Label label : labels(Topic.LAW)) {
            laws(label.valueFrom(), label.valueTo(), 0.9);
        }
    }

    // ----- vote

    void vote(int start, int end, double confidence) {
        Votes.Found vote = Votes.in(source, start, end);
        if (vote != null) {
            draft.vote = vote.vote();
            draft.mark("vote", vote.from(), vote.to(), confidence);
        }
    }

    /** Adds those whom the roll has against. */
    void rollVotes() {
        List<String> against = Roster.in(layout, from, to).stream()
                .filter(Roster.Row::against)
                .map(row -> row.person().name())
                .toList();
        StatedVote vote = draft.vote;
        if (!against.isEmpty() && (vote == null || vote.against().isEmpty())) {
            draft.vote = vote == null
                    ? new StatedVote(null, null, null, null, against)
                    : new StatedVote(vote.mode(), vote.yes(), vote.no(), vote.abstain(), against);
        }
    }

    void voteByLabel() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        StatedVote.Mode mode = null;
        Integer yes = null;
        Integer no = null;
        Integer abstain = null;
        List<String> against = new ArrayList<>();
        for (Layout.Label label : layout.labels) {
            if (label.from() < from || label.from() >= to || label.value().isEmpty()) {
                continue;
            }
            if (label.is(Topic.MODE) || label.is(Topic.RESULT)) {
                Votes.Found found = Votes.in(source, label.from(), label.valueTo());
                if (found != null) {
                    mode = found.vote().mode();
                    yes = found.vote().yes() == null ? yes : found.vote().yes();
                    no = found.vote().no() == null ? no : found.vote().no();
                    abstain = found.vote().abstain() == null
                            ? abstain
                            : found.vote().abstain();
                    against.addAll(found.vote().against());
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            } else if (label.is(Topic.YES) || label.is(Topic.NO) || label.is(Topic.ABSTAIN)) {
                int value = Numbers.of(Fold.of(layout.text(label)).replaceAll("\\boy\\w*|\\(.*?\\)", ""));
                if (value >= 0) {
                    yes = label.is(Topic.YES) ? Integer.valueOf(value) : yes;
                    no = label.is(Topic.NO) ? Integer.valueOf(value) : no;
                    abstain = label.is(Topic.ABSTAIN) ? Integer.valueOf(value) : abstain;
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            } else if (label.is(Topic.AGAINST)) {
                for (Signatures.Signed signed : Signatures.list(layout, label.valueFrom(), label.valueTo())) {
                    against.add(signed.name());
                    first = Math.min(first, label.from());
                    last = Math.max(last, label.valueTo());
                }
            }
        }
        if (last >= 0) {
            draft.vote = new StatedVote(mode, yes, no, abstain, against);
            draft.mark("vote", first, last, 0.9);
        }
    }

    // ----- people

    /** Adds people, each once: who signs is signed, whatever the list before said. */
    void people(List<Signatures.Signed> named, Status standard, double confidence) {
        for (Signatures.Signed signed : named) {
            Status status = signed.remark() == null
                    ? standard
                    : signed.remark() == Status.SIGNED && standard == Status.PRESENT ? Status.PRESENT : signed.remark();
            String folded = Fold.of(signed.name()).replaceAll("[^a-z]", "");
            int known = -1;
            for (int i = 0; i < draft.people.size(); i++) {
                if (Fold.of(draft.people.get(i).name()).replaceAll("[^a-z]", "").equals(folded)) {
                    known = i;
                }
            }
            if (known < 0) {
                draft.people.add(new NamedPerson(signed.name(), signed.office(), status));
                draft.mark("people[" + (draft.people.size() - 1) + "]", signed.from(), signed.to(), confidence);
            } else {
                NamedPerson before = draft.people.get(known);
                boolean stronger = standard == Status.SIGNED;
                draft.people.set(
                        known,
                        new NamedPerson(
                                before.name(),
                                (stronger && signed.office() != null) || before.office() == null
                                        ? signed.office()
                                        : before.office(),
                                stronger && (before.status() == Status.PRESENT || status != Status.SIGNED)
                                        ? status
                                        : before.status()));
            }
        }
    }

    private static final Pattern CHAIRED = Pattern.compile(
            "((?:(?:Belediye|Meclis|Büyükşehir|Birinci|İkinci|1\\.|2\\.|I\\.|II\\.)\\s+){0,4}(?:Başkan[ıi]?|Başkanı)(?:\\s?[Vv]ekili|\\s+V\\.)?)\\s+((?:Sayın\\s+|Sn\\.\\s+)?(?:\\p{Lu}[\\p{L}.]+\\s+){1,3}\\p{Lu}[\\p{L}]+)(?:'\\p{L}+)?\\s+(?:başkanlığında|idaresinde|yönetiminde|başkanlığındaki)");

    /** Those of the attendance lists: from the labels that announce them to the next label or sentence. */
    void attendance() {
        people(Roster.in(layout, from, to).stream().map(Roster.Row::person).toList(), Status.PRESENT, 0.9);
        for (Layout.Label label : layout.labels) {
            if (label.from() < from || label.from() >= to) {
                continue;
            }
            Status status = label.is(Topic.PRESENT)
                    ? Status.PRESENT
                    : label.is(Topic.ABSENT) ? Status.ABSENT : label.is(Topic.EXCUSED) ? Status.EXCUSED : null;
            if (status == null) {
                continue;
            }
            int colon = source.text.indexOf(':', label.from());
            int start = label.value().isEmpty() ? colon < 0 ? label.from() : colon + 1 : label.valueFrom();
            int end = listEnd(label, start);
            List<Signatures.Signed> named = Signatures.list(layout, start, end);
            String head =
                    source.folded.substring(label.from(), Math.max(label.from(), Math.min(start, label.from() + 90)));
            if (status == Status.PRESENT && named.isEmpty()) {
                int value = label.value().isEmpty()
                        ? -1
                        : Numbers.scanned(Fold.of(layout.text(label)).replaceAll("\\b(?:uye|kisi|uyenin)\\b", ""));
                if (value >= 0 && head.length() > 0) {
                    draft.presentCount = value;
                    draft.mark("presentCount", label.valueFrom(), label.valueTo(), 0.9);
                }
                continue;
            }
            if (named.isEmpty() && !label.value().isEmpty()) {
                int value = Numbers.scanned(Fold.of(layout.text(label)).replaceAll("\\b(?:uye|kisi|uyenin)\\b", ""));
                if (value >= 0 && status == Status.ABSENT) {
                    draft.absentCount = value;
                    draft.mark("absentCount", label.valueFrom(), label.valueTo(), 0.9);
                }
                continue;
            }
            String office = null;
            if (head.matches("(?s).*\\b(?:katilan|bulunan|katilmayan|bulunmayan|mazeretli|izinli)\\w*\\s+uyeler\\W*")) {
                office = null;
            }
            List<Signatures.Signed> listed = new ArrayList<>();
            for (Signatures.Signed signed : named) {
                Status remark = signed.remark();
                Status own =
                        status == Status.PRESENT || remark == Status.EXCUSED || remark == Status.ABSENT ? remark : null;
                listed.add(new Signatures.Signed(
                        signed.name(),
                        signed.office() == null ? office : signed.office(),
                        own,
                        signed.from(),
                        signed.to()));
            }
            people(listed, status, 0.9);
        }
        Matcher chaired = CHAIRED.matcher(source.text).region(from, to);
        if (chaired.find()) {
            String name = source.flat(chaired.start(2), chaired.end(2));
            if (People.isName(name)) {
                people(
                        List.of(new Signatures.Signed(
                                name,
                                People.office(source.flat(chaired.start(1), chaired.end(1))),
                                null,
                                chaired.start(2),
                                chaired.end(2))),
                        Status.PRESENT,
                        0.8);
            }
        }
        speakers();
        inlineLists();
        toldOf();
        for (Layout.Label label : labels(Topic.OFFICER)) {
            String head = source.flat(label.from(), Math.max(label.from(), source.text.indexOf(':', label.from())));
            List<Signatures.Signed> named = Signatures.list(layout, label.valueFrom(), label.valueTo());
            boolean listed = named.stream().allMatch(signed -> People.isName(signed.name()));
            if (!named.isEmpty()
                    && listed
                    && source.text.indexOf(':', label.from()) < label.valueFrom()
                    && source.text.indexOf(':', label.from()) > 0) {
                boolean several = Fold.of(head).matches(".*(?:divan|baskanlik).*")
                        && !Fold.of(head).matches(".*(?:katip|katib|baskani|uye).*");
                List<Signatures.Signed> officers = new ArrayList<>();
                for (Signatures.Signed signed : named) {
                    officers.add(new Signatures.Signed(
                            signed.name(),
                            signed.office() != null || several ? signed.office() : People.office(head),
                            signed.remark(),
                            signed.from(),
                            signed.to()));
                }
                people(officers, Status.PRESENT, 0.85);
            }
        }
    }

    /** An office that speaks, and who holds it. */
    private static final Pattern SPEAKER = Pattern.compile(
            "(?m)^[^\\p{L}\\n]{0,16}((?:(?i:meclis|divan|belediye)\\s+)?(?:BAŞKAN|Başkan|KÂTİP|Kâtip|KATİP|Katip|REİS|Reis)[Iı]?)\\s*\\(([^()\\n]{5,40})\\)\\s*[:-]");

    private void speakers() {
        Matcher m = SPEAKER.matcher(source.text).region(from, to);
        while (m.find()) {
            String name = source.flat(m.start(2), m.end(2));
            if (People.isName(name)) {
                people(
                        List.of(new Signatures.Signed(name, People.office(m.group(1)), null, m.start(2), m.end(2))),
                        Status.PRESENT,
                        0.85);
            }
        }
    }

    private static final Pattern INLINE = Pattern.compile(
            "\\b((?:mazeret|izinli|izinsiz|habersiz|mezun|raporlu|katil|gelen|gelmeyen|hazir\\s+bulun|bulunmay)\\w*(?:[ \\n]+[\\w']+){0,5}?)\\s*:\\s*(?=\\w)");

    /** Lists of names in a sentence, behind a colon. */
    private void inlineLists() {
        Matcher m = INLINE.matcher(source.folded).region(from, to);
        while (m.find()) {
            int at = m.end();
            int start = m.start();
            boolean known = layout.labels.stream()
                    .anyMatch(label -> label.line() == layout.lineAt(start)
                            && label.from() <= start + 2
                            && at - source.text.indexOf(':', label.from()) <= 12
                            && (label.is(Topic.PRESENT) || label.is(Topic.ABSENT) || label.is(Topic.EXCUSED)));
            List<Sentences.Sentence> sentences = Sentences.in(source, at, to);
            if (known || sentences.isEmpty()) {
                continue;
            }
            String head = m.group(1);
            Status status = head.matches("(?s).*(?:mazeretsiz|izinsiz|habersiz).*")
                    ? Status.ABSENT
                    : head.matches("(?s).*(?:mazeret|izin|raporlu|mezun).*")
                            ? Status.EXCUSED
                            : head.matches("(?s).*(?:katilmay|katilmad|gelmeyen|bulunmay).*")
                                    ? Status.ABSENT
                                    : Status.PRESENT;
            int blank = source.text.indexOf("\n\n", at);
            int end = Math.min(sentences.getFirst().to(), blank < 0 ? to : Math.max(at, blank));
            List<Signatures.Signed> listed = new ArrayList<>();
            for (Signatures.Signed signed : Signatures.list(layout, at, end)) {
                listed.add(new Signatures.Signed(
                        signed.name(), signed.office(), signed.remark(), signed.from(), signed.to()));
            }
            people(listed, status, 0.85);
        }
    }

    private static final String NAME = "(?:\\p{Lu}[\\p{L}]*\\.?[ \\n]+){1,3}\\p{Lu}[\\p{L}]+";
    private static final String NAMES = "(" + NAME + "(?:\\s*(?:,|;|\\bve\\b)\\s*" + NAME + ")*)(?:'\\p{Ll}{1,4})?";
    private static final Pattern TOLD_AWAY = Pattern.compile(NAMES
            + "\\s+(?iu:(mazeretli|izinli|raporlu|katılmadı|gelmedi|bulunmadı|toplantıya katılmadı|mazeretsiz))\\b");
    private static final Pattern TOLD_WHY = Pattern.compile("((?:(?:[Üü]ye(?:lerden|si|ler)?|ÜYE)\\s+)?" + NAMES
            + ")\\s+((?:ise\\s+)?(?:[\\p{Ll}]+[ \\n]+){0,6}?)(?iu:(?:toplantıya\\s+|komisyona\\s+)?(?:katılma|katılama|gelme|geleme|bulunma|iştirak\\s+e[td]e?me)(?:dı|di|mış|miş|dığ|diğ)|mazeret\\s+bildir(?!meden))");
    private static final Pattern EXCUSE = Pattern.compile("(?s).*\\b(?:mazeret(?!\\s*siz|siz|\\s+bildirmeden)|izin(?!siz)|hasta|rapor|gorev|saglik).*");
    private static final Pattern TOLD_PRESENT =
            Pattern.compile("(?iu:üyeler(?:den|inden)?)\\s+" + NAMES + "\\s+(?iu:katıl|iştirak|hazır\\s+bulun)");

    /** Who is said to be there or away in a sentence. */
    private void toldOf() {
        for (Pattern pattern : List.of(TOLD_PRESENT, TOLD_AWAY)) {
            Matcher m = pattern.matcher(source.text).region(from, to);
            while (m.find()) {
                Status status = pattern == TOLD_PRESENT ? Status.PRESENT : People.remark(Fold.of(m.group(2)));
                if (status != null) {
                    people(Signatures.list(layout, m.start(1), m.end(1)), status, 0.75);
                }
            }
        }
        stayedAway();
    }

    /** Who is said in a sentence to have stayed away, and why. */
    void stayedAway() {
        Matcher why = TOLD_WHY.matcher(source.text).region(from, to);
        while (why.find()) {
            boolean excused = EXCUSE.matcher(source.folded.substring(why.start(3), why.end())).matches();
            people(
                    Signatures.list(layout, why.start(1), why.end(1)),
                    excused ? Status.EXCUSED : Status.ABSENT,
                    0.75);
        }
    }

    private int listEnd(Layout.Label label, int start) {
        int line = layout.lineAt(start);
        int end = Math.min(to, layout.lines.get(line).to());
        int sentence = sentenceEnd(start, end);
        if (sentence >= 0) {
            return sentence;
        }
        int empty = 0;
        for (int i = Math.max(line, label.line()) + 1;
                i < layout.lines.size() && layout.lines.get(i).from() < to;
                i++) {
            Line next = layout.lines.get(i);
            if (next.blank()) {
                empty++;
                if (empty > 1) {
                    break;
                }
                continue;
            }
            int at = i;
            boolean other = layout.labels.stream()
                    .anyMatch(l -> l.line() == at && !l.is(Topic.OFFICER) && !l.is(Topic.NAME) && !l.equals(label));
            if (other) {
                break;
            }
            List<People.Part> parts = new ArrayList<>();
            for (Line.Cell cell : next.cells()) {
                parts.addAll(People.parts(source, cell.from(), cell.to()));
            }
            int named = 0;
            for (People.Part part : parts) {
                named += (part.name() == null ? 0 : part.to() - part.from())
                        + (part.office() != null && part.name() == null ? part.to() - part.from() : 0)
                        + (part.remark() != null ? part.to() - part.from() : 0);
            }
            int letters = 0;
            for (int k = next.from(); k < next.to(); k++) {
                letters += Character.isLetter(source.text.charAt(k)) ? 1 : 0;
            }
            if (named * 10 < letters * 6 || (parts.stream().noneMatch(part -> part.name() != null) && empty > 0)) {
                break;
            }
            end = next.to();
            empty = 0;
        }
        return Math.min(end, to);
    }

    private int sentenceEnd(int start, int end) {
        List<Sentences.Sentence> sentences = Sentences.in(source, start, end);
        return sentences.size() > 1
                        || (sentences.size() == 1
                                && source.text.charAt(Math.max(
                                                start, sentences.getFirst().to() - 1))
                                        == '.'
                                && end - start > 60
                                && !source.text.substring(start, end).contains(","))
                ? sentences.getFirst().to()
                : -1;
    }

    private static final int LAST_CHARACTERS = 400;
    private static final Pattern IN_A_ROW = Pattern.compile(
            "((?:(?:Meclis|Belediye|Komisyon|Divan|Birinci|İkinci|1\\.|2\\.|I\\.|II\\.)\\s+){0,3}(?:Başkan[ıi]?|K[aâ]tip|K[aâ]tibi|Üyesi?|Raportör|Yazman|Reis|Sözcü)(?:\\s+(?:Vekili|Üye|V\\.|Yrd\\.))?)\\s*:?\\s+("
                    + NAME + ")");

    /** Offices and names one after the other in running text, at the end of it. */
    private List<Signatures.Signed> inARow(int start) {
        List<Signatures.Signed> signed = new ArrayList<>();
        Matcher m = IN_A_ROW.matcher(source.text).region(start, to);
        while (m.find()) {
            String name = source.flat(m.start(2), m.end(2));
            if (People.isName(name)) {
                signed.add(new Signatures.Signed(
                        name, People.office(source.flat(m.start(1), m.end(1))), null, m.start(2), m.end(2)));
            }
        }
        return signed.size() >= 2 ? signed : List.of();
    }

    private static final int LAST_LINES = 6;

    void signatures(int start) {
        int line = layout.lineAt(start);
        if (layout.lines.get(line).from() < start) {
            line++;
        }
        int end = line;
        while (end < layout.lines.size() && layout.lines.get(end).from() < to) {
            end++;
        }
        List<Signatures.Signed> signed = Signatures.in(layout, line, end);
        if (signed.isEmpty()) {
            signed = lastLines(end);
        }
        if (signed.isEmpty()) {
            signed = inARow(Math.min(to, Math.max(start, to - LAST_CHARACTERS)));
        }
        people(signed, Status.SIGNED, 0.9);
    }

    /** Who signs in the last lines, where no sentence that decides told where the text of the body ends. */
    private List<Signatures.Signed> lastLines(int end) {
        int line = end;
        for (int left = LAST_LINES;
                left > 0 && line > 0 && layout.lines.get(line - 1).from() >= from;
                line--) {
            left -= layout.lines.get(line - 1).blank() ? 0 : 1;
        }
        List<Signatures.Signed> signed = Signatures.in(layout, line, end);
        return signed.size() >= 2 && signed.stream().anyMatch(one -> one.office() != null) ? signed : List.of();
    }

    // ----- counts

    private static final String COUNT = "(" + Numbers.COUNT + ")(?:\\s*\\(\\s*\\d{1,3}\\s*\\))?";
    private static final Pattern PRESENT_COUNT = Pattern.compile(COUNT
            + "\\s*(?:'?\\s?(?:si|inin|unun|sinin|inin|nin|nun|u|i|ui))?\\s*(?:meclis\\s+)?(?:uye(?:nin|miz|sinin)?|kisi(?:nin)?)?\\s*(?:salonda\\s+|toplantida\\s+)?(?:hazir\\s+bulun\\w*|istirak\\w*|hazir\\b(?!\\s+bulunma)|katilim\\w*|katildi\\w*|mevcut\\w*|hazir\\s+oldugu|toplantiya\\s+katil\\w*|bulundugu)"
            + "|\\b(?:gelen|toplantiya\\s+katilan|hazir\\s+bulunan)\\s+" + COUNT
            + "\\s+(?:meclis\\s+)?uye|(?:katilan|mevcut|hazir\\s+bulunan)\\s+(?:meclis\\s+)?(?:uye\\s+)?(?:sayisi|uye)\\s*(?:nin|:)?\\s*"
            + COUNT);
    private static final Pattern ABSENT_COUNT = Pattern.compile(COUNT
            + "\\s*(?:'?\\s?(?:si|inin|unun|sinin|nin|nun|u|i))?\\s*(?:meclis\\s+)?(?:uye(?:nin|miz)?|kisi(?:nin)?)\\s*(?:\\w+\\s+){0,2}?(?:gelmedi\\w*|katilmadi\\w*|bulunmadi\\w*|hazir\\s+bulunma\\w*|yok)"
            + "|(?:katilmayan|bulunmayan|gelmeyen)\\s+(?:meclis\\s+)?(?:uye\\s+)?(?:sayisi|uye)\\s*:?\\s*" + COUNT);

    void counts() {
        if (draft.presentCount == null) {
            Matcher m = PRESENT_COUNT.matcher(source.folded).region(from, to);
            while (m.find()) {
                String number = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
                int value = Numbers.of(number);
                String after = source.folded.substring(m.end(), Math.min(to, m.end() + 30));
                boolean denied = m.group().matches("(?s).*(?:bulunma(?:d|y|m)|katilma(?:d|y|m)).*");
                if (value > 1 && value < 700 && !denied && !after.startsWith("mayan")) {
                    draft.presentCount = value;
                    draft.mark("presentCount", m.start(), m.end(), 0.85);
                    break;
                }
            }
        }
        if (draft.absentCount == null) {
            Matcher m = ABSENT_COUNT.matcher(source.folded).region(from, to);
            if (m.find()) {
                String number = m.group(1) == null ? m.group(2) : m.group(1);
                int value = Numbers.of(number);
                if (value > 0 && value < 700) {
                    draft.absentCount = value;
                    draft.mark("absentCount", m.start(), m.end(), 0.85);
                }
            }
        }
    }

    /** The commissions a passage sends a matter to. */
    static List<String> commissionNames(Source source, int start, int end) {
        List<String> names = new ArrayList<>();
        for (Bodies.Found found : Bodies.commissions(source, start, end)) {
            names.add(found.name());
        }
        return names;
    }
}
