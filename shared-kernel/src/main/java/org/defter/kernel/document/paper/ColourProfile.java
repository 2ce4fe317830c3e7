package org.defter.kernel.document.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the colours of a file mean (PDF/A wants it said): the primaries of IEC 61966-2-1 (sRGB) with a plain gamma of 2.2, as an ICC
 * profile of version 2. Written here so that a file does not depend on the profile a Java platform happens to carry.
 */
final class ColourProfile {

    private static final int HEADER = 128;

    private ColourProfile() {}

    /** The bytes of the profile; always the same. */
    static byte[] bytes() {
        byte[] curve = ByteBuffer.allocate(14)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) 0x0233)
                .array();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB primaries, gamma 2.2"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
        tags.put("rXYZ", xyz(0.4360, 0.2225, 0.0139));
        tags.put("gXYZ", xyz(0.3851, 0.7169, 0.0971));
        tags.put("bXYZ", xyz(0.1431, 0.0606, 0.7141));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return assembled(tags);
    }

    private static byte[] assembled(Map<String, byte[]> tags) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int start = HEADER + 4 + 12 * tags.size();
        table.writeBytes(number(tags.size()));
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            table.writeBytes(ascii(tag.getKey()));
            table.writeBytes(number(start + content.size()));
            table.writeBytes(number(tag.getValue().length));
            content.writeBytes(tag.getValue());
            while (content.size() % 4 != 0) {
                content.write(0);
            }
        }
        int size = HEADER + table.size() + content.size();
        ByteBuffer header = ByteBuffer.allocate(size);
        header.putInt(size).putInt(0).putInt(0x02100000).put(ascii("mntrRGB XYZ "));
        header.putShort((short) 2024)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0);
        header.put(ascii("acsp"))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putLong(0)
                .putInt(0);
        header.putInt(fixed(0.9642)).putInt(fixed(1.0)).putInt(fixed(0.8249));
        header.position(HEADER);
        return header.put(table.toByteArray()).put(content.toByteArray()).array();
    }

    private static byte[] description(String text) {
        byte[] words = ascii(text);
        return ByteBuffer.allocate(12 + words.length + 1 + 8 + 3 + 67)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(words.length + 1)
                .put(words)
                .array();
    }

    private static byte[] text(String text) {
        byte[] words = ascii(text);
        return ByteBuffer.allocate(8 + words.length + 1)
                .put(ascii("text"))
                .putInt(0)
                .put(words)
                .array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65_536);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
