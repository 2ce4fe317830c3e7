package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.extraction.NamedPerson.Status;

/** Who a passage says was there or stayed away: rolls, lists behind labels, sentences, and how many they were. */
final class Attendance extends PassagePart {

    Attendance(Passage passage) {
        super(passage);
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

    /** A name in running text. */
    static final String NAME = "(?:\\p{Lu}[\\p{L}]*\\.?[ \\n]+){1,3}\\p{Lu}[\\p{L}]+";

    private static final String NAMES =
            "(" + NAME + "(?:\\s*\\([^()\\n]{3,30}\\))?(?:\\s*(?:,|;|\\bve\\b|\\bile\\b)\\s*" + NAME
                    + "(?:\\s*\\([^()\\n]{3,30}\\))?)*)(?:'\\s?\\p{Ll}{1,4})?";
    private static final Pattern TOLD_AWAY = Pattern.compile(
            NAMES
                    + "\\s+(?iu:(mazeretli|izinli|raporlu|özürlü|katılmadı|gelmedi|bulunmadı|toplantıya katılmadı|mazeretsiz))\\b");
    private static final Pattern TOLD_WHY = Pattern.compile(
            "((?:(?:[Üü]ye(?:lerden|si|ler)?|ÜYE)\\s+)?" + NAMES
                    + ")\\s+((?:ise\\s+)?(?:[\\p{Ll}]+[ \\n]+){0,6}?)(?iu:(?:toplantıya\\s+|komisyona\\s+)?(?:katılma|katılama|gelme|geleme|bulunma|iştirak\\s+e[td]e?me)(?:dı|di|mış|miş|dığ|diğ)|mazeret\\s+bildir(?!meden))");
    private static final Pattern EXCUSE = Pattern.compile(
            "(?s).*\\b(?:mazeret(?!\\s*siz|siz|\\s+bildirmeden)|izin(?!siz)|hasta|rapor|gorev|saglik).*");
    private static final Pattern TOLD_PRESENT =
            Pattern.compile("(?iu:üyeler(?:den|inden)?)\\s+" + NAMES + "\\s+(?iu:katıl|iştirak|hazır\\s+bulun)");

    private static final Pattern NAMED_WITH_OFFICE = Pattern.compile("(" + NAME + ")(?:\\s*\\(([^()\\n]{3,30})\\))?");

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
        if (draft.people.isEmpty()) {
            saidToBeThere();
        }
        stayedAway();
    }

    private static final Pattern WERE_THERE =
            Pattern.compile("(?s).*\\b(?:hazir\\s+bulun(?:du|mus)|katil(?:di|mis)|istirak\\s+et(?:ti|mis))\\w*\\W*$");
    /** So many names in a sentence are a list of who was there. */
    private static final int FEWEST_NAMED = 3;

    /** A sentence that lists who was there, with offices behind names and between them. */
    private void saidToBeThere() {
        for (Sentences.Sentence sentence : Sentences.in(source, from, to)) {
            if (!WERE_THERE
                    .matcher(source.folded.substring(sentence.from(), sentence.to()))
                    .matches()) {
                continue;
            }
            List<Signatures.Signed> named = new ArrayList<>();
            Matcher m = NAMED_WITH_OFFICE.matcher(source.text).region(sentence.from(), sentence.to());
            while (m.find()) {
                String name = People.withoutOffice(source.flat(m.start(1), m.end(1)));
                String office = m.group(2);
                if (People.isName(name)) {
                    named.add(new Signatures.Signed(
                            name,
                            office == null || !People.isOffice(Fold.of(office)) ? null : People.office(office),
                            null,
                            m.start(1),
                            m.end(1)));
                }
            }
            if (named.size() >= FEWEST_NAMED) {
                people(named, Status.PRESENT, 0.75);
                return;
            }
        }
    }

    /** Who is said in a sentence to have stayed away, and why. */
    void stayedAway() {
        Matcher why = TOLD_WHY.matcher(source.text).region(from, to);
        while (why.find()) {
            boolean excused = EXCUSE.matcher(source.folded.substring(why.start(3), why.end()))
                    .matches();
            people(Signatures.list(layout, why.start(1), why.end(1)), excused ? Status.EXCUSED : Status.ABSENT, 0.75);
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

    private static final String COUNT = "(?<![\\d.:,/])(" + Numbers.COUNT + ")(?:\\s*\\(\\s*\\d{1,3}\\s*\\))?";
    /** What is counted of a council. */
    private static final String HEAD_COUNT = "\\s+(?:uye|aza|kisi|arkadas)(?:n[iu]n|miz|lar|ler|im[iu]z)?\\b";

    private static final Pattern PRESENT_COUNT = Pattern.compile(COUNT
            + "\\s*(?:'?\\s?(?:si|inin|unun|sinin|inin|nin|nun|u|i|ui))?\\s*(?:meclis\\s+)?(?:uye(?:nin|miz|sinin)?|kisi(?:nin)?)?\\s*(?:salonda\\s+|toplantida\\s+)?(?:hazir\\s+bulun\\w*|istirak\\w*|hazir(?:dir|di)?\\b(?!\\s+bulunma)|katilim\\w*|katildi\\w*|mevcut\\w*|hazir\\s+oldugu|toplantiya\\s+katil\\w*|bulundugu)"
            + "|\\b(?:gelen|toplantiya\\s+katilan|hazir\\s+bulunan)\\s+" + COUNT
            + "\\s+(?:meclis\\s+)?uye|(?:katilan|mevcut|hazir\\s+bulunan)\\s+(?:meclis\\s+)?(?:uye\\s+)?(?:sayisi|uye)\\s*(?:nin|:)?\\s*"
            + COUNT
            + "|" + COUNT + HEAD_COUNT + "(?:miz)?\\s+(?:burada|salonda\\w*|hazir\\w*|mevcut\\w*|geldi\\w*|vardir)\\b"
            + "|" + COUNT + "\\s+kisiyiz\\b|\\b(?:gelenler|katilanlar|katilan|gelen)\\s+" + COUNT + HEAD_COUNT);
    private static final Pattern ABSENT_COUNT = Pattern.compile(COUNT
            + "\\s*(?:'?\\s?(?:si|inin|unun|sinin|nin|nun|u|i))?\\s*(?:meclis\\s+)?(?:uye(?:nin|miz)?|kisi(?:nin)?)\\s*(?:\\w+\\s+){0,2}?(?:gelmedi\\w*|katilmadi\\w*|bulunmadi\\w*|hazir\\s+bulunma\\w*|yok)"
            + "|(?:katilmayan|bulunmayan|gelmeyen)\\s+(?:meclis\\s+)?(?:uye\\s+)?(?:sayisi|uye)\\s*:?\\s*" + COUNT
            + "|\\b(?:gelmeyen|katilmayan|gelemeyen|bulunmayan)\\w*\\s+(?:arkadas\\w*\\s+)?" + COUNT + "(?!\\s*[.:]\\d)"
            + "|" + COUNT + HEAD_COUNT + "\\s+(?:\\([^()]{5,90}\\)\\s*)?(?:mezun|izinli|mazeretli|yok)\\b");

    void counts() {
        if (draft.presentCount == null) {
            Matcher m = PRESENT_COUNT.matcher(source.folded).region(from, to);
            while (m.find()) {
                int value = Numbers.of(count(m));
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
                int value = Numbers.of(count(m));
                if (value > 0 && value < 700) {
                    draft.absentCount = value;
                    draft.mark("absentCount", m.start(), m.end(), 0.85);
                }
            }
        }
    }

    private static String count(Matcher m) {
        for (int g = 1; g <= m.groupCount(); g++) {
            String number = m.group(g);
            if (number != null) {
                return number;
            }
        }
        return "";
    }
}
