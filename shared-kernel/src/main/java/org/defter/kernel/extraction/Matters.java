package org.defter.kernel.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a passage is about and which department asks for it: by labels, quotations and headings. */
final class Matters extends PassagePart {

    Matters(Passage passage) {
        super(passage);
    }

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

    /** Whether a text is the name of a department. */
    static boolean isDepartment(String text) {
        return DEPARTMENT.matcher(Fold.of(text)).matches();
    }

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
                    || Fold.of(text).matches("(?:komisyon\\w*|meclis\\w*|belediye\\w*|mudurlu\\w*|birim\\w*)\\W*")
                    || (DEPARTMENT.matcher(Fold.of(text)).matches() && text.indexOf(',') < 0)
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
            boolean counted = source.text
                    .substring(label.from(), Math.max(label.from(), label.valueFrom()))
                    .matches("(?s).*\\d.*");
            Matcher told = COUNTED_MATTER.matcher(text);
            boolean worded = label.sure() > 0.9
                    && text.matches("\\p{Lu}[^:]{14,160}")
                    && !text.matches(".*\\b\\d{1,2}[./]\\d.*");
            if (draft.subject == null && told.matches() && (counted || worded || told.group(1) != null)) {
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

    private static final Pattern UNIT_PAREN = Pattern.compile(
            "[(\\[]\\s*([^()\\[\\]]{3,80}?(?:mudurlugu|baskanligi|makami|komisyonu|kalem|sekreterligi))\\s*(?:-\\s*\\d+)?\\s*[)\\]]");
    private static final Pattern UNIT_AT_START = Pattern.compile(
            "^\\s*((?:[a-z,.&]+\\s+){0,8}?(?:(?:daire(?:si)?\\s+)?baskanligi|mudurlugu|(?:baskanlik|belediye\\s+baskanlik)\\s+makami|sekreterligi))\\s*(?:'?(?:nin|nun|nca|nce|ndan|nden))?\\s*(?:[,:'-]|\\d|\\b)");

    /** The department that an item names as the one that proposes. */
    static Bodies.@Nullable Found unitOf(Source source, int from, int to) {
        Matcher m = UNIT_AT_START.matcher(source.folded).region(from, Math.min(to, from + 160));
        if (m.find() && Character.isUpperCase(source.text.charAt(m.start(1)))) {
            String name = source.flat(m.start(1), m.end(1));
            String after = source.folded.substring(m.end(1), Math.min(to, m.end(1) + 3));
            boolean capitals = true;
            for (String word : name.split("[\\s,]+")) {
                capitals &= Character.isUpperCase(word.charAt(0)) || word.matches("ve|ile|&");
            }
            boolean genitive = capitals && after.matches("(?s)^(?:'?\\s?n[iu].*|\\s?[-,:'].*|n[cd].*)");
            if (genitive && !Fold.of(name).matches("belediye baskanligi")) {
                return new Bodies.Found(Spelling.ordinary(name), m.start(1), m.end(1));
            }
        }
        m = UNIT_PAREN.matcher(source.folded).region(from, to);
        while (m.find()) {
            String name = source.flat(m.start(1), m.end(1));
            if (!m.group(1).contains("komisyon")) {
                return new Bodies.Found(Spelling.ordinary(name), m.start(1), m.end(1));
            }
        }
        return Bodies.proposing(source, from, to);
    }
}
