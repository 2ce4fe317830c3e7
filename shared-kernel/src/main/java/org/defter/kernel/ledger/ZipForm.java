package org.defter.kernel.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one form of the zip a bundle is, record by record (docs/BUNDLE.md): what stands before, behind and after the files
 * follows from their names, contents and order. So nothing in it can be changed without being something else than this form.
 */
public final class ZipForm {

    /** The sums of the files' contents: the last file. */
    public static final String SUMS = "SHA256SUMS";

    /** The sums of the files as they are packed: the last but one. */
    public static final String PACKED_SUMS = "SHA256SUMS.packed";

    /** A record that begins the header before a file. */
    public static final long BEFORE = 0x04034b50L;

    /** A record that begins what stands behind a file. */
    public static final long BEHIND = 0x08074b50L;

    /** A record that begins the line of a file in the directory. */
    public static final long LISTED = 0x02014b50L;

    /** A record that begins the end of a zip too large for fields of four bytes. */
    public static final long LARGE_END = 0x06064b50L;

    /** A record that says where that end begins. */
    public static final long LARGE_LOCATOR = 0x07064b50L;

    /** A field of four bytes says this if its value stands in a field of eight. */
    public static final long ELSEWHERE = 0xffff_ffffL;

    /** How long the end is of a zip that is not large. */
    public static final int END_LENGTH = 22;

    /** The same of a zip that is large. */
    public static final int LARGE_END_LENGTH = 98;

    private static final long END = 0x06054b50L;
    private static final int MANY = 0xffff;
    private static final int VERSION = 20;
    private static final int LARGE_VERSION = 45;
    // Names are UTF-8; what is deflated has its sizes behind it, for they are known only then.
    private static final int FLAGS = 0x0800;
    private static final int FLAGS_DEFLATED = 0x0808;
    private static final int DEFLATED = 8;
    // 1980-01-01, 00:00: the first day there is.
    private static final int DATE = 0x0021;
    private static final int LARGE_FIELDS = 1;

    private ZipForm() {}

    /**
     * A file as it stands in the zip.
     *
     * @param name of it
     * @param crc the check sum (CRC-32) of its contents
     * @param size of its contents
     * @param packed bytes it takes
     * @param offset where the header before it begins
     */
    public record File(String name, long crc, long size, long packed, long offset) {

        /** Whether it is deflated, as all are but the lists of sums. */
        public boolean deflated() {
            return !isList(name);
        }
    }

    /** Whether a file is one of the two lists of sums. */
    public static boolean isList(String name) {
        return name.equals(SUMS) || name.equals(PACKED_SUMS);
    }

    /** The header before a file. */
    public static Part before(File file) {
        boolean later = file.deflated();
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        return new Part()
                .and("signature", 4, BEFORE)
                .and("version", 2, VERSION)
                .and("flags", 2, later ? FLAGS_DEFLATED : FLAGS)
                .and("method", 2, later ? DEFLATED : 0)
                .and("time", 2, 0)
                .and("date", 2, DATE)
                .and("check sum", 4, later ? 0 : file.crc())
                .and("packed size", 4, later ? 0 : file.packed())
                .and("size", 4, later ? 0 : file.size())
                .and("length of the name", 2, name.length)
                .and("length of extra fields", 2, 0)
                .and("name", name);
    }

    /** What stands behind a file; nothing if it is not deflated. */
    public static Part behind(File file) {
        if (!file.deflated()) {
            return new Part();
        }
        int width = large(file) ? 8 : 4;
        return new Part()
                .and("signature", 4, BEHIND)
                .and("check sum", 4, file.crc())
                .and("packed size", width, file.packed())
                .and("size", width, file.size());
    }

    /** Whether what stands behind a file takes eight bytes for each size. */
    public static boolean large(File file) {
        return file.size() >= ELSEWHERE || file.packed() >= ELSEWHERE;
    }

    /** The line of a file in the directory. */
    public static Part listed(File file) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        List<Long> values = List.of(file.size(), file.packed(), file.offset());
        List<Long> elsewhere =
                values.stream().filter(value -> value >= ELSEWHERE).toList();
        int version = elsewhere.isEmpty() ? VERSION : LARGE_VERSION;
        Part line = new Part()
                .and("signature", 4, LISTED)
                .and("made by", 2, version)
                .and("version", 2, version)
                .and("flags", 2, file.deflated() ? FLAGS_DEFLATED : FLAGS)
                .and("method", 2, file.deflated() ? DEFLATED : 0)
                .and("time", 2, 0)
                .and("date", 2, DATE)
                .and("check sum", 4, file.crc())
                .and("packed size", 4, Math.min(file.packed(), ELSEWHERE))
                .and("size", 4, Math.min(file.size(), ELSEWHERE))
                .and("length of the name", 2, name.length)
                .and("length of extra fields", 2, elsewhere.isEmpty() ? 0 : 4 + 8L * elsewhere.size())
                .and("length of the comment", 2, 0)
                .and("disk", 2, 0)
                .and("internal attributes", 2, 0)
                .and("external attributes", 4, 0)
                .and("offset", 4, Math.min(file.offset(), ELSEWHERE))
                .and("name", name);
        if (!elsewhere.isEmpty()) {
            line.and("extra field", 2, LARGE_FIELDS).and("length of the extra field", 2, 8L * elsewhere.size());
            elsewhere.forEach(value -> line.and("large size or offset", 8, value));
        }
        return line;
    }

    /**
     * The end of the zip.
     *
     * @param files how many there are
     * @param from where the directory begins
     * @param length of the directory
     */
    public static Part end(long files, long from, long length) {
        Part end = new Part();
        if (files >= MANY || from >= ELSEWHERE || length >= ELSEWHERE) {
            end.and("large signature", 4, LARGE_END)
                    .and("large length", 8, 44)
                    .and("large made by", 2, LARGE_VERSION)
                    .and("large version", 2, LARGE_VERSION)
                    .and("large disk", 4, 0)
                    .and("large disk of the directory", 4, 0)
                    .and("large files on this disk", 8, files)
                    .and("large files", 8, files)
                    .and("large size of the directory", 8, length)
                    .and("large offset of the directory", 8, from)
                    .and("locator signature", 4, LARGE_LOCATOR)
                    .and("locator disk", 4, 0)
                    .and("locator offset", 8, from + length)
                    .and("locator disks", 4, 1);
        }
        return end.and("signature", 4, END)
                .and("disk", 2, 0)
                .and("disk of the directory", 2, 0)
                .and("files on this disk", 2, Math.min(files, MANY))
                .and("files", 2, Math.min(files, MANY))
                .and("size of the directory", 4, Math.min(length, ELSEWHERE))
                .and("offset of the directory", 4, Math.min(from, ELSEWHERE))
                .and("length of the comment", 2, 0);
    }

    /** One record in its form. */
    public static final class Part {

        private record Field(String name, int from, int to) {}

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Field> fields = new ArrayList<>();

        private Part() {}

        private Part and(String field, int width, long value) {
            byte[] little = new byte[width];
            for (int i = 0; i < width; i++) {
                little[i] = (byte) (value >>> (8 * i));
            }
            return and(field, little);
        }

        private Part and(String field, byte[] value) {
            fields.add(new Field(field, bytes.size(), bytes.size() + value.length));
            bytes.writeBytes(value);
            return this;
        }

        /** How many bytes it has. */
        public int length() {
            return bytes.size();
        }

        /** Its bytes. */
        public byte[] bytes() {
            return bytes.toByteArray();
        }

        /**
         * The fields in which something else is not of this form, by name.
         *
         * @param found of the same length
         */
        public List<String> differences(byte[] found) {
            byte[] form = bytes();
            return fields.stream()
                    .filter(field -> !Arrays.equals(form, field.from(), field.to(), found, field.from(), field.to()))
                    .map(Field::name)
                    .toList();
        }
    }
}
