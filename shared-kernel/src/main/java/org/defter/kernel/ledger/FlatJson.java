package org.defter.kernel.ledger;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON objects of one level with texts and whole numbers only, in the canonical form of RFC 8785: members in the order of
 * their names, no white space, numbers from 0 below 2<sup>53</sup>. Such an object has exactly one form, and what has
 * another is refused, so none of the known traps of canonical JSON (RELIABILITY E11) can be reached.
 */
final class FlatJson {

    /** The first whole number that not every reader of JSON can tell from its neighbour. */
    static final long LIMIT = 1L << 53;

    private FlatJson() {}

    static byte[] write(SortedMap<String, Object> members) {
        StringBuilder json = new StringBuilder(512);
        char before = '{';
        for (var member : members.entrySet()) {
            json.append(before);
            text(json, member.getKey());
            json.append(':');
            switch (member.getValue()) {
                case String text -> text(json, text);
                case Long number when number >= 0 && number < LIMIT -> json.append(number.longValue());
                default -> throw new MalformedLedger(member.getKey() + " is no text and no number that JSON keeps");
            }
            before = ',';
        }
        return Hash.utf8(json.append(members.isEmpty() ? "{}" : "}").toString());
    }

    private static void text(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            requireNoHalf(text, i);
        }
        CanonicalText.append(json, text);
    }

    /** Half of a surrogate pair would become a question mark in UTF-8: two texts, one form. */
    private static void requireNoHalf(String text, int at) {
        char c = text.charAt(at);
        boolean whole = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!whole) {
            throw new MalformedLedger("a text holds half of a surrogate pair");
        }
    }

    /**
     * Reads an object.
     *
     * @throws MalformedLedger if it is not in the one form it must have
     */
    static SortedMap<String, Object> read(byte[] json) {
        SortedMap<String, Object> members = new Reader(SignedNote.utf8(json)).object();
        if (!Arrays.equals(write(members), json)) {
            throw new MalformedLedger("JSON that is not in its canonical form");
        }
        return members;
    }

    private static final class Reader {

        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        SortedMap<String, Object> object() {
            SortedMap<String, Object> members = new TreeMap<>();
            char next = '{';
            do {
                expect(next);
                String name = text();
                expect(':');
                if (members.put(name, peek() == '"' ? text() : number()) != null) {
                    throw new MalformedLedger("a member of the object stands there twice: " + name);
                }
                next = ',';
            } while (peek() == ',');
            expect('}');
            if (at != json.length()) {
                throw new MalformedLedger("something follows the object");
            }
            return members;
        }

        private char peek() {
            return at < json.length() ? json.charAt(at) : 0;
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new MalformedLedger("not the JSON of an entry: '" + c + "' expected at " + at);
            }
            at++;
        }

        private Long number() {
            int begin = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            return Decimal.parse(json.substring(begin, at));
        }

        private String text() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (peek() != '"') {
                if (at >= json.length()) {
                    throw new MalformedLedger("not the JSON of an entry: a text does not end");
                }
                char c = json.charAt(at++);
                text.append(c == '\\' ? escaped() : c);
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            char c = peek();
            at++;
            return switch (c) {
                case '"', '\\' -> c;
                case 'b' -> '\b';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                case 'u' -> unicode();
                default -> throw new MalformedLedger("not the JSON of an entry: an escape nobody knows");
            };
        }

        private char unicode() {
            if (at + 4 > json.length()) {
                throw new MalformedLedger("not the JSON of an entry: a text does not end");
            }
            String digits = json.substring(at, at + 4);
            if (!digits.matches("00[01][0-9a-f]")) {
                throw new MalformedLedger("not the JSON of an entry: an escape that needs none");
            }
            at += 4;
            return (char) Integer.parseInt(digits, 16);
        }
    }
}
