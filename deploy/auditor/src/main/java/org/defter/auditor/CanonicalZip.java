package org.defter.auditor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.ZipForm;

/**
 * A zip held against its one form, record by record, from its first byte to its last. Where two records say the same it
 * believes the one that fits what is around it, so that one changed byte is named as what it is and does not lead astray.
 */
final class CanonicalZip {

    private static final int BUFFER = 65_536;
    private static final int BEFORE_NAME = 30;
    private static final int LISTED_NAME = 46;
    private static final int BEHIND = 16;
    private static final int LARGE_BEHIND = 24;
    private static final int LARGE_LOCATOR_AT = 56;

    /** The longest list of sums that is read. */
    private static final long LONGEST_LIST = 1L << 28;

    /** Sums of a file: of its contents, and of the bytes it takes in the zip. */
    record Sums(String contents, String packed) {}

    /** What the directory says of a file; how many bytes its name has is told by what follows the name. */
    private record Line(String name, int named, long crc, long packed, long size, int length) {}

    /** Where the next file is: its line in the directory, and the header before it. */
    private record Place(long line, long at) {}

    private record Unpacked(boolean whole, long crc, long size, Sums sums) {}

    private final FileChannel zip;
    private final long length;
    private final Consumer<String> differs;
    private final Map<String, Sums> sums = new HashMap<>();
    private final SequencedSet<String> names = new LinkedHashSet<>();
    private final Map<String, byte[]> lists = new HashMap<>();
    private long directory;
    private long end;
    private boolean whole = true;

    /** A zip, and who is told what differs. */
    CanonicalZip(FileChannel zip, Consumer<String> differs) throws IOException {
        this.zip = zip;
        this.length = zip.size();
        this.differs = differs;
    }

    /** Reads it once. */
    void read() throws IOException {
        try {
            findDirectory();
            long line = directory;
            long at = 0;
            while (line < end) {
                Place place = file(line, at);
                line = place.line();
                at = place.at();
            }
            if (at != directory || line != end) {
                throw new MalformedLedger("the zip has bytes that are of no file");
            }
            ZipForm.Part form = ZipForm.end(names.size(), directory, end - directory);
            if (form.length() != length - end) {
                throw new MalformedLedger("the end of the zip is not where a zip ends");
            }
            compare("the end of the zip", form, end);
        } catch (MalformedLedger | EOFException e) {
            differs.accept(String.valueOf(e.getMessage()));
            whole = false;
        }
        List<String> last = names.reversed().stream().limit(2).toList();
        if (whole && !last.equals(List.of(ZipForm.SUMS, ZipForm.PACKED_SUMS))) {
            differs.accept("the lists of sums are not the last files");
        }
    }

    /** Whether its records are of the form, so that every reader reads the same files, and each could be read. */
    boolean whole() {
        return whole;
    }

    /** The files, in the order they have in the zip. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The sums of a file that could be read. */
    Sums sums(String name) {
        return sums.getOrDefault(name, new Sums("", ""));
    }

    /** A list of sums, empty if there is none. */
    String list(String name) {
        return new String(lists.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private void findDirectory() throws IOException {
        if (length < ZipForm.END_LENGTH) {
            throw new MalformedLedger("this is no zip");
        }
        long large = length - ZipForm.LARGE_END_LENGTH;
        boolean isLarge = signed(large, ZipForm.LARGE_END) || signed(large + LARGE_LOCATOR_AT, ZipForm.LARGE_LOCATOR);
        end = isLarge ? large : length - ZipForm.END_LENGTH;
        byte[] record = bytes(end, (int) (length - end));
        long from = isLarge ? number(record, 48, 8) : number(record, 16, 4);
        long other = end - (isLarge ? number(record, 40, 8) : number(record, 12, 4));
        if (from == other && from >= 0 && from < end) {
            directory = from;
            return;
        }
        directory = LongStream.of(from, other)
                .filter(place -> place < end && signed(place, ZipForm.LISTED))
                .min()
                .orElseThrow(() -> new MalformedLedger("the end of the zip is not where a zip ends"));
    }

    /** Reads one file and answers where the next one is. */
    private Place file(long at, long offset) throws IOException {
        Line line = line(at, offset);
        String name = name(line, offset);
        boolean deflated = !ZipForm.isList(name);
        long contents = offset + BEFORE_NAME + line.named();
        long next = at + line.length() < end ? offset(at + line.length()) : directory;
        long packed = packed(line, deflated, contents, next, offset);
        if (packed < 0 || packed > directory - contents) {
            throw new MalformedLedger(name + " is cut off");
        }
        Unpacked unpacked = deflated ? inflate(contents, packed) : list(name, contents, packed);
        boolean large = line.size() >= ZipForm.ELSEWHERE || packed >= ZipForm.ELSEWHERE;
        int behind = large ? LARGE_BEHIND : BEHIND;
        byte[] again = deflated ? bytes(contents + packed, behind) : bytes(offset, BEFORE_NAME);
        long crc = number(again, deflated ? 4 : 14, 4);
        long size = deflated && large ? number(again, 16, 8) : number(again, deflated ? 12 : 22, 4);
        ZipForm.File file = new ZipForm.File(
                name,
                line.crc() == crc || !unpacked.whole() ? line.crc() : unpacked.crc(),
                line.size() == size || !unpacked.whole() ? line.size() : unpacked.size(),
                packed,
                offset);
        compare(name + ", before the file", ZipForm.before(file), offset);
        compare(name + ", behind the file", ZipForm.behind(file), contents + packed);
        compare(name + ", in the directory", ZipForm.listed(file), at);
        if (!unpacked.whole() || unpacked.size() != file.size()) {
            differs.accept(name + " cannot be unpacked");
            whole = false;
        } else if (unpacked.crc() != file.crc()) {
            differs.accept(name + " does not have its check sum");
        }
        if (names.contains(name)) {
            throw new MalformedLedger("a file stands in the zip twice: " + name);
        }
        names.add(name);
        sums.put(name, unpacked.sums());
        return new Place(at + line.length(), contents + packed + (deflated ? behind : 0));
    }

    private Line line(long at, long offset) throws IOException {
        byte[] record = bytes(at, LISTED_NAME);
        long size = number(record, 24, 4);
        long packed = number(record, 20, 4);
        long place = number(record, 42, 4);
        int extra = extra(size, packed, place);
        int named = (int) number(record, 28, 2);
        int other = (int) number(bytes(offset, BEFORE_NAME), 26, 2);
        if (!follows(at + LISTED_NAME + named + extra) && follows(at + LISTED_NAME + other + extra)) {
            named = other;
        }
        byte[] rest = bytes(at + LISTED_NAME, named + extra);
        int from = named + 4;
        if (size == ZipForm.ELSEWHERE) {
            size = number(rest, from, 8);
            from += 8;
        }
        if (packed == ZipForm.ELSEWHERE) {
            packed = number(rest, from, 8);
        }
        return new Line(
                new String(rest, 0, named, StandardCharsets.UTF_8),
                named,
                number(record, 16, 4),
                packed,
                size,
                LISTED_NAME + named + extra);
    }

    /** Where a line of the directory says that its file begins. */
    private long offset(long at) throws IOException {
        byte[] record = bytes(at, LISTED_NAME);
        long place = number(record, 42, 4);
        int extra = extra(number(record, 24, 4), number(record, 20, 4), place);
        return place == ZipForm.ELSEWHERE
                ? number(bytes(at + LISTED_NAME + number(record, 28, 2) + extra - 8, 8), 0, 8)
                : place;
    }

    private static int extra(long... values) {
        int elsewhere = (int) LongStream.of(values)
                .filter(value -> value == ZipForm.ELSEWHERE)
                .count();
        return elsewhere == 0 ? 0 : 4 + 8 * elsewhere;
    }

    private boolean follows(long at) {
        return at == end || (at < end && signed(at, ZipForm.LISTED));
    }

    /** The name of a file; with two names it is not said which file it is, and others may read another bundle than we do. */
    private String name(Line line, long offset) throws IOException {
        String listed = line.name();
        String before = new String(bytes(offset + BEFORE_NAME, line.named()), StandardCharsets.UTF_8);
        if (listed.equals(before)) {
            return listed;
        }
        differs.accept(before + ", in the directory: name, which is " + listed + " there");
        whole = false;
        return ZipForm.isList(before) || !BundleContainer.isName(listed) ? before : listed;
    }

    /** How many bytes a file takes: what the directory says, unless only where the next one begins fits what stands there. */
    private long packed(Line line, boolean deflated, long contents, long next, long offset) throws IOException {
        long said = line.packed();
        if (!deflated) {
            long room = next - contents;
            return said != room && number(bytes(offset, BEFORE_NAME), 18, 4) == room ? room : said;
        }
        boolean large = line.size() >= ZipForm.ELSEWHERE || said >= ZipForm.ELSEWHERE;
        long room = next - contents - (large ? LARGE_BEHIND : BEHIND);
        return !ends(contents, said, large) && ends(contents, room, large) ? room : said;
    }

    private boolean ends(long contents, long packed, boolean large) throws IOException {
        long at = contents + packed;
        int width = large ? 8 : 4;
        return packed >= 0
                && at <= directory - BEHIND
                && signed(at, ZipForm.BEHIND)
                && number(bytes(at + 8, width), 0, width) == packed;
    }

    private Unpacked list(String name, long at, long packed) throws IOException {
        if (packed > LONGEST_LIST) {
            throw new MalformedLedger(name + " is too long");
        }
        byte[] bytes = bytes(at, (int) packed);
        lists.put(name, bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        String sum = HexFormat.of().formatHex(BundleContainer.sha256().digest(bytes));
        return new Unpacked(true, crc.getValue(), packed, new Sums(sum, sum));
    }

    /** The whole of a stream of deflated bytes, which ends where the file ends. */
    private Unpacked inflate(long from, long packed) throws IOException {
        MessageDigest raw = BundleContainer.sha256();
        Unpacking unpacking = new Unpacking();
        try {
            for (long at = 0; at < packed; at += BUFFER) {
                byte[] chunk = bytes(from + at, (int) Math.min(BUFFER, packed - at));
                raw.update(chunk);
                unpacking.take(chunk);
            }
            return unpacking.end(packed, HexFormat.of().formatHex(raw.digest()));
        } finally {
            unpacking.inflater.end();
        }
    }

    private static final class Unpacking {

        private final Inflater inflater = new Inflater(true);
        private final MessageDigest contents = BundleContainer.sha256();
        private final CRC32 crc = new CRC32();
        private final byte[] unpacked = new byte[BUFFER];
        private long size;
        private boolean sound = true;

        void take(byte[] chunk) {
            sound = sound && !inflater.finished();
            inflater.setInput(chunk);
            try {
                while (sound && !inflater.finished() && !inflater.needsInput()) {
                    int some = inflater.inflate(unpacked);
                    contents.update(unpacked, 0, some);
                    crc.update(unpacked, 0, some);
                    size += some;
                    sound = !inflater.needsDictionary();
                }
            } catch (DataFormatException e) {
                sound = false;
            }
        }

        Unpacked end(long packed, String raw) {
            return new Unpacked(
                    sound && inflater.finished() && inflater.getBytesRead() == packed,
                    crc.getValue(),
                    size,
                    new Sums(HexFormat.of().formatHex(contents.digest()), raw));
        }
    }

    private void compare(String where, ZipForm.Part form, long at) throws IOException {
        List<String> fields = form.differences(bytes(at, form.length()));
        if (!fields.isEmpty()) {
            differs.accept(where + ": " + String.join(", ", fields));
            // Who reads zips by other records than we do would read another bundle.
            whole = false;
        }
    }

    private boolean signed(long at, long signature) {
        try {
            return at >= 0 && at + 4 <= length && number(bytes(at, 4), 0, 4) == signature;
        } catch (IOException e) {
            return false;
        }
    }

    private static long number(byte[] bytes, int at, int width) {
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (width) {
            case 2 -> Short.toUnsignedLong(little.getShort(at));
            case 4 -> Integer.toUnsignedLong(little.getInt(at));
            default -> little.getLong(at);
        };
    }

    private byte[] bytes(long at, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw new EOFException("the zip is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && zip.read(bytes, at + bytes.position()) > 0) {
            // Until all are there.
        }
        if (bytes.hasRemaining()) {
            throw new EOFException("the zip is cut off");
        }
        return bytes.array();
    }
}
