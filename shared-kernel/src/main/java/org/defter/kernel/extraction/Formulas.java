package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentence in which a body decides, and what it decides: found by its verb, not by words of the recitals. */
final class Formulas {

    /** An opinion and the sentence that states it. */
    record Opined(StatedOpinion opinion, int from, int to, double confidence) {}

    /** An outcome, where the matter was sent, and the sentence that states it. */
    record Decided(@Nullable StatedOutcome outcome, int from, int to, double confidence) {}

    private static final String NOT =
            "(?:uygun\\s+(?:(?:gorul|gor|mutalaa\\s+edil|ed[il]l)me(?:m|d|y)\\w*|(?:bulun|bul|olun|ol)ma(?:m|d|y)\\w*|degil\\w*|olmad\\w*)"
                    + "|kabul\\s+(?:ed[il]l|gor|gorul|olun)m[ea](?:m|d|y)\\w*|red\\w{0,2}ine\\b|redd?et(?:ti|mis)\\w*|redd?i(?:ni|nin|nde)?\\b|redd?\\s?ed[il]l?\\w*|ret\\s+ed[il]l\\w*|redd?olun\\w*|geri\\s+cevril\\w*|muvafik\\s+degil\\w*"
                    + "|olumsuz\\s+(?:gorus|mutalaa|rapor|kanaat|degerlend|bulun|karsil|yonde)\\w*|ret\\s+yonunde|kabul\\s+(?:edile|olunabil|gorule)m\\w*|(?:kabul\\w*\\s+)?(?:imkan|olanak)\\w*\\s+(?:gorulme|bulunma|olma)(?:m|d|y)\\w*|yerinde\\s+(?:gorulme|bulunma)(?:m|d)\\w*|(?:sakincali|mahzurlu)\\s+(?:gor|bul|ol)\\w*|mumkun\\s+(?:olmad|gorulme(?:m|d))\\w*|muvafik\\s+(?:gorulme(?:m|d)|bulunma(?:m|d))\\w*)";
    private static final String WELL =
            "(?:uygun(?:lugu|luguna)?\\s+(?:(?:ve|oldugu|gorus\\w*|yerinde)\\s+){0,2}(?:gor[uü][l1i]|gorm|gordu|bu[l1i]un|bulmu|mutalaa|o[l1i]du|olaca|kanaat|degerlend|kabul|say[il]l|addedil|gorus\\w*\\s+ile)\\w*"
                    + "|uyguntur|uygundur|uygun\\s+goru[sş]\\w*|kabu[l1i](?:u|une|unu|unun|uyle)?\\s*(?:ed[il]l?\\w*|olun\\w*|gor\\w*|yonunde)?|olumlu\\s+(?:gorus|mutalaa|rapor|kanaat|bulun|karsil|degerlend|yonde)\\w*"
                    + "|onan(?:mas|mis|di)\\w*|onaylan\\w*|tasvip\\s+(?:ed|gor)\\w*|muvafik\\s+\\w+|yerinde\\s+gorul\\w*|(?:sakinca|mahzur|engel)\\w*\\s+(?:(?:gor|bul|ol|bulun|gorul)m[aeiu]\\w*|yok\\w*|degil\\w*))";
    private static final Pattern NEGATIVE = Pattern.compile("\\b" + NOT);
    private static final Pattern POSITIVE = Pattern.compile("\\b" + WELL);
    private static final Pattern ATTRIBUTIVE =
            Pattern.compile(".*(?:[iuü]len|unan|inan|eden|[dt][iu]gi(?:ni|nin|nden)?|tasvibine)$", Pattern.DOTALL);
    private static final Pattern CHANGES = Pattern.compile(
            "\\bdegisiklikle\\b|degisik\\s+sekliyle|degisikligi(?:yle|\\s+ile)\\b|degisiklik(?:le|lerle|lerle\\s+birlikte|ler\\s+yapil\\w*|\\s+yapil(?:arak|mak)\\w*|leriyle)\\b|degistirilerek|degistirilmek\\s+(?:suretiyle|kaydiyla|uzere|sartiyla)|degistirilmesi\\s+(?:suretiyle|kaydiyla|sartiyla)|degistirilmis\\s+(?:sekli|haliyle)|degisik\\s+(?:sekli|haliyle|hali)|duzeltilerek|duzeltilmis\\s+(?:sekli|hali)\\w*|duzeltilmek\\s+\\w+|tadilen|tashihen|tadil(?:at)?\\s+edilerek|ilave\\s+edil(?:erek|mek|mesi)|ilavesi\\s+ile|ilavesiyle|eklenerek|cikar[il]?[lt]?[il]?larak|cikartilarak|cikarilarak|(?:eklenmek|eklenmesi|cikarilmak|cikarilmasi)\\s+(?:suretiyle|kaydiyla|sartiyla|ile)|yeniden\\s+duzenlenerek|revize\\s+edilerek|indirilerek|yukseltilerek|dusurulerek|artirilarak|azaltilarak|\\bkaydiyla\\b|m[ae](?:si|sina|k)\\s+(?:suretiyle|sartiyla|kosuluyla)|\\bgenisletilerek|\\bdaraltilarak|\\bkisaltilarak|\\buzatilarak|\\bkaydi\\s+ile\\b");
    /** One thing put for another; said of what a commission finds, not of what was asked for. */
    private static final Pattern INSTEAD =
            Pattern.compile("\\byerine\\s+(?:\\S+\\s+){1,8}?(?:olarak|yazil\\w*|alin\\w*)\\b");

    private static final Pattern OWN = Pattern.compile(
            "komisyonu(?:muz|n)?(?:ca|muzca|uzca|muz)\\b|komisyonumuz\\w*|komisyonlarimiz\\w*|komisyonca|heyetimiz\\w*|musterek\\w*\\s+komisyon\\w*ca");
    private static final Pattern OTHERS = Pattern.compile(
            "\\b\\w*(?:mudurlu\\w*nce|baskanlig\\w*nca|kurulu?nca|bakanlig\\w*nca|encumen\\w*nce|odas[il]n(?:ca|in)\\b|valili\\w*nce|idaresince|mahkeme\\w*|yazi(?:sin)?da\\b|goru[sş]unde\\b)");

    private static final Pattern FINAL = Pattern.compile(
            "karar\\s*(?:a\\s+baglan\\w*|verildi|verm[il]s\\w*|verdi\\b|veri[l1i]m[il1]s\\w*|alindi|alinm[il]s\\w*|verilmesi\\w*)|karara\\s+baglan(?:di|mis)\\w*|kararlastir(?:il)?(?:di|mis)\\w*|redd?et(?:ti|mis)\\w*|havale\\s+et(?:ti|mis)\\w*|uygun\\s+(?:gor|bul)(?:du|mus)\\w*|kabul\\s+etmis\\w*|benimse(?:di|mis)\\w*|onayla(?:di|mis)\\w*|ertele(?:di|mis)\\w*|kabul\\s*(?:edildi|ed[il1]lm[il]s\\w*|olundu|olunmus\\w*|ed[il]lmesi\\w*|gordu)|kabul[un]*ne\\b|kabul\\s+(?:edil|gor|gorul)me(?:di|mis\\w*|mesi\\w*)|kabul\\s+etti\\w*|geri\\s+(?:cevril|veril|gonderil)(?:di|mis\\w*|mesi\\w*)|redd?(?:\\s?ed[il]l(?:di|mis\\w*)|[il]ne\\b|\\s?olun\\w*)|ret\\s*ed[il]l(?:di|mis\\w*)|havale\\s*(?:edildi|ed[il]lm[il]s\\w*|olun\\w*)|havales[il]ne?\\b|havale\\s+edilmesi\\w*|ertelen(?:di|mis\\w*|mesi\\w*)|(?:gundemden|geri|geriye)\\s+(?:cekil|cikaril|alin|cek|cikar|dusurul)\\w*|benimsen(?:di|mis\\w*)|karar\\s+kilin\\w*|gundemden\\s+\\w+(?:ildi|ilmis\\w*|ilmasi\\w*)|uygun\\s+(?:goruldu|goru[l1]mus\\w*|bulundu|bulunmus\\w*)|onaylan(?:di|mis\\w*|masi\\w*)|onan(?:di|mis\\w*|masi\\w*)|(?:iade|geri\\s+gonder)\\s*(?:edildi|edilm[il]s\\w*|ildi|ilmis\\w*|ilmesi\\w*|edilmesi\\w*)|iadesine|birakil(?:di|mis\\w*|masi\\w*)|gonderil(?:di|mis\\w*|mesine\\b)|red\\s*:|muzakere\\w*\\s+sonra\\w*\\s+birakil\\w*");
    private static final Pattern REFERRED = Pattern.compile(
            "havale(?:si|sine|sinin|s[il]ni)?\\b(?!\\s+(?:ed[il]len|edil[ie]p|edilmis\\s+olan|olunan|eden|edilerek|edilen))(?:\\s+(?:edildi|ed[il]lm\\w*|olun\\w*))?|komisyon\\w*'?\\w*\\s+(?:(?:birlikte|mustereken|incelenmek\\s+uzere)\\s+){0,2}(?:gonderil(?:di|mes|mis)|sevk|verilmesi|birak)\\w*");
    private static final Pattern POSTPONED = Pattern.compile(
            "\\bertele(?:di|mis)\\w*|\\bertelen(?:di|mis\\w*|mes\\w*)|\\b(?:gelecek|sonraki|bir\\s+sonraki|[a-z]+\\s+ayi?n?[aiy]?)\\s+(?:\\w+\\s+){0,4}(?:birakil|talik|ertelen|gorusulmek\\s+uzere\\s+birakil)\\w*|\\bbirakil(?:di|mis|mas)\\w*|\\btehir(?:ine|\\s+ed)\\w*|\\btalik\\w*");
    private static final Pattern WITHDRAWN = Pattern.compile(
            "\\bgeri\\s*(?:ye\\s+)?(?:cekil|cek(?:mis|ti|mes|iyor)|al[il]n(?:di|mis|mas)|aldi|alinmis)\\w*|\\bgundemden\\s+(?:cikar|cek|dusur|cikart|kaldir)\\w*");
    private static final Pattern RETURNED = Pattern.compile(
            "komisyon\\w*'?\\w*\\s+(?:(?:tekrar|yeniden|geri|\\w+)\\s+){0,4}?(?:iade\\w*|geri\\s+gonder\\w*|geri\\s+cevril\\w*|geri\\s+veril(?:di|m)\\w*)|(?:iade\\s*edil|geri\\s+gonderil)\\w*\\s+(?:\\w+\\s+){0,3}komisyon|(?:tekrar|yeniden)\\s+(?:\\w+\\s+){0,6}komisyon\\w*'?\\w*\\s+(?:(?:\\w+\\s+){0,2})(?:gonder|iade|havale|sevk)\\w*|komisyon\\w*'?\\w*\\s+(?:tekrar|yeniden)\\s+(?:\\w+\\s+){0,4}(?:gonder|havale|sevk|iade)\\w*");

    /** Where one who differs begins to speak. */
    private static final Pattern DISSENTING =
            Pattern.compile("^\\W*(?:serh|muhalefet|karsi\\s+(?:oy|gorus))\\w*(?:\\s+\\w+){0,2}\\s*:");

    private Formulas() {}

    /** The opinion of a report's body; null if it states none. */
    static @Nullable Opined opinion(Source source, int from, int to) {
        List<Sentences.Sentence> sentences = Sentences.in(source, from, to);
        Opined best = null;
        double score = -1;
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Sentence s = sentences.get(i);
            String folded = source.folded.substring(s.from(), s.to());
            if (folded.matches("(?s).*(?:muhalefet\\s+serh|serhim|karsi\\s+oy\\s+(?:gerekce|yazi)).*")
                    && i > 0
                    && best != null) {
                break;
            }
            if (best != null && DISSENTING.matcher(folded).find()) {
                break;
            }
            int hit = -1;
            boolean positive = true;
            int end = -1;
            Matcher m = POSITIVE.matcher(folded);
            while (m.find()) {
                if (!attributive(folded, m.end(), m.group()) && !others(folded, m.start())) {
                    hit = m.start();
                    end = m.end();
                }
            }
            m = NEGATIVE.matcher(folded);
            while (m.find()) {
                if (folded.substring(m.end())
                        .matches(
                                "(?s)\\s*icin\\s+(?:\\w+\\s+)?(?:neden|sebep|engel|gerekce)\\w*\\s+(?:gor|bul|yok|ol).*")) {
                    hit = m.start();
                    end = m.end();
                    continue;
                }
                boolean nearEnd = hit < 0 || m.start() >= hit - 60;
                if (!attributive(folded, m.end(), m.group()) && !others(folded, m.start()) && nearEnd) {
                    hit = Math.max(hit, m.start());
                    end = Math.max(end, m.end());
                    positive = false;
                }
            }
            if (hit < 0) {
                continue;
            }
            boolean own = OWN.matcher(folded).find();
            boolean close = folded.substring(end).strip().length() < 90;
            double value = (own ? 2 : 0)
                    + (close ? 1 : 0)
                    + i * 0.5 / sentences.size()
                    + (Votes.told(source, s.from(), s.to()) ? 1 : 0);
            if (value >= score) {
                score = value;
                String clause = folded.substring(Math.max(0, hit - 320), end);
                StatedOpinion opinion = !positive
                        ? StatedOpinion.UNFAVOURABLE
                        : CHANGES.matcher(clause).find()
                                        || INSTEAD.matcher(clause).find()
                                ? StatedOpinion.FAVOURABLE_WITH_CHANGES
                                : StatedOpinion.FAVOURABLE;
                best = new Opined(opinion, s.from(), s.to(), own ? 0.95 : close ? 0.85 : 0.6);
            }
        }
        if (best != null && best.opinion() == StatedOpinion.FAVOURABLE && changedBefore(source, from, best.to())) {
            return new Opined(StatedOpinion.FAVOURABLE_WITH_CHANGES, best.from(), best.to(), 0.75);
        }
        return best;
    }

    private static final Pattern CHANGED = Pattern.compile(
            "komisyon(?:umuzca|larimizca|ca)\\s+(?:[^.;]{0,60}\\s)?(?:degistiril|cikar[il]l|cikart[il]l|eklen|yeniden\\s+(?:yazil|duzenlen)|duzeltil|indiril|yukseltil)(?:mis|di)\\w*");

    /** Whether the commission tells in a sentence of its own that it changed something. */
    private static boolean changedBefore(Source source, int from, int to) {
        return CHANGED.matcher(source.folded).region(from, to).find();
    }

    /** A count before the word for a vote. */
    private static final Pattern COUNT_BEFORE = Pattern.compile("(?:" + Numbers.COUNT + "|\\buye(?:nin)?)\\s*$");

    private static boolean attributive(String folded, int end, String hit) {
        String after = folded.substring(end, Math.min(folded.length(), end + 25));
        return (ATTRIBUTIVE.matcher(hit).matches() && !hit.matches(".*(?:oldugu\\w*)"))
                || after.matches("(?s)\\s*(?:olan|bulunan|edilen|olunan|eden)\\b.*")
                || (hit.strip().equals("kabul")
                        && COUNT_BEFORE
                                .matcher(folded.substring(0, Math.max(0, end - hit.length())))
                                .find())
                || (hit.strip().equals("kabul") && after.matches("(?s)\\s*(?:oy|rey|,|\\d|ve\\s+\\d).*"))
                || hit.endsWith("gorusu")
                || hit.endsWith("gorusleri");
    }

    /** Whether somebody else is the one who finds, in the same clause. */
    private static boolean others(String folded, int at) {
        String before = folded.substring(Math.max(0, at - 110), at);
        Matcher others = OTHERS.matcher(before);
        int last = -1;
        while (others.find()) {
            last = others.end();
        }
        if (last < 0) {
            return false;
        }
        Matcher own = OWN.matcher(before);
        return !own.find(Math.min(last, before.length()))
                && !before.substring(last)
                        .matches(
                                "(?s).*(?:[;]|\\bteklif|\\btalebin|yetki\\s+veril|\\w+(?:masi|mesi)(?:n[ia]n?)?\\b).*");
    }

    /** What a council decided in a passage; null if it states nothing. */
    static @Nullable Decided outcome(Source source, int from, int to) {
        List<Sentences.Sentence> sentences = Sentences.in(source, from, to);
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Sentences.Sentence s = sentences.get(i);
            String folded = source.folded.substring(s.from(), s.to());
            Matcher fin = FINAL.matcher(folded);
            int end = -1;
            int start = -1;
            while (fin.find()) {
                String after = folded.substring(fin.end(), Math.min(folded.length(), fin.end() + 12));
                if (!after.matches("(?s)\\s*(?:olan|olup\\s+olmad).*")) {
                    start = fin.start();
                    end = fin.end();
                }
            }
            if (end < 0) {
                continue;
            }
            if (folded.matches(
                            "(?s).*(?:toplanti(?:nin)?|birlesim\\w*|oturum\\w*)\\s+(?:\\w+\\s+){0,8}(?:yapilmasina|kapat\\w*|son\\s+veril\\w*).*")
                    && !folded.matches("(?s).*\\b(?:teklif|rapor|onerge).*")) {
                continue;
            }
            if (i > 0 && folded.strip().matches("(?s)^(?:bu\\s+)?(?:oneri|teklif|onerge|talep)\\w*\\b.*")) {
                Sentences.Sentence before = sentences.get(i - 1);
                String prior = source.folded.substring(before.from(), before.to());
                if (prior.matches("(?s).*(?:oneril(?:di|mis)|teklif\\s+ed(?:ildi|ilmis)|verildi)\\W*")) {
                    folded = prior.strip().replaceAll("[.]$", "") + " " + folded;
                    int shift = folded.length() - (s.to() - s.from());
                    start = Math.max(0, Math.min(start, prior.length()));
                    end += shift;
                }
            }
            StatedOutcome outcome = outcome(folded, start, end);
            Decided proposed =
                    outcome == StatedOutcome.ACCEPTED && bare(folded) ? proposed(source, sentences, i) : null;
            if (proposed != null) {
                return new Decided(proposed.outcome(), proposed.from(), s.to(), 0.8);
            }
            return new Decided(
                    outcome,
                    s.from(),
                    s.to(),
                    outcome == StatedOutcome.ACCEPTED
                                    && !POSITIVE.matcher(folded).find()
                            ? 0.8
                            : 0.93);
        }
        for (int i = sentences.size() - 1; i > 0; i--) {
            Sentences.Sentence s = sentences.get(i);
            Decided proposed = Votes.told(source, s.from(), s.to()) ? proposed(source, sentences, i) : null;
            if (proposed != null) {
                return new Decided(proposed.outcome(), proposed.from(), s.to(), 0.7);
            }
        }
        return null;
    }

    /** How many sentences before the one that tells a vote what was voted on may have been put. */
    private static final int PUT_WITHIN = 4;

    /** What is put to the vote that does not accept the matter itself. */
    private static final Pattern PUT = Pattern.compile(
            "(?:(havale|gonderil|sevk)|(erteleme|ertelen|birakil)|(geri\\s+(?:cek|al)\\w*|gundemden\\s+(?:cikar|dusur|cek)))\\w*(?:\\s+(?:edilmes|etmey)\\w*)?(?:n[iu]\\b|y[iu]\\b|s[iu]ni\\b|\\s+hususunu\\b)?(?:[^.?!]{0,40})(?:oyunuza|oylariniza|oylamaya|oya\\b|oyluyorum|oneririm|oneriyor)"
                    + "|(havale\\s+edelim|gonderelim)|(erteleyelim|birakalim)|(geri\\s+(?:cekelim|alalim|cekiyor\\w*))");

    /** Whether a sentence tells how a vote fell and nothing of what was voted on. */
    private static boolean bare(String folded) {
        return folded.replaceAll(
                        "\\b(?:oy\\s*(?:birlig|coklug)\\w*|ile|kabul|edil\\w+|edenler|etmeyenler|oneri\\w*|teklif\\w*|oylama\\w*|sonuc\\w*|karar|veril\\w+|evet|hayir|ret|red|oy\\w*|cekimser|baskan|ve|da|de|olmustur)\\b|[^a-z]",
                        "")
                .isEmpty();
    }

    /** What was put to the vote that a sentence tells the end of; null if it was the matter itself. */
    private static @Nullable Decided proposed(Source source, List<Sentences.Sentence> sentences, int voted) {
        for (int i = voted; i >= 0 && i >= voted - PUT_WITHIN; i--) {
            Sentences.Sentence s = sentences.get(i);
            Matcher put = PUT.matcher(source.folded).region(s.from(), s.to());
            if (put.find()) {
                StatedOutcome outcome = put.group(1) != null || put.group(4) != null
                        ? StatedOutcome.REFERRED
                        : put.group(2) != null || put.group(5) != null
                                ? StatedOutcome.POSTPONED
                                : StatedOutcome.WITHDRAWN;
                return new Decided(outcome, s.from(), s.to(), 0.8);
            }
        }
        return null;
    }

    private static final Pattern COUNTED = Pattern.compile(
            "(?:\\d{1,3}|\\b" + Numbers.IN_WORDS
                    + ")\\s*(?:oyla\\s+|oy\\s+)?(?:kabul|evet|ret|red|hayir|cekimser)\\b|\\b(?:kabul|evet|ret|red|hayir|cekimser)\\s*(?:oy\\w*)?\\s*[:=(-]?\\s*\\d{1,3}\\b");

    /** What a few words say that stand where a result is told: in a cell, behind a label, at the end of an item; null if nothing. */
    static @Nullable StatedOutcome brief(String folded) {
        StatedOutcome outside = briefly(folded.replaceAll("\\([^()]*\\)", " "));
        return outside == null ? briefly(folded) : outside;
    }

    /** What a text without a verb decides that has it in the dative; null if it has not. */
    static @Nullable StatedOutcome elliptic(String folded) {
        Matcher m = ANY_DATIVE.matcher(folded);
        int from = -1;
        int to = -1;
        while (m.find()) {
            from = m.start();
            to = m.end();
        }
        return to < 0 ? null : outcome(folded, from, to);
    }

    private static @Nullable StatedOutcome briefly(String folded) {
        String words = COUNTED.matcher(folded).replaceAll(" ");
        if (words.matches("(?s).*komisyon.*\\b(?:iade|geri)\\b.*")) {
            return StatedOutcome.RETURNED_TO_COMMISSION;
        }
        if (words.matches("(?s)\\W*komisyona\\W*|.*(?:\\bhavale|sevk\\b|komisyon\\w*\\s+(?:gonder|veril)).*")) {
            return StatedOutcome.REFERRED;
        }
        if (words.matches("(?s).*(?:\\bertele|\\bbirakil|\\btehir|\\btalik).*")) {
            return StatedOutcome.POSTPONED;
        }
        if (words.matches("(?s).*(?:\\bcekil|\\bcekme|geri\\s+al|gundemden).*")) {
            return StatedOutcome.WITHDRAWN;
        }
        if (words.matches(
                "(?s).*(?:\\bred|\\bret\\b|kabul\\s+(?:edil|gor|gorul|olun)m[ae](?:di|mis)|uygun\\s+(?:gorul|bulun)m[ae]|onaylanma(?:di|mis)).*")) {
            return StatedOutcome.REJECTED;
        }
        if (words.matches("(?s).*(?:\\bkabul|\\buygun|\\bonay).*")) {
            return words.matches("(?s).*(?:degisti|degisik|duzelt|tadil).*")
                    ? StatedOutcome.ACCEPTED_WITH_CHANGES
                    : StatedOutcome.ACCEPTED;
        }
        return null;
    }

    /** What stands behind a dative that is not what is decided. */
    private static final String NO_OBJECT =
            "(?!\\s+(?:dair|iliskin|yonelik|karsi|ragmen|gore|uygun|yer|gerek|neden|sebep|yetki)\\w*)";

    /** What is decided, in the dative before the verb: first the nouns that name a decision, then any. */
    private static final Pattern NAMED_DATIVE = Pattern.compile(
            "\\b(?:kabul[iu]ne|redd?ine|havalesine|iadesine|tehirine|ertelenmesine|geri\\s+cekilmesine|gundemden\\s+\\w+masina|reddedilmesine|kabul\\s+ed[il]lme(?:me)?sine)\\b"
                    + NO_OBJECT);

    private static final Pattern DATIVE = Pattern.compile("\\b[a-z]{3,}(?:masina|mesine)\\b" + NO_OBJECT);
    private static final Pattern ANY_DATIVE = Pattern.compile(NAMED_DATIVE.pattern() + "|" + DATIVE.pattern());
    /** So far before the verb what is decided is not looked for without a dative. */
    private static final int NEAR = 100;

    /** Where what is decided ends, if it stands far before the verb of the sentence; else where the verb begins. */
    private static int[] decidedAt(String folded, int start, int end) {
        for (Pattern pattern : List.of(NAMED_DATIVE, DATIVE)) {
            Matcher m = pattern.matcher(folded).region(0, start);
            int from = -1;
            int to = -1;
            while (m.find()) {
                from = m.start();
                to = m.end();
            }
            if (to >= 0) {
                return start - to > NEAR ? new int[] {from, to} : new int[] {start, end};
            }
        }
        return new int[] {start, end};
    }

    private static StatedOutcome outcome(String folded, int verb, int verbEnd) {
        int[] at = decidedAt(folded, verb, verbEnd);
        int start = at[0];
        int end = at[1];
        int back = Math.max(0, start - 260);
        String clause = folded.substring(back, end);
        String near = folded.substring(Math.max(0, start - 130), end);
        if (RETURNED.matcher(clause).find()) {
            return StatedOutcome.RETURNED_TO_COMMISSION;
        }
        if (REFERRED.matcher(near).find()) {
            return StatedOutcome.REFERRED;
        }
        if (WITHDRAWN.matcher(near).find()) {
            return StatedOutcome.WITHDRAWN;
        }
        if (POSTPONED.matcher(near).find()) {
            return StatedOutcome.POSTPONED;
        }
        String tail = folded.substring(Math.max(0, start - 110), end);
        Matcher no = NEGATIVE.matcher(tail);
        int refused = -1;
        while (no.find()) {
            if (!attributive(tail, no.end(), no.group())
                    && !tail.substring(no.end()).matches("(?s)\\s*(?:\\w+\\s+)?(?:ragmen|karsin)\\b.*")
                    && !tail.substring(0, no.start()).matches("(?s).*komisyon\\w*ca\\s+(?:\\w+\\s+){0,4}$")) {
                refused = no.start();
            }
        }
        if (refused >= 0) {
            return StatedOutcome.REJECTED;
        }
        clause = folded.substring(Math.max(0, verb - 260), verbEnd);
        return CHANGES.matcher(clause).find() && !clause.matches("(?s).*plan\\s+degisikligi\\w*.*kaydiyla.*")
                ? StatedOutcome.ACCEPTED_WITH_CHANGES
                : StatedOutcome.ACCEPTED;
    }
}
