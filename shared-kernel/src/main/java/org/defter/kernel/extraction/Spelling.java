package org.defter.kernel.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of bodies and offices in ordinary capitals, with the letters of frequent words as they are spelt. */
final class Spelling {

    private static final Locale TURKISH = Locale.of("tr", "TR");
    private static final Set<String> SMALL = Set.of("ve", "ile", "veya");
    private static final Set<String> CAPITALS = Set.of("ab", "chp", "mhp", "asat", "iski", "aski", "tc", "cbs");
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        for (String word : List.of(
                "belediye",
                "belediyesi",
                "büyükşehir",
                "komisyon",
                "komisyonu",
                "başkan",
                "başkanı",
                "başkanlığı",
                "başkanvekili",
                "vekili",
                "müdürlüğü",
                "müdür",
                "daire",
                "dairesi",
                "işleri",
                "ilişkiler",
                "dış",
                "plan",
                "bütçe",
                "imar",
                "üye",
                "üyesi",
                "üyeleri",
                "kâtip",
                "kâtibi",
                "divan",
                "meclis",
                "meclisi",
                "eğitim",
                "kültür",
                "gençlik",
                "spor",
                "çevre",
                "sağlık",
                "ulaşım",
                "şehircilik",
                "hukuk",
                "hizmetler",
                "hizmetleri",
                "yazı",
                "fen",
                "sözcü",
                "sözcüsü",
                "yardımcısı",
                "raportör",
                "zabıta",
                "itfaiye",
                "bilgi",
                "işlem",
                "insan",
                "kaynakları",
                "destek",
                "strateji",
                "geliştirme",
                "emlak",
                "istimlak",
                "kadın",
                "aile",
                "sosyal",
                "turizm",
                "tanıtım",
                "tarım",
                "kırsal",
                "yapı",
                "kontrol",
                "park",
                "bahçeler",
                "su",
                "kanalizasyon",
                "esnaf",
                "tarife",
                "engelliler",
                "deprem",
                "afet",
                "bayındırlık",
                "temizlik",
                "özel",
                "kalem",
                "genel",
                "sekreterliği",
                "mezarlıklar",
                "ruhsat",
                "denetim",
                "gelirler",
                "harita",
                "planlama",
                "şube",
                "birinci",
                "ikinci",
                "birliği",
                "avrupa",
                "ilçe",
                "köy",
                "mahalle",
                "iklim",
                "değişikliği",
                "sıfır",
                "atık",
                "projeler",
                "proje",
                "basın",
                "yayın",
                "halkla",
                "veteriner",
                "kentsel",
                "dönüşüm",
                "etüt",
                "makine",
                "ikmal")) {
            WORDS.put(Fold.of(word), word);
        }
    }

    private Spelling() {}

    /** A name with the first letter of each word large, the small words small. */
    static String ordinary(String written) {
        StringBuilder name = new StringBuilder();
        for (String word : written.strip().split("\\s+")) {
            if (!name.isEmpty()) {
                name.append(' ');
            }
            String folded = Fold.of(word);
            String bare = folded.replaceAll("[^a-z]", "");
            if (SMALL.contains(folded) && !name.isEmpty()) {
                name.append(folded);
            } else if (CAPITALS.contains(bare) || word.matches("(\\p{Lu}\\.){2,}")) {
                name.append(word.toUpperCase(TURKISH));
            } else {
                name.append(word(word, folded));
            }
        }
        return name.toString();
    }

    private static String word(String word, String folded) {
        String known = WORDS.get(folded);
        String small = known != null && differsInDots(word, known) ? known : word.toLowerCase(TURKISH);
        StringBuilder out = new StringBuilder(small.length());
        boolean first = true;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (first && Character.isLetter(c)) {
                out.append(String.valueOf(c).toUpperCase(TURKISH));
                first = false;
            } else {
                out.append(c);
                if (c == '-' || c == '/' || c == '(' || c == '.') {
                    first = true;
                }
            }
        }
        return out.toString();
    }

    /** Whether a known word was written without its Turkish letters. */
    private static boolean differsInDots(String word, String known) {
        String small = word.toLowerCase(TURKISH);
        return !small.equals(known)
                && Fold.of(small).equals(Fold.of(known))
                && !small.replace('a', 'â').equals(known)
                && known.indexOf('â') < 0;
    }
}
