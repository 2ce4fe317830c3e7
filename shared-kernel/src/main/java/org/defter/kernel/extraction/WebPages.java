package org.defter.kernel.extraction;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a web page or a form puts around words: its tags, its entities, the choices that were not ticked. */
final class WebPages {

    private WebPages() {}

    private static final Pattern TAG = Pattern.compile(
            "<(/?)(!--|!doctype|html|head|body|title|meta|link|script|style|div|span|p|br|hr|table|thead|tbody|tr|td|th|ul|ol|li|b|i|u|strong|em|font|a|img|h[1-6]|center|section|article|nav|header|footer|button|sup|sub)\\b?[^<>]{0,400}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|quot|apos|lt|gt|#\\d{1,6}|[A-Za-z]{2,6};)?;?");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("&nbsp;", " "),
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("&apos;", "'"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&uuml;", "ü"),
            Map.entry("&Uuml;", "Ü"),
            Map.entry("&ouml;", "ö"),
            Map.entry("&Ouml;", "Ö"),
            Map.entry("&ccedil;", "ç"),
            Map.entry("&Ccedil;", "Ç"),
            Map.entry("&acirc;", "â"),
            Map.entry("&rsquo;", "'"),
            Map.entry("&lsquo;", "'"),
            Map.entry("&ldquo;", "\""),
            Map.entry("&rdquo;", "\""),
            Map.entry("&ndash;", "-"),
            Map.entry("&mdash;", "-"));

    /** Without the tags and with the characters of a web page, if the text is one. */
    static Tape withoutTags(Tape in) {
        String text = in.text();
        Matcher tags = TAG.matcher(text);
        int count = 0;
        while (count < 3 && tags.find()) {
            count++;
        }
        boolean page = count >= 3;
        if (!page && text.indexOf('&') < 0) {
            return in;
        }
        Tape out = new Tape(in.length());
        Matcher tag = TAG.matcher(text);
        Matcher entity = ENTITY.matcher(text);
        int i = 0;
        while (i < in.length()) {
            char c = in.at(i);
            if (page && c == '<' && tag.region(i, in.length()).lookingAt()) {
                String name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
                int end = tag.end();
                if ((name.equals("script") || name.equals("style"))
                        && tag.group(1).isEmpty()) {
                    int close = text.indexOf("</", end);
                    end = close < 0 ? end : close;
                }
                switch (name) {
                    case "td", "th" -> {
                        if (!tag.group(1).isEmpty()) {
                            out.take(in, i, '\t');
                        }
                    }
                    case "br", "p", "div", "tr", "li", "hr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol" ->
                        out.take(in, i, '\n');
                    default -> {}
                }
                i = end;
                continue;
            }
            if (c == '&' && entity.region(i, in.length()).lookingAt() && entity.end() > i + 2) {
                String known = ENTITIES.get(entity.group());
                String number = entity.group().replaceAll("[&#;]", "");
                if (known == null && entity.group().startsWith("&#") && number.length() < 6) {
                    known = String.valueOf((char) Integer.parseInt(number));
                }
                if (known != null) {
                    out.add(known.charAt(0), in.start(i), in.end(entity.end() - 1));
                    i = entity.end();
                    continue;
                }
            }
            out.take(in, i);
            i++;
        }
        return out;
    }

    private static final Pattern TICKED = Pattern.compile("\\[\\s?[xXvV+✓✔]\\s?\\]|\\([xX✓✔]\\)|[☒☑■]\\s");
    private static final Pattern UNTICKED =
            Pattern.compile("(?:\\[\\s{0,3}\\]|\\(\\s{1,3}\\)|[☐□])[^\\n\\[\\]☐□☒☑■()|\\t]*");

    /** Without the choices of a form that were not ticked, if one of its lines has a choice that was. */
    static Tape withoutUnticked(Tape in) {
        String text = in.text();
        Matcher open = UNTICKED.matcher(text);
        if (!TICKED.matcher(text).find() || !open.find()) {
            return in;
        }
        Tape out = new Tape(in.length());
        int at = 0;
        do {
            for (int i = at; i < open.start(); i++) {
                out.take(in, i);
            }
            at = open.end();
        } while (open.find());
        for (int i = at; i < in.length(); i++) {
            out.take(in, i);
        }
        return out;
    }
}
