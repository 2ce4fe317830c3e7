package org.defter.kernel.platform.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text: UTF-8 or UTF-16 with its mark; what is neither is windows-1254, in which Turkish offices wrote before. */
final class PlainTexts {

    private static final Charset TURKISH = Charset.forName("windows-1254");

    private PlainTexts() {}

    static String of(Path file) throws IOException {
        FileTexts.requireRoom((int) Math.min(Integer.MAX_VALUE, Files.size(file) / 4));
        byte[] bytes = Files.readAllBytes(file);
        String text = decoded(bytes);
        FileTexts.requireRoom(text.length());
        if (text.isBlank()) {
            throw new UnreadableFile("there is no text in it");
        }
        // The record cannot hold it, and no text means it.
        return text.replace('\0', ' ');
    }

    static String decoded(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, TURKISH);
        }
    }
}
